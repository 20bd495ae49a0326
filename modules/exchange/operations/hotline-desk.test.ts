import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInShanghai } from '#kernel/plain-date.ts'
import type { Operation } from '#platform/operation.ts'
import { code, type TestHost, testHost } from '#platform/testing.ts'
import { putAgencies } from '../fixtures/exchange-test.ts'
import { CALLER, centre, handInOrders, idOf, official, orderOf, THREE_CLAIMS } from '../fixtures/hotline-test.ts'
import { answerHotlineOrder } from './answer-hotline-order.ts'
import { askHotlineExtension } from './ask-hotline-extension.ts'
import { closeHotlineOrder } from './close-hotline-order.ts'
import { getHotlineOrder } from './get-hotline-order.ts'
import { handBackHotlineOrder } from './hand-back-hotline-order.ts'
import { listHotlineOrders } from './list-hotline-orders.ts'
import { readHotlineCaller } from './read-hotline-caller.ts'
import { receiveHotlineNotices } from './receive-hotline-notices.ts'
import { signHotlineOrder } from './sign-hotline-order.ts'

let t: TestHost
let handler: ReturnType<typeof official>
beforeAll(async () => {
  t = await testHost({ now: '2025-09-28T10:00:00+08:00', modules: ['entities', 'exchange'] })
  await putAgencies(t)
  handler = official(t, 'NB-AMR-HS', ['NB-AMR-HS-02'])
})
afterAll(() => t.close())

const consumer = (orderNumber: string) => ({ orderNumber, lane: 'consumer' as const })
const shown = async (orderNumber: string, actor = handler, lane: 'consumer' | 'economic' | 'efficacy' = 'consumer') => {
  const found = await t.perform(actor, getHotlineOrder, { orderNumber, lane })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}
const dues = async (orderNumber: string, actor = handler, lane: 'consumer' | 'economic' | 'efficacy' = 'consumer') =>
  (await shown(orderNumber, actor, lane)).clocks.map((one) => [one.side, one.ruleId, one.startOn, one.dueOn])
const notify = async (notice: Record<string, unknown>) => {
  await t.perform(centre(t), receiveHotlineNotices, { notices: [{ at: '2025-09-28T10:00:00+08:00', ...notice }] })
  await t.drain()
}
const ANSWER = '经核实，店家已退还 12 元并致歉，已要求其规范收银。'

test('nobody reads or handles orders without the right, nor one that is not his office’s', async () => {
  const guarded: readonly Operation[] = [
    listHotlineOrders,
    getHotlineOrder,
    readHotlineCaller,
    signHotlineOrder,
    handBackHotlineOrder,
    askHotlineExtension,
    answerHotlineOrder,
    closeHotlineOrder,
  ]
  for (const op of guarded)
    expect(await code(t.perform(t.actor({ permissions: [] }), op, {}))).toBe('platform.forbidden')
  await handInOrders(t, orderOf('GD-DESK-0001'))
  const elsewhere = official(t, 'NB-AMR-YZ')
  expect(await code(t.perform(elsewhere, getHotlineOrder, consumer('GD-DESK-0001')))).toBe('exchange.hotline-unknown')
  expect(await code(t.perform(elsewhere, signHotlineOrder, consumer('GD-DESK-0001')))).toBe('exchange.hotline-unknown')
  expect(
    await code(t.perform(elsewhere, readHotlineCaller, { ...consumer('GD-DESK-0001'), purpose: '回访核实' })),
  ).toBe('exchange.hotline-unknown')
})

