import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Operation } from '#platform/operation.ts'
import { code, type TestHost, testHost } from '#platform/testing.ts'
import { codeOf, nameOf, registerNumbers } from '../fixtures/exchange-world.ts'
import { putAgencies, testId } from '../fixtures/exchange-test.ts'
import {
  CALLER,
  centre,
  CENTRE_SYSTEM,
  everythingIn,
  handInOrders,
  idOf,
  official,
  orderOf,
  THREE_CLAIMS,
} from '../fixtures/hotline-test.ts'
import { correctHotlineMessage } from './correct-hotline-message.ts'
import { discardHotlineMessage } from './discard-hotline-message.ts'
import { getHotlineOrder } from './get-hotline-order.ts'
import { issueKey } from './issue-key.ts'
import { listHotlineMessages } from './list-hotline-messages.ts'
import { listHotlineOrders } from './list-hotline-orders.ts'
import { receiveHotlineList } from './receive-hotline-list.ts'
import { receiveHotlineNotices } from './receive-hotline-notices.ts'
import { receiveHotlineOrders } from './receive-hotline-orders.ts'
import { registerSystem } from './register-system.ts'
import { signHotlineOrder } from './sign-hotline-order.ts'
import { splitHotlineOrder } from './split-hotline-order.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2025-09-28T10:00:00+08:00', modules: ['entities', 'exchange'] })
  await putAgencies(t)
  // Two offices of this name, as before the one of 鄞州 was closed.
  await t.sql(`update identity.agency set status = 'active' where short_name = '古林所'`)
})
afterAll(() => t.close())

const haishu = () => official(t, 'NB-AMR-HS', ['NB-AMR-HS-02'])
const messages = async (show: 'unsettled' | 'all' = 'unsettled') => {
  const listed = await t.perform(centre(t), listHotlineMessages, { show, pageSize: 500 })
  if (!listed.ok) throw new Error(listed.refusal.code)
  return listed.value
}
const messageOf = async (orderNumber: string) => {
  const found = (await messages('all')).messages.find((one) => one.orderNumber === orderNumber)
  if (found === undefined) throw new Error(`no message ${orderNumber}`)
  return found
}
const lane = async (orderNumber: string, which: 'consumer' | 'economic' | 'efficacy' | 'service' = 'consumer') => {
  const found = await t.perform(haishu(), getHotlineOrder, { orderNumber, lane: which })
  return found.ok ? found.value : undefined
}

test('nobody hands in, reads or corrects messages of 12345 without the right', async () => {
  const guarded: readonly Operation[] = [
    receiveHotlineOrders,
    receiveHotlineNotices,
    receiveHotlineList,
    listHotlineMessages,
    correctHotlineMessage,
    discardHotlineMessage,
    splitHotlineOrder,
  ]
  for (const op of guarded)
    expect(await code(t.perform(t.actor({ permissions: [] }), op, {}))).toBe('platform.forbidden')
})

test('only the hotline centre hands in orders, notices and lists', async () => {
  const other = haishu()
  const list = { listId: testId(1), takenAt: '2025-09-28T09:00:00+08:00', orderNumbers: [] }
  expect(await code(t.perform(other, receiveHotlineOrders, { orders: [orderOf('GD0000001')] }))).toBe(
    'exchange.hotline-not-centre',
  )
  expect(await code(t.perform(other, receiveHotlineNotices, { notices: [{}] }))).toBe('exchange.hotline-not-centre')
  expect(await code(t.perform(other, receiveHotlineList, list))).toBe('exchange.hotline-not-centre')
})

test('a key of the centre hands in orders over HTTP within its purpose; it can never be given the sight of callers', async () => {
  const admin = t.actor({ scope: [idOf('NB-HOT')], agencyId: idOf('NB-HOT') })
  const key = {
    systemId: testId(10),
    keyId: testId(11),
    roleCode: 'hotline-operator',
    permissions: ['exchange.submit-hotline'],
    mayAct: true,
    validFrom: '2025-09-01',
    validTo: '2025-12-31',
  }
  await t.perform(admin, registerSystem, CENTRE_SYSTEM)
  expect(await code(t.perform(admin, issueKey, { ...key, permissions: ['exchange.read-caller'] }))).toBe(
    'exchange.permission-for-persons',
  )
  const issued = await t.perform(admin, issueKey, key)
  if (!issued.ok) throw new Error(issued.refusal.code)
  const reply = await t.inject({
    method: 'POST',
    url: '/api/exchange/hotline/orders',
    payload: { orders: [orderOf('GD2025090001')] },
    headers: { authorization: `Bearer ${issued.value.secret}` },
  })
  expect(reply).toMatchObject({ status: 200, body: { results: [{ state: 'taken', isNew: true, faults: [] }] } })
  await t.drain()
  expect(await lane('GD2025090001')).toMatchObject({ title: '面馆少找钱', agencyName: '海曙区市场监管局' })
})

