import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicationDesk } from '../../../modules/disclosure/outlets/desk.ts'
import { sharingDesk } from '../../../modules/exchange/outlets/desk.ts'
import { BATCH_REFUSAL, type PeerFault, ROW_REFUSAL } from '../faults.ts'
import { SYSTEMS } from '../systems/systems.ts'
import { DAY, type Line, openLine, type Transport } from './line.ts'
import { subjects } from './subjects.ts'

test('every registered adapter is under the suite and has a stand-in of its own', () => {
  const registered = [...publicationDesk.adapters, ...sharingDesk.adapters].map((one) => one.mapping.outletId)
  expect(subjects.map((one) => one.outletId).toSorted()).toEqual(registered.toSorted())
  expect(registered.filter((id) => SYSTEMS[id] === undefined)).toEqual([])
  expect(new Set(registered).size).toBe(registered.length)
})

const TRANSPORTS: Transport[] = ['file-drop', 'irs-gateway']
const runs = subjects.flatMap((subject) => TRANSPORTS.map((transport) => ({ subject, transport })))
const HANG_MS = 30_000

/** Faults after which nothing is known to have arrived, and what the screen says of each over HTTP. */
const BAD_DAYS: [PeerFault, string][] = [
  ['down', '网关答复 502'],
  ['hang', '对方在 8 秒内没有答复'],
  ['html', '渠道的答复不是约定的格式'],
  ['unreadable', '渠道的答复不是约定的格式'],
  ['huge', '对方的答复过长，已停止读取'],
  ['busy', '渠道未接收：系统繁忙'],
  ['cut-after-stored', '对方中断了连接'],
  ['clock-fast', '渠道未接收：请求时间超出允许范围'],
  ['clock-slow', '渠道未接收：请求时间超出允许范围'],
  ['wrong-key', '渠道未接收：签名不正确'],
]