test('two clocks: 12345 counts from its transfer (7 working days of 2025-09-26 end 10-13), we from our receipt on 09-28 (a worked Sunday)', async () => {
  await handInOrders(t, orderOf('GD-DESK-0002'), orderOf('GD-DESK-0003', { category: '举报' }))
  expect(await dues('GD-DESK-0002')).toEqual([
    ['hotline', 'hotline-sign', '2025-09-26', '2025-09-28'],
    ['hotline', 'hotline-answer', '2025-09-26', '2025-10-13'],
    ['own', 'complaint-acceptance', '2025-09-28', '2025-10-14'],
  ])
  expect((await dues('GD-DESK-0003', handler, 'economic')).at(2)).toEqual([
    'own',
    'tip-off-verification',
    '2025-09-28',
    '2025-10-24',
  ])
  const { clocks } = await shown('GD-DESK-0002')
  expect(clocks[1]).toMatchObject({ status: '待核', isRunning: true, workingDaysLeft: 6 })
})

test('signed, answered, closed: in this order, by whoever signed, and each goes back to 12345', async () => {
  await handInOrders(t, orderOf('GD-DESK-0010'))
  const key = consumer('GD-DESK-0010')
  const other = official(t, 'NB-AMR-HS')
  expect(await code(t.perform(handler, answerHotlineOrder, { ...key, answer: ANSWER }))).toBe(
    'exchange.hotline-sign-first',
  )
  expect(await code(t.perform(handler, signHotlineOrder, key))).toBe('ok')
  expect(await code(t.perform(other, signHotlineOrder, key))).toBe('exchange.hotline-not-waiting')
  expect(await code(t.perform(other, answerHotlineOrder, { ...key, answer: ANSWER }))).toBe(
    'exchange.hotline-not-handler',
  )
  expect(await code(t.perform(handler, closeHotlineOrder, { ...key, outcome: '已解决' }))).toBe(
    'exchange.hotline-answer-first',
  )
  const naming = { ...key, answer: `已联系${CALLER.name}，款已退还。` }
  expect(await code(t.perform(handler, answerHotlineOrder, naming))).toBe('exchange.hotline-names-caller')
  expect(await code(t.perform(handler, answerHotlineOrder, { ...key, answer: ANSWER }))).toBe('ok')
  expect(await code(t.perform(handler, closeHotlineOrder, { ...key, outcome: '已解决' }))).toBe('ok')
  expect(await code(t.perform(handler, answerHotlineOrder, { ...key, answer: ANSWER }))).toBe(
    'exchange.hotline-settled',
  )
  await t.drain()
  const closed = await shown('GD-DESK-0010')
  expect(closed).toMatchObject({ state: 'closed', outcome: '已解决', answer: ANSWER })
  expect(closed.steps.map((one) => one.actLabel)).toEqual(['转办', '签收', '答复', '办结'])
  expect(closed.steps.map((one) => one.record?.state)).toEqual([undefined, 'sent', 'sent', 'sent'])
  expect(closed.clocks.every((one) => !one.isRunning)).toBe(true)
  await notify({
    orderNumber: 'GD-DESK-0010',
    noticeNumber: 'HF-DESK-001',
    kind: '回访',
    wasReached: true,
    satisfaction: '满意',
    isSolved: true,
  })
  expect(await shown('GD-DESK-0010')).toMatchObject({ followUp: '已接通，满意，已解决' })
})

test('handed back once and with a reason; 12345 does not agree, and the second time is refused', async () => {
  await handInOrders(t, orderOf('GD-DESK-0020'))
  const key = consumer('GD-DESK-0020')
  const back = { ...key, reason: '店址在鄞州区，不属本局管辖。' }
  expect(await code(t.perform(handler, handBackHotlineOrder, { ...key, reason: '' }))).toBe('platform.invalid-input')
  expect(await code(t.perform(handler, handBackHotlineOrder, back))).toBe('ok')
  expect(await shown('GD-DESK-0020')).toMatchObject({ state: 'handed-back', handBacks: 1 })
  expect(await code(t.perform(handler, signHotlineOrder, key))).toBe('exchange.hotline-settled')
  await notify({
    orderNumber: 'GD-DESK-0020',
    noticeNumber: 'TD-DESK-001',
    kind: '退单批复',
    isGranted: false,
    words: '店址在海曙',
  })
  expect(await shown('GD-DESK-0020')).toMatchObject({ state: 'waiting', handBacks: 1 })
  expect(await code(t.perform(handler, handBackHotlineOrder, back))).toBe('exchange.hotline-handed-back-once')
})