test.each([
  ['工单编号为空', { orderNumber: '' }, 'orderNumber', '为空'],
  ['版次不是整数', { version: '一' }, 'version', '应为从 1 起的整数'],
  ['渠道不在表中', { channel: '传真' }, 'channel', '应为电话、网站、App、微信、信箱、媒体、上级交办之一'],
  ['类别不在表中', { category: '吐槽' }, 'category', '应为咨询、求助、投诉、举报、建议、表扬之一'],
  ['号码不是号码', { callerPhone: '一三九' }, 'callerPhone', '不是电话号码'],
  ['要回复而无号码', { callerPhone: '' }, 'callerPhone', '要求回复的电话工单没有号码'],
  ['标题为空', { title: ' ' }, 'title', '为空'],
  ['内容不是文字', { content: 7 }, 'content', '不是文字'],
  ['内容有乱码', { content: '店家\uFFFD少找钱' }, 'content', '含乱码或控制字符'],
  ['区划不是代码', { divisionCode: '海曙' }, 'divisionCode', '不是 6、9 或 12 位区划代码'],
  ['坐标只有一半', { latitude: null }, 'longitude', '经度、纬度应同时填写'],
  ['坐标在外国', { longitude: 12.5 }, 'longitude', '应为 73 至 136 之间的数'],
  ['坐标系未写明', { coordinateSystem: undefined }, 'coordinateSystem', '为空'],
  ['紧急程度不在表中', { urgency: '十万火急' }, 'urgency', '应为一般、紧急、特急之一'],
  ['是否保密没有写', { isConfidential: undefined }, 'isConfidential', '为空'],
  ['是否回复写了别的', { wantsReply: '可能' }, 'wantsReply', '应为是或否'],
  ['主办单位不在目录', { leadUnit: '海曙区某局' }, 'leadUnit', '机构目录里没有这个名称、简称或代码，或者简称有重名'],
  ['主办单位简称有重名', { leadUnit: '古林所' }, 'leadUnit', '机构目录里没有这个名称、简称或代码，或者简称有重名'],
  ['协办单位不是列表', { assistingUnits: '公安' }, 'assistingUnits', '不是列表或过长'],
  ['转办时间不是时间', { transferredAt: '昨天' }, 'transferredAt', '不是时间'],
  ['转办时间没有这一天', { transferredAt: '2025-09-31 09:00:00' }, 'transferredAt', '不是时间'],
  ['转办时间在将来', { transferredAt: '2025-10-08 09:00:00' }, 'transferredAt', '晚于现在'],
  ['转办人为空', { transferredBy: '' }, 'transferredBy', '为空'],
  ['重复件指向自己', { duplicateOf: 'GDFAULT99' }, 'duplicateOf', '指向工单自己'],
  ['未约定的字段', { callerIdNumber: '3302' }, 'callerIdNumber', '接口没有约定这个字段'],
  [
    '效能投诉没有被投诉机关',
    { claims: [{ lane: '行政效能投诉', content: '推诿' }] },
    'claims.1.complainedUnit',
    '为空',
  ],
  ['同类诉求两项', { claims: [THREE_CLAIMS[0], THREE_CLAIMS[0]] }, 'claims', '同一类型的诉求写了两项'],
])(
  'a malformed order is quarantined with field and reason, and the good one beside it is taken: %s',
  async (name, parts, field, reason) => {
    const good = `GDOK-${name.length}-${field.replaceAll('.', '')}-${reason.length}`
    const results = await handInOrders(t, orderOf('GDFAULT99', parts), orderOf(good))
    expect(results[0]).toMatchObject({ state: 'quarantined' })
    expect(results[0]?.faults).toContainEqual(expect.objectContaining({ field, reason }))
    expect(results[1]).toMatchObject({ orderNumber: good, state: 'taken' })
  },
)

