// A row whose owner is doubtful waits for a person in 身份归集; the decision loads it, undoing it lets it wait again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHost } from '#platform/testing.ts'
import { decideIdentity } from '../entities/operations/decide-identity.ts'
import { getIdentityMatch } from '../entities/operations/get-identity-match.ts'
import { listIdentityMatches } from '../entities/operations/list-identity-matches.ts'
import { undoIdentity } from '../entities/operations/undo-identity.ts'
import { withdrawRecord } from '../entities/operations/withdraw-record.ts'
import {
  batchOf,
  clerk,
  codeOf,
  handIn,
  makeExchangeWorld,
  nameOf,
  registerCompany,
  waterFile,
  waterLine,
} from './fixtures/exchange-world.ts'
import { correctFeedRow } from './operations/correct-feed-row.ts'
import { listQuarantinedRows } from './operations/list-quarantined-rows.ts'
import { reloadFeedRows } from './operations/reload-feed-rows.ts'
import { returnFeedRows } from './operations/return-feed-rows.ts'

let t: TestHost
const ids = new Map<number, string>()
beforeAll(async () => {
  t = await makeExchangeWorld()
  for (const number of [1, 2, 3, 4, 5]) ids.set(number, await registerCompany(t, number))
})
afterAll(() => t.close())

const idOf = (number: number) => ids.get(number) ?? ''
const official = () => t.actor({ permissions: ['entities.*'], personName: '励海燕' })
const titles = '主键,认定年份,企业名称,区县市'
const reason = '与企业核对过'

async function queue() {
  const list = await t.perform(official(), listIdentityMatches, {})
  if (!list.ok) throw new Error(list.refusal.message)
  return list.value.rows
}

async function factsOf(number: number, kind: string): Promise<string[]> {
  const rows = await t.sql<{ value: string }>(
    `select value from entities.entity_fact f where entity_id = $1 and kind = $2
       and not exists (select 1 from entities.fact_withdrawal w where w.fact_id = f.fact_id)
       and not exists (select 1 from entities.fact_end x where x.fact_id = f.fact_id)`,
    [idOf(number), kind],
  )
  return rows.map((row) => row.value)
}

async function rowsOf(batchId: string) {
  const rows = await t.perform(clerk(t), listQuarantinedRows, { batchId })
  if (!rows.ok) throw new Error(rows.refusal.code)
  return rows.value.rows
}

const equationOf = async (batchId: string) => (await batchOf(t, batchId)).batch.equation

async function undo(matchId: string) {
  const done = await t.perform(official(), undoIdentity, { matchId, reason: '认错了户' })
  if (!done.ok) throw new Error(done.refusal.message)
  await t.drain()
  return done.value.waitingId
}

test('a name alone waits in 身份归集 with what it says beside whom it may mean; the decision loads the row with all its columns', async () => {
  const batchId = await handIn(t, 'provincial-tech-enterprises', `${titles}\nK1,2025,${nameOf(1)},海曙区\n`)
  const [match] = await queue()
  expect(match).toMatchObject({ why: 'name-only', recordKey: 'K1', loadsRow: true, state: 'queued' })
  expect((await rowsOf(batchId))[0]).toMatchObject({ state: 'waiting', matchId: match?.matchId })
  const seen = await t.perform(official(), getIdentityMatch, { matchId: match?.matchId ?? '' })
  expect(seen).toMatchObject({
    value: {
      match: { facts: [{ value: '2025年认定（海曙区）' }] },
      candidates: [{ entityId: idOf(1), agrees: ['名称一致'] }],
    },
  })
  expect(await handIn(t, 'provincial-tech-enterprises', `${titles}\nK1,2025,${nameOf(1)},海曙区\n`)).not.toBe(batchId)
  expect(await queue()).toHaveLength(1)
  const decision = { matchId: match?.matchId ?? '', entityId: idOf(1), reason }
  expect(await t.perform(official(), decideIdentity, decision)).toMatchObject({ value: { factsPlaced: 1 } })
  await t.drain()
  expect(await factsOf(1, '省级科技型中小企业')).toEqual(['2025年认定（海曙区）'])
  expect(await equationOf(batchId)).toBe('接收 1 = 载入 1 + 未变 0 + 隔离 0')
  expect((await rowsOf(batchId))[0]).toMatchObject({ state: 'loaded' })
  const [fact] = await t.sql<{ details: object; match: string }>(
    `select details, match_id as match from entities.entity_fact where entity_id = $1 and record_key = 'K1'`,
    [idOf(1)],
  )
  expect(fact).toMatchObject({ match: match?.matchId, details: { 区县市: '海曙区' } })
})