test('an order handed back and sent again is handled from the new transfer; its one hand-back stays used', async () => {
  await handInOrders(t, orderOf('GD-DESK-0021'))
  const back = { ...consumer('GD-DESK-0021'), reason: '诉求内容不清，无法核实。' }
  await t.perform(handler, handBackHotlineOrder, back)
  const again = { version: 2, transferredAt: '2025-09-28 09:30:00', transferOpinion: '已补充，请办理。' }
  await handInOrders(t, orderOf('GD-DESK-0021', again))
  expect(await shown('GD-DESK-0021')).toMatchObject({ state: 'waiting', version: 2, handBacks: 1 })
  expect((await dues('GD-DESK-0021'))[1]).toEqual(['hotline', 'hotline-answer', '2025-09-28', '2025-10-14'])
  expect(await code(t.perform(handler, handBackHotlineOrder, back))).toBe('exchange.hotline-handed-back-once')
})

test('an extension is asked once, before the term is over, and moves the term when 12345 agrees: 15 working days of 09-26 end 10-23', async () => {
  await handInOrders(t, orderOf('GD-DESK-0030'), orderOf('GD-DESK-0031'))
  const ask = { ...consumer('GD-DESK-0030'), reason: '需送检，结果未出。' }
  await t.perform(handler, signHotlineOrder, consumer('GD-DESK-0030'))
  await t.perform(handler, signHotlineOrder, consumer('GD-DESK-0031'))
  expect(await t.perform(handler, askHotlineExtension, ask)).toMatchObject({ value: { wouldBeDueOn: '2025-10-23' } })
  expect(await shown('GD-DESK-0030')).toMatchObject({ extension: 'asked' })
  expect((await dues('GD-DESK-0030'))[1]?.[3]).toBe('2025-10-13')
  expect(await code(t.perform(handler, askHotlineExtension, ask))).toBe('exchange.hotline-extension-once')
  await notify({ orderNumber: 'GD-DESK-0030', noticeNumber: 'YQ-DESK-001', kind: '延期批复', isGranted: true })
  expect((await dues('GD-DESK-0030'))[1]).toEqual(['hotline', 'hotline-answer-extended', '2025-09-26', '2025-10-23'])
  const before = t.clock.now()
  t.clock.set('2025-10-14T09:00:00+08:00')
  expect(dayInShanghai(t.clock.now())).toBe('2025-10-14')
  expect(await code(t.perform(handler, askHotlineExtension, { ...ask, ...consumer('GD-DESK-0031') }))).toBe(
    'exchange.hotline-term-over',
  )
  const overdue = await t.perform(handler, listHotlineOrders, { show: 'overdue' })
  expect(overdue.ok && overdue.value.orders.map((one) => one.orderNumber)).toContain('GD-DESK-0031')
  expect(overdue.ok && overdue.value.orders.map((one) => one.orderNumber)).not.toContain('GD-DESK-0010')
  t.clock.set(before.toISOString())
})