test('an order is known by its number and version: again it changes nothing, other content is set aside, older ones are passed over', async () => {
  const first = orderOf('GD2025090100')
  expect(await handInOrders(t, first)).toMatchObject([{ state: 'taken', isNew: true }])
  expect(await handInOrders(t, { ...first })).toMatchObject([{ state: 'taken', isNew: false }])
  const other = await handInOrders(t, { ...first, title: '面馆多收钱' })
  expect(other).toMatchObject([
    { state: 'quarantined', faults: [{ field: 'version', reason: '第 1 版已收到过另一份内容' }] },
  ])
  expect(await handInOrders(t, { ...first, version: 3, title: '面馆少找钱（补充）' })).toMatchObject([
    { state: 'taken' },
  ])
  expect(await handInOrders(t, { ...first, version: 2, title: '面馆少找钱（旧）' })).toMatchObject([
    { state: 'superseded' },
  ])
  expect(await lane('GD2025090100')).toMatchObject({ version: 3, title: '面馆少找钱（补充）', state: 'waiting' })
  expect((await lane('GD2025090100'))?.steps.map((one) => one.actLabel)).toEqual(['转办', '热线更新工单'])
})

test('a quarantined order is corrected in place and goes its way; what is still wrong is named; a settled one stays settled', async () => {
  await handInOrders(t, orderOf('GD2025090200', { urgency: '急', leadUnit: '不存在的局' }))
  const { messageId, fields, faults } = await messageOf('GD2025090200')
  expect(faults.map((one) => one.title)).toEqual(['紧急程度', '主办单位'])
  expect(fields.find((one) => one.field === 'callerName')).toMatchObject({ isCaller: true, value: '' })
  expect(JSON.stringify(fields)).not.toContain(CALLER.name)
  const correct = (changes: object) =>
    t.perform(centre(t), correctHotlineMessage, { orderNumber: 'GD2025090200', messageId, changes: { ...changes } })
  expect(await correct({ urgency: '急急' })).toMatchObject({
    ok: true,
    value: { state: 'quarantined', faults: [{ field: 'urgency' }] },
  })
  expect(await correct({ urgency: '紧急', leadUnit: 'NB-AMR-HS' })).toMatchObject({
    ok: true,
    value: { state: 'corrected' },
  })
  await t.drain()
  expect(await lane('GD2025090200')).toMatchObject({ urgency: '紧急', state: 'waiting' })
  expect(await correct({ urgency: '一般' })).toMatchObject({
    ok: false,
    refusal: { code: 'exchange.hotline-message-settled' },
  })
  const unknown = { orderNumber: 'GD2025090200', messageId: testId(77) }
  expect(await code(t.perform(centre(t), correctHotlineMessage, { ...unknown, changes: { urgency: '一般' } }))).toBe(
    'exchange.hotline-no-message',
  )
  expect(await code(t.perform(centre(t), discardHotlineMessage, { ...unknown, reason: '查无此件' }))).toBe(
    'exchange.hotline-no-message',
  )
})

test('a quarantined order is given back with a reason, or falls away when the centre sends it right', async () => {
  await handInOrders(t, orderOf('GD2025090300', { channel: '口信' }))
  const { messageId } = await messageOf('GD2025090300')
  const back = { orderNumber: 'GD2025090300', messageId, reason: '渠道无法认定，请重送' }
  expect(await code(t.perform(centre(t), discardHotlineMessage, back))).toBe('ok')
  expect(await code(t.perform(centre(t), discardHotlineMessage, back))).toBe('exchange.hotline-message-settled')
  await handInOrders(t, orderOf('GD2025090301', { channel: '口信' }))
  await handInOrders(t, orderOf('GD2025090301'))
  const states = (await messages('all')).messages
    .filter((one) => one.orderNumber === 'GD2025090301')
    .map((one) => one.state)
  expect(states.toSorted()).toEqual(['superseded', 'taken'])
})

