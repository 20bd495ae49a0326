// 质量规则: each rule of a feed sets the rows aside that break it, for its own reason; rules change with a version of the mapping.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHost } from '#platform/testing.ts'
import {
  batchOf,
  clerk,
  handIn,
  makeExchangeWorld,
  registerNumbers,
  waterFile,
  waterLine,
} from './fixtures/exchange-world.ts'
import { adoptFeedVersion } from './operations/adopt-feed-version.ts'
import { correctFeedRow } from './operations/correct-feed-row.ts'
import { getFeed } from './operations/get-feed.ts'
import { listQuarantinedRows } from './operations/list-quarantined-rows.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeExchangeWorld()
  await registerNumbers(t, [1, 2, 3, 4, 5, 6])
})
afterAll(() => t.close())

const feedKey = 'water-arrears'

async function adopt(quality: object, change: object = {}) {
  const feed = await t.perform(clerk(t), getFeed, { feedKey })
  if (!feed.ok) throw new Error(feed.refusal.code)
  const { definition } = feed.value
  return t.perform(clerk(t), adoptFeedVersion, {
    feedKey,
    basedOn: definition.version,
    reason: '核定质量规则',
    definition: { ...definition, ...change, quality: { ...definition.quality, ...quality } },
  })
}

test('rules that cannot be applied are refused in a sentence: a column that is not loaded, a bound on words, a day of no day', async () => {
  const why = async (quality: object) => {
    const done = await adopt(quality)
    return done.ok ? '' : done.refusal.message
  }
  expect(await why({ required: ['没有这列'] })).toContain('「没有这列」不是载入的列')
  expect(await why({ ranges: [{ column: '用水地址', min: 0 }] })).toContain('「用水地址」不是数')
  expect(await why({ notFuture: ['金额'] })).toContain('「金额」不是日期列')
})

test('required, not in the future, within bounds, one of a list: each row that breaks a rule waits for its own reason', async () => {
  const quality = {
    required: ['用水地址'],
    notFuture: ['统计年月'],
    ranges: [{ column: '金额', min: 0, max: 100_000 }],
    oneOf: [{ column: '用户性质', values: ['工商业', '居民'] }],
  }
  expect(await adopt(quality)).toMatchObject({ ok: true, value: { version: 2 } })
  const batchId = await handIn(
    t,
    feedKey,
    waterFile(
      waterLine(1),
      waterLine(2, { 用水地址: '' }),
      waterLine(3, { 统计年月: '2027-01' }),
      waterLine(4, { 金额: '-5' }),
      waterLine(5, { 用户性质: '军队' }),
      waterLine(6, { 金额: '100000' }),
    ),
  )
  expect((await batchOf(t, batchId)).batch.equation).toBe('接收 6 = 载入 2 + 未变 0 + 隔离 4')
  const listed = await t.perform(clerk(t), listQuarantinedRows, { batchId })
  if (!listed.ok) throw new Error(listed.refusal.code)
  const told = listed.value.rows.toSorted((a, b) => a.rowNo - b.rowNo).map((row) => row.faults[0]?.message)
  expect(told).toEqual([
    '「用水地址」为空，本数据源要求必填。',
    '「统计年月」的日期 2027-01-01 晚于今天。',
    '「金额」的「-5」不在限度内（0 至 100000）。',
    '「用户性质」的「军队」不在允许的值（工商业、居民）之内。',
  ])
  const row = listed.value.rows.find((one) => one.rowNo === 4)
  const cells = (row?.cells ?? []).map((cell) => (cell === '-5' ? '-6' : cell))
  expect(await t.perform(clerk(t), correctFeedRow, { batchId, rowNo: 4, cells })).toMatchObject({
    value: { state: 'waiting', remainingFaults: [{ reason: 'number-bounds' }] },
  })
})

test('a feed of registrations has no rules of its own beside those of the register', async () => {
  const feed = await t.perform(clerk(t), getFeed, { feedKey: 'registrations' })
  if (!feed.ok) throw new Error(feed.refusal.code)
  const { definition } = feed.value
  const quality = { ...definition.quality, required: ['经营范围'] }
  const change = { feedKey: 'registrations', basedOn: 1, reason: '试设', definition: { ...definition, quality } }
  expect(await t.perform(clerk(t), adoptFeedVersion, change)).toMatchObject({
    refusal: { code: 'exchange.definition-invalid' },
  })
})
