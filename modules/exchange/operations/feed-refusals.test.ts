import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drain } from '#platform/runtime.ts'
import type { TestHost } from '#platform/testing.ts'
import {
  batchOf,
  clerk,
  codeOf,
  handIn,
  makeExchangeWorld,
  registerNumbers,
  waterFile,
  waterLine,
} from '../fixtures/exchange-world.ts'
import { correctFeedRow } from './correct-feed-row.ts'
import { getFeed } from './get-feed.ts'
import { getFeedBatch } from './get-feed-batch.ts'
import { listFeedBatches } from './list-feed-batches.ts'
import { listFeeds } from './list-feeds.ts'
import { receiveFeedFile } from './receive-feed-file.ts'
import { reloadFeedRows } from './reload-feed-rows.ts'
import { resumeBatch } from './resume-batch.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeExchangeWorld()
  await registerNumbers(t, [1, 2])
  for (const day of ['2026-02-01', '2026-02-02'])
    await handIn(t, 'water-arrears', waterFile(waterLine(1, { 账单流水号: day })))
})
afterAll(() => t.close())

test('every feed is listed with its last batch; what is not there is refused by name', async () => {
  const feeds = await t.perform(clerk(t), listFeeds, {})
  if (!feeds.ok) throw new Error(feeds.refusal.code)
  expect(feeds.value.feeds).toHaveLength(57)
  expect(new Set(feeds.value.feeds.map((feed) => feed.table)).size).toBe(57)
  expect(feeds.value.feeds.find((feed) => feed.feedKey === 'water-arrears')?.lastBatch).toMatchObject({
    state: 'complete',
  })
  expect(await t.perform(clerk(t), listFeedBatches, { feedKey: 'water-arrears', limit: 2 })).toMatchObject({
    ok: true,
    value: { batches: [{ feedKey: 'water-arrears' }, {}] },
  })
  const batchId = randomUUID()
  expect(await t.perform(clerk(t), getFeed, { feedKey: 'nothing' })).toMatchObject({
    refusal: { code: 'exchange.no-such-feed' },
  })
  expect(await t.perform(clerk(t), getFeedBatch, { batchId })).toMatchObject({
    refusal: { code: 'exchange.no-such-batch' },
  })
  expect(await t.perform(clerk(t), correctFeedRow, { batchId, rowNo: 1, cells: ['x'] })).toMatchObject({
    refusal: { code: 'exchange.no-such-row' },
  })
})

test('what cannot be received is refused before anything is kept', async () => {
  const put = async (bytes: Uint8Array) => t.host.ports.files.put(bytes)
  const receive = (parts: object) => t.perform(clerk(t), receiveFeedFile, { id: randomUUID(), ...parts })
  const base = { feedKey: 'water-arrears', fileName: 'a.csv', fileBytes: 1 }
  expect(await receive({ ...base, fileHash: '0'.repeat(64) })).toMatchObject({
    refusal: { code: 'exchange.file-not-received' },
  })
  const empty = await put(new Uint8Array(0))
  expect(await receive({ ...base, fileHash: empty.hash })).toMatchObject({ refusal: { code: 'exchange.file-empty' } })
  const known = await handIn(t, 'water-arrears', waterFile(waterLine(1)))
  const other = await put(Buffer.from(waterFile(waterLine(2))))
  expect(await receive({ ...base, id: known, fileHash: other.hash })).toMatchObject({
    refusal: { code: 'exchange.id-used' },
  })
  const book = await put(Buffer.from('PK\u0003\u0004'))
  expect(await receive({ ...base, fileHash: book.hash, fileBytes: 70_000_000 })).toMatchObject({
    refusal: { code: 'exchange.file-too-large' },
  })
})

test('a file that is no file of the feed fails as a whole with its reason, and cannot be gone on with', async () => {
  const batchId = await handIn(t, 'water-arrears', '甲,乙\n1,2\n')
  const { batch } = await batchOf(t, batchId)
  expect(batch).toMatchObject({ state: 'failed', rowsIn: 0, failure: expect.stringContaining('首行为：甲、乙') })
  expect(await t.perform(clerk(t), resumeBatch, { batchId })).toMatchObject({
    refusal: { code: 'exchange.batch-unreadable' },
  })
})

test('a batch that died three times waits for a person, who goes on with it; one that did not stop is left alone', async () => {
  const batchId = await handIn(t, 'water-arrears', waterFile(waterLine(1, { 账单流水号: 'S1' })))
  expect(await t.perform(clerk(t), resumeBatch, { batchId })).toMatchObject({
    refusal: { code: 'exchange.batch-not-stopped' },
  })
  const stuck = randomUUID()
  const { hash, size } = await t.host.ports.files.put(Buffer.from(waterFile(waterLine(1, { 账单流水号: 'S2' }))))
  const input = { id: stuck, feedKey: 'water-arrears', fileName: 'a.csv', fileHash: hash, fileBytes: size }
  await t.perform(clerk(t), receiveFeedFile, input)
  for (let death = 0; death <= 3; death += 1) {
    await t.sql(`delete from platform.job where name = 'exchange.load-feed'`)
    t.clock.advance(121_000)
    await drain(t.host, { held: ['exchange.load-feed'] })
  }
  await t.sql(`delete from platform.job where name = 'exchange.load-feed'`)
  expect((await batchOf(t, stuck)).batch).toMatchObject({ state: 'failed', failure: expect.stringContaining('中断') })
  expect(await t.perform(clerk(t), resumeBatch, { batchId: stuck })).toMatchObject({ ok: true })
  await t.drain()
  expect((await batchOf(t, stuck)).batch).toMatchObject({ state: 'complete', rowsLoaded: 1 })
})

test('while another load holds the register, rows for it wait and nothing is changed', async () => {
  const titles = '企业名称（字号名称）,统一社会信用代码,成立日期'
  const batchId = await handIn(t, 'registrations', `${titles}\n宁波新登第三商行,${codeOf(92)},昨天\n`)
  await t.perform(clerk(t), correctFeedRow, {
    batchId,
    rowNo: 1,
    cells: ['宁波新登第三商行', codeOf(92), '2020-01-02'],
  })
  const client = await t.host.db.app.connect()
  await client.query(`select pg_advisory_lock(hashtext('entities.register'))`)
  expect(await t.perform(clerk(t), reloadFeedRows, { batchId })).toMatchObject({
    refusal: { code: 'exchange.register-busy' },
  })
  await client.query(`select pg_advisory_unlock_all()`)
  client.release()
  expect(await t.perform(clerk(t), reloadFeedRows, { batchId })).toMatchObject({ value: { loaded: 1 } })
})