test('whom an order speaks of is the resolver’s answer: a code decides, a name alone waits in the queue', async () => {
  await registerNumbers(t, [41])
  await handInOrders(
    t,
    orderOf('GD2025090400', { subjectName: nameOf(41), subjectCode: codeOf(41) }),
    orderOf('GD2025090401', { subjectName: nameOf(41) }),
  )
  expect(await lane('GD2025090400')).toMatchObject({ entityState: 'matched', entityName: nameOf(41) })
  expect(await lane('GD2025090401')).toMatchObject({ entityState: 'doubtful', entityId: null })
  const queued = await t.sql<{ id: string }>(
    `select match_id as id from entities.identity_match where record_key = 'GD2025090401/consumer' and state = 'queued'`,
  )
  expect(queued).toHaveLength(1)
  await decide(queued[0]?.id ?? '', (await lane('GD2025090400'))?.entityId ?? '')
  expect(await lane('GD2025090401')).toMatchObject({ entityState: 'matched', entityName: nameOf(41) })
})

/** Somebody in 身份归集 says of whom a record speaks. */
async function decide(matchId: string, entityId: string): Promise<void> {
  const payload = { entityId, reason: '电话核实店名与地址一致' }
  const url = `/api/entities/identity-matches/${matchId}/decision`
  const reply = await t.inject({ method: 'POST', url, payload, actor: t.actor({ permissions: ['entities.*'] }) })
  if (reply.status >= 300) throw new Error(reply.text)
  await t.drain()
}

test('duplicates are linked and never merged: as 12345 says, by the same text, by the same caller on the same entity', async () => {
  const about = { subjectName: nameOf(41), subjectCode: codeOf(41) }
  await handInOrders(t, orderOf('GD2025090500', { ...about, content: '面里有虫，要求赔偿。' }))
  await handInOrders(
    t,
    orderOf('GD2025090501', { ...about, content: '面里有虫，要求赔偿。', callerPhone: '13900000001' }),
  )
  await handInOrders(
    t,
    orderOf('GD2025090502', { content: '再问一次。', callerPhone: '13900000002', duplicateOf: 'GD2025090500' }),
  )
  const linked = await lane('GD2025090500')
  expect(linked?.links.map((one) => [one.orderNumber, one.why])).toEqual(
    expect.arrayContaining([
      ['GD2025090501', '内容相同'],
      ['GD2025090502', '热线标明的重复件'],
    ]),
  )
  expect(linked?.links).toContainEqual(
    expect.objectContaining({ orderNumber: 'GD2025090400', why: '同一来电人、同一主体' }),
  )
  expect(linked?.state).toBe('waiting')
})

test('files of 12345 are taken, answered beside, and emptied: they name callers', async () => {
  const folder = path.join(t.host.settings.dataDirectory, 'outlets/hotline-12345')
  mkdirSync(path.join(folder, 'orders'), { recursive: true })
  const file = { orders: [orderOf('GD2025090600'), orderOf('GD2025090601', { title: '' })], notices: [] }
  writeFileSync(path.join(folder, 'orders/20250928-01.json'), JSON.stringify(file))
  writeFileSync(path.join(folder, 'orders/broken.json'), '{"orders": [')
  await tick()
  await tick()
  expect(readdirSync(path.join(folder, 'orders'))).toEqual([])
  const answer = readFileSync(path.join(folder, 'orders-read/20250928-01.json'), 'utf8')
  expect(JSON.parse(answer)).toMatchObject({
    results: [
      { orderNumber: 'GD2025090600', state: 'taken' },
      { state: 'quarantined', faults: [{ field: 'title' }] },
    ],
  })
  expect(answer).not.toContain(CALLER.name)
  expect(readFileSync(path.join(folder, 'orders-read/broken.json'), 'utf8')).toContain('不是约定的 JSON')
  expect(await lane('GD2025090600')).toMatchObject({ state: 'waiting' })
})

/** Six seconds on, so that what runs every five runs. */
async function tick(): Promise<void> {
  t.clock.advance(6000)
  await t.drain()
}

