// A feed read from its agency's front-end table: another real database, read forward, counts compared, nothing lost or doubled.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openForeignTable } from '#platform/foreign-table.ts'
import type { Operation } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { clerk, codeOf, makeExchangeWorld, nameOf, nobody, registerCompany } from './fixtures/exchange-world.ts'
import { type FrontEndDatabase, frontEndDatabase } from './fixtures/front-end-database.ts'
import { getFeed } from './operations/get-feed.ts'
import { readTableOnce } from './intake/read-table.ts'
import { readFeedTable } from './operations/read-feed-table.ts'
import { setFeedTable } from './operations/set-feed-table.ts'
import { lockFeedTable } from './queries/feed-tables.ts'
import { findFeed } from './queries/feeds.ts'

/** Each step of a reading is a turn of the whole house's jobs. */
vi.setConfig({ testTimeout: 180_000 })

let t: TestHost
let theirs: FrontEndDatabase
beforeAll(async () => {
  t = await makeExchangeWorld()
  theirs = await frontEndDatabase()
  for (const number of [1, 2, 3]) await registerCompany(t, number)
})
afterAll(async () => {
  await theirs.drop()
  await t.close()
})

const feedKey = 'paid-in-capital'
let minute = 0
beforeEach(() => {
  minute += 10
})

/** One row of the agency's exchange: an insertion, an update or a deletion, at a minute of the morning. */
async function put(id: string, number: number, operation: 'i' | 'u' | 'd', amount = '100', at = minute): Promise<void> {
  await theirs.run(
    `insert into czrsj (cd_time, cd_batch, cd_operation, paid_id, stocker_nm, paid_amt, paid_way_cn, paid_dt, uni_social_crd_cd, comp_nm)
     values (timestamp '2026-11-20 06:00' + make_interval(mins => $1), 'B', $2, $3, '甲', $4, '货币', '2026-11-01', $5, $6)`,
    [at, operation, id, amount, codeOf(number), nameOf(number)],
  )
}

const set = (parts: object = {}) =>
  t.perform(clerk(t), setFeedTable, { feedKey, table: 'public.czrsj', usesTls: false, ...theirs.address, ...parts })

async function read(): Promise<void> {
  const done = await t.perform(clerk(t), readFeedTable, { feedKey })
  if (!done.ok) throw new Error(done.refusal.message)
  await settle()
}

/** Jobs that wait for batches come due while the clock goes on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await t.drain()
    t.clock.advance(6000)
  }
}

async function page() {
  const found = await t.perform(clerk(t), getFeed, { feedKey })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

async function standing(number: number): Promise<string[]> {
  const rows = await t.sql<{ value: string }>(
    `select f.value from entities.entity_fact f join entities.entity e using (entity_id)
     where e.uscc = $1 and f.kind = '实缴出资' and not exists (select 1 from entities.fact_end x where x.fact_id = f.fact_id) order by 1`,
    [codeOf(number)],
  )
  return rows.map((row) => row.value)
}

test('nobody sets or reads a table without the right; only front-end feeds have one; exchange.no-such-feed, feed-without-table, table-not-set', async () => {
  const forbidden = { refusal: { code: 'platform.forbidden' } }
  for (const act of [setFeedTable, readFeedTable] as unknown as Operation[])
    expect(await t.perform(nobody(t), act, { feedKey })).toMatchObject(forbidden)
  expect(await set({ feedKey: 'no-such' })).toMatchObject({ refusal: { code: 'exchange.no-such-feed' } })
  expect(await set({ feedKey: 'water-arrears' })).toMatchObject({ refusal: { code: 'exchange.feed-without-table' } })
  expect(await t.perform(clerk(t), readFeedTable, { feedKey })).toMatchObject({
    refusal: { code: 'exchange.table-not-set' },
  })
})

test('rows come with their flags, the counts of both sides agree, and the password lies sealed', async () => {
  await put('P1', 1, 'i')
  await put('P2', 2, 'i')
  await put('P3', 77, 'i')
  expect(await set()).toMatchObject({ ok: true })
  await read()
  const seen = await page()
  expect(seen.table).toMatchObject({ state: 'read', stateName: '已读取', told: null, readUpTo: '2026-11-20 06:20:00' })
  expect(seen.heartbeats).toMatchObject([{ theirs: 3, ours: 2, quarantined: 1, verdictName: '对平' }])
  expect(seen.batches[0]).toMatchObject({ format: 'front-end', equation: '接收 3 = 载入 2 + 未变 0 + 隔离 1' })
  expect(seen.unknownColumns).toEqual([])
  expect(await standing(1)).toEqual(['甲 实缴 100 万元（货币）'])
  const [kept] = await t.sql<{ text: string }>(
    `select encode(sealed_password, 'escape') as text from exchange.feed_table`,
  )
  expect(kept?.text).not.toContain(theirs.address.password)
  expect(JSON.stringify(seen)).not.toContain(theirs.address.password)
})

test('later rows are read from where the last stood: u replaces, d ends; the whole table again changes nothing', async () => {
  await put('P1', 1, 'u', '150')
  await put('P2', 2, 'd')
  await read()
  expect([await standing(1), await standing(2)]).toEqual([['甲 实缴 150 万元（货币）'], []])
  expect((await page()).heartbeats[0]).toMatchObject({ theirs: 2, ours: 2, quarantined: 0, verdict: 'agrees' })
  const before = await t.sql(`select count(*) from entities.entity_fact`)
  await read()
  await theirs.run(`insert into czrsj (cd_time, cd_batch, cd_operation, paid_id, stocker_nm, paid_amt, paid_way_cn, paid_dt, uni_social_crd_cd, comp_nm)
    select cd_time + interval '5 minutes', 'replay', cd_operation, paid_id, stocker_nm, paid_amt, paid_way_cn, paid_dt, uni_social_crd_cd, comp_nm
    from czrsj where paid_id = 'P1' and cd_operation = 'u'`)
  await read()
  expect(await t.sql(`select count(*) from entities.entity_fact`)).toEqual(before)
})

test('a lost connection is told with its reason, tried again by itself, and loses and doubles nothing', async () => {
  await put('P4', 3, 'i', '40')
  await theirs.close()
  await read()
  expect((await page()).table).toMatchObject({ state: 'lost', told: '前置库不许这个用户连接' })
  expect(await standing(3)).toEqual([])
  await theirs.open()
  t.clock.advance(120_000)
  await settle()
  expect((await page()).table).toMatchObject({ state: 'read', told: null })
  expect(await standing(3)).toEqual(['甲 实缴 40 万元（货币）'])
  expect(await t.sql(`select 1 from entities.entity_fact where record_key = 'P4'`)).toHaveLength(1)
})

/** One step of a reading, by itself: what its jobs would do one after another. */
async function step(): Promise<string> {
  return t.act(clerk(t), async (act) => {
    const [feed, held] = [await findFeed(act.tx, feedKey), await lockFeedTable(act.tx, feedKey)]
    if (feed === undefined || held === undefined) throw new Error('no table is set')
    return readTableOnce(act, feed, held)
  })
}