test('一号响应: one call, one number, three lanes; the efficacy lane is outside the line complained of, by the row policy', async () => {
  await handInOrders(
    t,
    orderOf('GD-DESK-0040', { title: '面馆和鼓楼所', claims: THREE_CLAIMS, assistingUnits: ['市司法局'] }),
  )
  const efficacy = { orderNumber: 'GD-DESK-0040', lane: 'efficacy' as const }
  const supervisor = official(t, 'NB-JUS', [], { personName: '裘敏' })
  expect(await shown('GD-DESK-0040', supervisor, 'efficacy')).toMatchObject({
    agencyName: '市司法局',
    complainedUnit: '鼓楼所',
    content: '上月反映后执法人员推诿不接。',
  })
  expect(await dues('GD-DESK-0040', supervisor, 'efficacy')).toHaveLength(2)
  const line = ['NB-AMR-HS-02', 'NB-AMR-HS', 'NB-AMR']
  for (const office of line) {
    // Even with the whole city in reach, somebody of the line complained of sees nothing of it.
    const wide = official(t, office, ['NB-AMR', 'NB-AMR-HS', 'NB-AMR-HS-02', 'NB-JUS'])
    expect(await code(t.perform(wide, getHotlineOrder, efficacy))).toBe('exchange.hotline-unknown')
    expect(await code(t.perform(wide, readHotlineCaller, { ...efficacy, purpose: '了解情况' }))).toBe(
      'exchange.hotline-unknown',
    )
    const list = await t.perform(wide, listHotlineOrders, { show: 'all', pageSize: 500 })
    expect(JSON.stringify(list)).not.toContain('推诿')
    const seen = await t.act(wide, (act) =>
      act.tx.rows<{ all: string }>(
        `select l::text as "all" from exchange_desk.hotline_lane l where lane = 'efficacy'
         union all select s::text from exchange_desk.hotline_step s where lane = 'efficacy'
         union all select c::text from exchange_desk.hotline_caller c where lane = 'efficacy'
         union all select o::text from exchange_desk.hotline_order o`,
      ),
    )
    expect(seen).toEqual([])
  }
  const other = await shown('GD-DESK-0040')
  expect(other.others.map((one) => one.laneLabel)).toEqual(['经济违法行为举报'])
  expect(JSON.stringify(other)).not.toMatch(/推诿|鼓楼所|司法局/u)
  expect(
    await t.sql(
      `select barred from exchange_desk.hotline_lane where lane = 'efficacy' and order_number = 'GD-DESK-0040'`,
    ),
  ).toEqual([{ barred: expect.arrayContaining(line.map(idOf)) as string[] }])
})

test('who supervises efficacy may be complained of too: then the next office outside that line takes it', async () => {
  const claims = [{ lane: '行政效能投诉', content: '复议材料收了不回。', complainedUnit: '市司法局' }]
  await handInOrders(t, orderOf('GD-DESK-0041', { claims }))
  expect(await shown('GD-DESK-0041', official(t, 'NB-AUD'), 'efficacy')).toMatchObject({ agencyName: '市审计局' })
})

test('the caller is read with a purpose, and each look is a leaf; under 是否保密 only by whoever signed', async () => {
  await handInOrders(t, orderOf('GD-DESK-0050'), orderOf('GD-DESK-0051', { isConfidential: '是' }))
  const read = (orderNumber: string, purpose: string, actor = handler) =>
    t.perform(actor, readHotlineCaller, { ...consumer(orderNumber), purpose })
  expect(await code(read('GD-DESK-0050', ''))).toBe('platform.invalid-input')
  expect(await read('GD-DESK-0050', '联系来电人核实')).toMatchObject({ ok: true, value: CALLER })
  expect(await code(read('GD-DESK-0051', '联系来电人核实'))).toBe('exchange.hotline-caller-hidden')
  await t.perform(handler, signHotlineOrder, consumer('GD-DESK-0051'))
  expect(await code(read('GD-DESK-0051', '看一看是谁', official(t, 'NB-AMR-HS')))).toBe(
    'exchange.hotline-caller-hidden',
  )
  expect(await read('GD-DESK-0051', '联系来电人核实')).toMatchObject({ ok: true, value: CALLER })
  const leaves = await t.sql<{ subject_id: string }>(
    `select subject_id from ledger.entry where type = 'exchange.hotline-caller-read' order by subject_id`,
  )
  expect(leaves.map((one) => one.subject_id)).toEqual(['GD-DESK-0050', 'GD-DESK-0051'])
  const list = await t.perform(handler, listHotlineOrders, { show: 'all', pageSize: 500 })
  expect(JSON.stringify(list)).not.toMatch(new RegExp(`${CALLER.name}|${CALLER.phone}`, 'u'))
})