describe.each(runs)('$subject.outletId by $transport', ({ subject, transport }) => {
  let line: Line
  let n = 0
  const next = async () => {
    n += 1
    return { n, id: await subject.queue(line.t, n) }
  }
  const again = (recordId: string, act = 'publish') =>
    line.perform(subject.acts.resend, { [subject.acts.recordField]: recordId, outletId: subject.outletId, act })
  beforeAll(async () => {
    line = await openLine(subject, transport)
  })
  afterAll(() => line.close())

  test('a record is put there, changed and taken back in order, each with its receipt', async () => {
    const { n: number, id } = await next()
    await line.carry()
    expect(await line.standing(id)).toMatchObject({ state: 'received', attempt: 1 })
    if (subject.change !== undefined) {
      await subject.change(line.t, number, id)
      await line.carry()
      expect(await line.standing(id, 'update')).toMatchObject({ state: 'received' })
      expect(line.memory.held.get(id)).toMatchObject({ cd_operation: 'u' })
    }
    if (subject.withdraw === undefined) return
    await subject.withdraw(line.t, number, id)
    await line.carry()
    expect(await line.standing(id, 'withdraw')).toMatchObject({ state: 'received' })
    expect(line.memory.held.get(id)).toMatchObject({ cd_operation: 'd' })
    expect(await again(id)).toMatch(/taken-back$/u)
  })

  test.skipIf(subject.withdraw === undefined)(
    'put there and changed while the outlet looked away, it arrives in that order',
    async () => {
      const { n: number, id } = await next()
      await line.carry('late')
      await subject.change?.(line.t, number, id)
      await subject.withdraw?.(line.t, number, id)
      await line.carry()
      await line.release()
      await line.carry()
      expect(line.memory.held.get(id)).toMatchObject({ cd_operation: 'd' })
      expect(await line.standing(id, 'withdraw')).toMatchObject({ state: 'received' })
    },
  )

  test.skipIf(subject.withdraw === undefined)('what was withdrawn before it left never leaves', async () => {
    const { n: number, id } = await next()
    await subject.withdraw?.(line.t, number, id)
    await line.carry()
    expect(await line.standing(id)).toMatchObject({ state: 'kept-inside' })
    expect(await line.standing(id, 'withdraw')).toBeUndefined()
    expect(line.memory.held.has(id)).toBe(false)
  })

  test('a row refused with its field stands with the outlet’s words, and goes through when it is sent again', async () => {
    const { id } = await next()
    await line.carry('refuse-row')
    expect(await line.standing(id)).toMatchObject({ state: 'failed', note: ROW_REFUSAL })
    expect(await again(id)).toBe('ok')
    await line.carry()
    expect(await line.standing(id)).toMatchObject({ state: 'received', attempt: 2 })
  })

  test('a batch refused whole fails every record of it with the reason, blocks nothing after it, and each can be sent again', async () => {
    const [one, two] = [await next(), await next()]
    await line.carry('refuse-batch')
    for (const { id } of [one, two]) {
      const standing = await line.standing(id)
      expect(standing).toMatchObject({ state: 'failed' })
      expect(standing?.note).toContain(BATCH_REFUSAL)
    }
    const after = await next()
    await line.carry()
    expect(await line.standing(after.id)).toMatchObject({ state: 'received' })
    for (const { id } of [one, two]) expect(await again(id)).toBe('ok')
    await line.carry()
    for (const { id } of [one, two]) expect(await line.standing(id)).toMatchObject({ state: 'received' })
  })

  test('a receipt that comes late is an alarm once overdue, and still counts when it comes', async () => {
    const { id } = await next()
    await line.carry('late')
    const before = await line.sums()
    if (transport === 'file-drop') {
      expect(before.awaiting).toBeGreaterThan(0)
      await line.t.sql(`update ${subject.desk.schema}.outlet set receipt_within_minutes = 1 where outlet_id = $1`, [
        subject.outletId,
      ])
      await line.carry('late')
      expect((await line.sums()).late).toBeGreaterThan(0)
      await line.t.sql(`update ${subject.desk.schema}.outlet set receipt_within_minutes = 1440`)
      expect(await again(id)).toBe('ok')
      await line.carry()
    } else await line.release()
    expect(await line.standing(id)).toMatchObject({ state: 'received' })
    expect(await line.sums()).toMatchObject({ awaiting: 0, late: 0 })
  })

  test.each<PeerFault>(['twice', 'out-of-order', 'stranger', 'slow'])(
    'receipts that come %s change nothing but what they answer',
    async (fault) => {
      const [one, two] = [await next(), await next()]
      const before = await line.sums()
      await line.carry(fault)
      for (const { id } of [one, two]) expect(await line.standing(id)).toMatchObject({ state: 'received', attempt: 1 })
      const after = await line.sums()
      expect(after.received - before.received).toBe(2)
      if (fault === 'stranger') expect(after.strangers - before.strangers).toBe(2)
      if (fault === 'twice' && transport === 'file-drop')
        expect(after.repeatedAnswers).toBeGreaterThan(before.repeatedAnswers)
    },
    HANG_MS,
  )

  test.each(BAD_DAYS)(
    'on the outlet’s bad day (%s) nothing is lost and nothing doubled',
    async (fault, words) => {
      const taken = line.memory.counts.taken
      const { id } = await next()
      const said = await line.carry(fault)
      if (transport === 'irs-gateway') expect(said).toBe(words)
      await line.carry()
      if ((await line.standing(id))?.state === 'sent') {
        expect(await again(id)).toBe('ok')
        await line.carry()
      }
      expect(await line.standing(id)).toMatchObject({ state: 'received' })
      expect(line.memory.held.get(id)).toBeDefined()
      // sent again under another number it is taken again by the outlet, over the same record and not beside it
      expect(line.memory.counts.taken - taken).toBeLessThanOrEqual(transport === 'irs-gateway' ? 1 : 2)
    },
    HANG_MS,
  )

  test('a record the outlet lost is an equation that does not hold, and one press sends it again', async () => {
    const { id } = await next()
    await line.carry()
    line.memory.lose(id)
    const ask = { outletId: subject.outletId, day: DAY }
    expect(await line.perform(subject.acts.askStatement, ask)).toBe('ok')
    await line.carry()
    const broken = await line.day()
    expect(broken).toMatchObject({ missing: 1, isBalanced: false })
    expect(sumOf(broken)).toBe(broken?.sent)
    expect(await line.perform(subject.acts.resendMissing, ask)).toBe('ok')
    await line.carry()
    expect(line.memory.held.has(id)).toBe(true)
    expect(await line.perform(subject.acts.askStatement, ask)).toBe('ok')
    await line.carry()
    const mended = await line.day()
    expect(mended).toMatchObject({ missing: 0, extra: 0, isBalanced: true, underway: 0 })
    expect(sumOf(mended)).toBe(mended?.sent)
    expect(mended?.theirs).toBe(mended?.held)
    expect(await line.perform(subject.acts.resendMissing, ask)).toMatch(/nothing-missing$/u)
  })

  test('a record the outlet has and we never sent is told by its mark', async () => {
    line.memory.plant({ cd_id: 'ffffffff-0000-4000-8000-000000000001', cd_batch: `${DAY}00999`, cd_operation: 'i' })
    expect(await line.perform(subject.acts.askStatement, { outletId: subject.outletId, day: DAY })).toBe('ok')
    await line.carry()
    expect(await line.day()).toMatchObject({ extra: 1, isBalanced: false })
    expect(await line.extras()).toMatchObject([{ mark: 'ffffffff-0000-4000-8000-000000000001' }])
  })

  test('files left in the folder are whole files, and what could not be read lies apart', () => {
    const root = path.join(line.t.host.settings.dataDirectory, 'outlets', subject.outletId)
    if (transport === 'irs-gateway') return
    expect(readdirSync(path.join(root, 'inbox'))).toEqual([])
    expect(readdirSync(path.join(root, 'unreadable')).length).toBeGreaterThan(2)
  })
})

function sumOf(day: Awaited<ReturnType<Line['day']>>): number {
  return day === undefined ? -1 : day.held + day.refused + day.resent + day.underway + day.missing
}