test('a row that is committed late under an earlier time while others are read makes the counts differ, and is read after all', async () => {
  minute += 10
  await put('P8', 2, 'i', '8')
  expect(await step()).toBe('more')
  await put('P9', 2, 'i', '9', minute - 5)
  await t.drain()
  expect(await step()).toBe('more')
  expect((await page()).table?.told).toBe('对账不平：来源 2 行，我方 1 + 隔离 0 行。')
  await t.drain()
  expect(await step()).toBe('done')
  expect((await page()).heartbeats.slice(0, 2).map((beat) => beat.verdict)).toEqual(['agrees', 'theirs-more'])
  expect(await standing(2)).toEqual(['甲 实缴 8 万元（货币）', '甲 实缴 9 万元（货币）'])
})

test('a column the agency put to its table is set aside by name; a table without cd_time is not read and says so', async () => {
  await theirs.run(`alter table czrsj add column zhifu_fangshi text default '转账'`)
  await put('P10', 3, 'i', '10')
  await read()
  expect((await page()).unknownColumns).toMatchObject([{ title: 'zhifu_fangshi', filled: 1, samples: ['转账'] }])
  expect(await standing(3)).toContain('甲 实缴 10 万元（货币）')
  await theirs.run(`alter table czrsj rename column cd_time to gengxin_shijian`)
  await read()
  expect((await page()).table).toMatchObject({ state: 'stopped', told: expect.stringContaining('cd_time') as unknown })
  await theirs.run(`alter table czrsj rename column gengxin_shijian to cd_time`)
  await theirs.run(`alter table czrsj rename column paid_id to id`)
  await putUnderOtherName()
  await read()
  expect((await page()).table?.told).toContain('读到的批次没有装成')
  await theirs.run(`alter table czrsj rename column id to paid_id`)
  await read()
  expect((await page()).table).toMatchObject({ state: 'read' })
})

/** A row while the key column bears another name. */
async function putUnderOtherName(): Promise<void> {
  await theirs.run(
    `insert into czrsj (cd_time, cd_batch, cd_operation, id, uni_social_crd_cd, comp_nm) values (timestamp '2026-11-20 09:00', 'B', 'i', 'P11', $1, $2)`,
    [codeOf(1), nameOf(1)],
  )
}

test('an address of our own network is not connected to unless it is named', async () => {
  const closed = openForeignTable({ ...theirs.address, table: 'czrsj', usesTls: false, mayReachPrivate: false })
  await expect(closed).rejects.toThrow('地址指向内部网络，没有连接')
})

test('a session on the front-end database can only read', async () => {
  const table = await openForeignTable({ ...theirs.address, table: 'czrsj', usesTls: false, mayReachPrivate: true })
  expect(await table.columns()).toContain('cd_operation')
  await table.close()
})