test('a notice that comes before its order waits for it; the same again changes nothing; one that fits no lane is set aside', async () => {
  const notice = {
    orderNumber: 'GD2025090700',
    noticeNumber: 'HF-2025-0001',
    kind: '回访',
    at: '2025-09-28T09:30:00+08:00',
    wasReached: '是',
    satisfaction: '不满意',
    isSolved: '否',
  }
  const hand = async (...notices: Record<string, unknown>[]) => {
    const done = await t.perform(centre(t), receiveHotlineNotices, { notices })
    await t.drain()
    return done.ok ? done.value.results : []
  }
  expect(await hand(notice)).toMatchObject([{ state: 'waiting', isNew: true }])
  expect((await messages()).messages.map((one) => one.orderNumber)).toContain('GD2025090700')
  await handInOrders(t, orderOf('GD2025090700'))
  expect(await lane('GD2025090700')).toMatchObject({ followUp: '已接通，不满意，未解决' })
  expect(await hand(notice)).toMatchObject([{ state: 'taken', isNew: false }])
  const other = await hand({ ...notice, isSolved: '是' })
  expect(other).toMatchObject([{ state: 'quarantined', faults: [{ field: 'noticeNumber' }] }])
  await hand({
    ...notice,
    noticeNumber: 'YQ-2025-0001',
    kind: '延期批复',
    isGranted: '是',
    wasReached: undefined,
    satisfaction: undefined,
    isSolved: undefined,
  })
  expect(
    (await messages()).messages.find((one) => one.faults[0]?.reason === '这项诉求没有待批复的延期申请'),
  ).toBeDefined()
  expect(await hand({ ...notice, noticeNumber: 'HF-2025-0002', satisfaction: '很好' })).toMatchObject([
    { state: 'quarantined', faults: [{ field: 'satisfaction' }] },
  ])
})

test('one call, one number, its claims split by the centre: lanes it has stay, unknown offices and orders are refused', async () => {
  await handInOrders(t, orderOf('GD2025090800'))
  const split = (orderNumber: string, claims: readonly object[]) =>
    t.perform(centre(t), splitHotlineOrder, { orderNumber, claims: claims as never })
  expect(await split('GD2025099999', THREE_CLAIMS)).toMatchObject({ refusal: { code: 'exchange.hotline-no-order' } })
  expect(await split('GD2025090800', THREE_CLAIMS.slice(1))).toMatchObject({
    refusal: { code: 'exchange.hotline-lane-left-out' },
  })
  const unknown = [THREE_CLAIMS[0] ?? {}, { ...THREE_CLAIMS[2], complainedUnit: '某所' }]
  expect(await split('GD2025090800', unknown)).toMatchObject({ refusal: { code: 'exchange.hotline-claims-unfit' } })
  expect(await split('GD2025090800', THREE_CLAIMS)).toMatchObject({ ok: true, value: { lanes: 3 } })
  await t.drain()
  expect(await lane('GD2025090800', 'economic')).toMatchObject({ title: '出售过期食品' })
  expect(await lane('GD2025090800', 'efficacy')).toBeUndefined()
})

test('their open orders against ours: each difference by number, a list once', async () => {
  await handInOrders(t, orderOf('GD2025090900'))
  const all = await t.perform(haishu(), listHotlineOrders, { show: 'open', pageSize: 500 })
  const ours = all.ok ? [...new Set(all.value.orders.map((one) => one.orderNumber))] : []
  const orderNumbers = [...ours.filter((one) => one !== 'GD2025090900'), 'GD2025091234']
  const list = { listId: randomUUID(), takenAt: '2025-09-28T09:59:00+08:00', orderNumbers }
  expect(await t.perform(centre(t), receiveHotlineList, list)).toMatchObject({ value: { isNew: true } })
  await t.drain()
  expect(await t.perform(centre(t), receiveHotlineList, list)).toMatchObject({ value: { isNew: false } })
  expect((await messages()).reconciliations).toMatchObject([
    { unknownHere: ['GD2025091234'], closedThere: ['GD2025090900'], closedHere: [], agreed: ours.length - 1 },
  ])
})

test('the caller’s name and number stand nowhere: no table, no event, no job, no file', async () => {
  await t.perform(haishu(), signHotlineOrder, { orderNumber: 'GD2025090001', lane: 'consumer' })
  await tick()
  const everything = await everythingIn(t)
  expect(everything).toContain('【来电人】来电（【来电号码】）')
  expect(everything).not.toContain(CALLER.name)
  expect(everything).not.toContain(CALLER.phone)
})