test('undone, the row leaves the file, waits in its batch and in the queue again; decided otherwise it loads onto the other file', async () => {
  const [placed] = await t.sql<{ id: string; batch: string }>(
    `select m.match_id as id, r.batch_id as batch from entities.identity_match m
     join exchange.source_record r on r.record_key = m.record_key where m.record_key = 'K1' and m.state = 'decided'`,
  )
  const waitingId = await undo(placed?.id ?? '')
  expect(await factsOf(1, '省级科技型中小企业')).toEqual([])
  expect(await equationOf(placed?.batch ?? '')).toBe('接收 1 = 载入 0 + 未变 0 + 隔离 1')
  expect((await rowsOf(placed?.batch ?? ''))[0]).toMatchObject({ state: 'waiting', matchId: waitingId })
  await t.perform(official(), decideIdentity, { matchId: waitingId, entityId: idOf(2), reason })
  await t.drain()
  expect(await factsOf(2, '省级科技型中小企业')).toEqual(['2025年认定（海曙区）'])
  expect(await equationOf(placed?.batch ?? '')).toBe('接收 1 = 载入 1 + 未变 0 + 隔离 0')
  expect(await queue()).toEqual([])
  await handIn(t, 'provincial-tech-enterprises', `${titles}\nK1,2025,${nameOf(1)},海曙区\n`)
  expect(await factsOf(2, '省级科技型中小企业')).toHaveLength(1)
  expect(await queue()).toEqual([])
})

test('a row that loaded at once is undone as well: it waits as it stood in its file, and is not placed by itself again', async () => {
  const batchId = await handIn(t, 'water-arrears', waterFile(waterLine(3), waterLine(4)))
  expect(await factsOf(3, '水费欠缴')).toHaveLength(1)
  const [source] = await t.sql<{ source: string }>(
    `select source from entities.entity_fact where entity_id = $1 and kind = '水费欠缴'`,
    [idOf(3)],
  )
  const withdrawal = { entityId: idOf(3), source: source?.source ?? '', recordKey: 'B3', reason: '用户号早已过户' }
  expect(await t.perform(official(), withdrawRecord, withdrawal)).toMatchObject({ value: { factsWithdrawn: 1 } })
  await t.drain()
  expect(await equationOf(batchId)).toBe('接收 2 = 载入 1 + 未变 0 + 隔离 1')
  expect((await rowsOf(batchId))[0]).toMatchObject({ rowNo: 1, cells: expect.arrayContaining(['B3']) as unknown })
  const again = await handIn(t, 'water-arrears', waterFile(waterLine(3)))
  expect(await equationOf(again)).toBe('接收 1 = 载入 0 + 未变 1 + 隔离 0')
  expect(await factsOf(3, '水费欠缴')).toEqual([])
  expect((await queue()).map((one) => one.recordKey)).toEqual(['B3'])
})

test('two deliveries of one record wait together; the decision loads both in the order they came', async () => {
  const name = { 法人机构名称: nameOf(5) }
  const first = await handIn(t, 'water-arrears', waterFile(waterLine(4, { ...name, 账单流水号: 'B40' })))
  const second = await handIn(t, 'water-arrears', waterFile(waterLine(4, { ...name, 账单流水号: 'B40', 金额: '9' })))
  const match = (await queue()).find((one) => one.recordKey === 'B40')
  expect(match).toMatchObject({ why: 'name-contradicts' })
  await t.perform(official(), decideIdentity, { matchId: match?.matchId ?? '', entityId: idOf(5), reason })
  await t.drain()
  expect(await factsOf(5, '水费欠缴')).toEqual(['欠费 3 期，9 元'])
  expect([await equationOf(first), await equationOf(second)]).toEqual([
    '接收 1 = 载入 1 + 未变 0 + 隔离 0',
    '接收 1 = 载入 1 + 未变 0 + 隔离 0',
  ])
})

test('a row settled in the quarantine, by correction or by going back to its source, leaves the queue', async () => {
  const file = `${titles}\nK7,2024,${nameOf(1)},海曙区\nK8,2024,${nameOf(2)},海曙区\n`
  const batchId = await handIn(t, 'provincial-tech-enterprises', file)
  const waiting = async () =>
    (await queue())
      .map((one) => one.recordKey)
      .filter((key) => key.startsWith('K'))
      .toSorted()
  expect(await waiting()).toEqual(['K7', 'K8'])
  const cells = ['K7', '2024', nameOf(1), '海曙区', codeOf(1)]
  await t.perform(clerk(t), correctFeedRow, { batchId, rowNo: 1, cells })
  expect(await t.perform(clerk(t), reloadFeedRows, { batchId })).toMatchObject({ value: { loaded: 1 } })
  expect(await waiting()).toEqual(['K8'])
  const slip = { id: idOf(1), feedKey: 'provincial-tech-enterprises', rows: [{ batchId, rowNo: 2 }], reason: '缺代码' }
  expect(await t.perform(clerk(t), returnFeedRows, slip)).toMatchObject({ ok: true })
  expect(await waiting()).toEqual([])
  const lapsed = await t.perform(official(), listIdentityMatches, { state: 'lapsed' })
  expect(lapsed).toMatchObject({ value: { total: 2 } })
})

test('a code nobody in the register holds is no doubt: it waits for the register, not for a decision', async () => {
  await handIn(t, 'water-arrears', waterFile(waterLine(77)))
  expect((await queue()).some((one) => one.recordKey === 'B77')).toBe(false)
})
