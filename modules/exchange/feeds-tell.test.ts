// What arrives by a feed has the same consequences as what is entered on screen: 双告知 of new and changed entities, clocks of
// instant disclosure, and capital held against the articles.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedAgencies } from '#identity'
import type { TestHost } from '#platform/testing.ts'
import { getEntityDuties } from '../entities/operations/get-entity-duties.ts'
import { listDualNotices } from '../entities/operations/list-dual-notices.ts'
import { settleDisclosureDuty } from '../entities/operations/settle-disclosure-duty.ts'
import { undoIdentity } from '../entities/operations/undo-identity.ts'
import {
  batchOf,
  clerk,
  codeOf,
  handIn,
  makeExchangeWorld,
  nameOf,
  registerCompany,
  registerNumbers,
} from './fixtures/exchange-world.ts'
import { correctFeedRow } from './operations/correct-feed-row.ts'
import { reloadFeedRows } from './operations/reload-feed-rows.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeExchangeWorld()
  await t.act(clerk(t), (act) =>
    seedAgencies(act, readFileSync(path.resolve(import.meta.dirname, '../../db/seed/agencies.yaml'), 'utf8')),
  )
})
afterAll(() => t.close())

const official = () => t.actor({ permissions: ['entities.*'], personName: '励海燕' })
const titles = '统一社会信用代码,企业名称（字号名称）,住所（登记、个体户经营场所）,登记状态（中文）,成立日期,行业代码'
const rowOf = (number: number, name = nameOf(number)) =>
  `${codeOf(number)},${name},宁波市海曙区鼓楼街道公园路${number}号,存续,2016-03-01,6210`

async function noticesOf(number: number): Promise<string[]> {
  const [entity] = await t.sql<{ id: string }>(`select entity_id as id from entities.entity where uscc = $1`, [
    codeOf(number),
  ])
  const list = await t.perform(official(), listDualNotices, { entityId: entity?.id })
  if (!list.ok) throw new Error(list.refusal.message)
  return list.value.rows.map((one) => one.causeName)
}

async function dutiesOf(entityId: string) {
  const page = await t.perform(official(), getEntityDuties, { entityId })
  if (!page.ok) throw new Error(page.refusal.message)
  return page.value
}

test('the first batch of a feed of registrations tells nobody; the next tells of what is new, what changed, and what was corrected', async () => {
  await handIn(t, 'registrations', `${titles}\n${rowOf(1)}\n${rowOf(2)}\n`)
  expect(await noticesOf(1)).toEqual([])
  t.clock.advance(60_000)
  const again = [rowOf(1, '宁波改名后的商行'), rowOf(2), rowOf(3), rowOf(4, '')]
  const batchId = await handIn(t, 'registrations', [titles, ...again].join('\n'))
  expect((await batchOf(t, batchId)).batch.equation).toBe('接收 4 = 载入 2 + 未变 1 + 隔离 1')
  expect([await noticesOf(1), await noticesOf(2), await noticesOf(3)]).toEqual([['变更'], [], ['新设']])
  t.clock.advance(60_000)
  await t.perform(clerk(t), correctFeedRow, { batchId, rowNo: 4, cells: rowOf(4).split(',') })
  expect(await t.perform(clerk(t), reloadFeedRows, { batchId })).toMatchObject({ value: { loaded: 1 } })
  await t.drain()
  expect([await noticesOf(4), await noticesOf(3)]).toEqual([['新设'], ['新设']])
})

const equityTitles = '业务主键,统一社会信用代码,股东,股权变更日期,公示日期,变更前股权比例,变更后股权比例'

test('a transfer of equity by a feed starts a clock of twenty working days; a later row with the day of disclosure stops it', async () => {
  const entityId = await registerCompany(t, 21)
  const row = (key: string, arose: string, disclosed: string) => `${key},${codeOf(21)},甲,${arose},${disclosed},50,40`
  const file = [equityTitles, row('Q1', '2026-11-02', ''), row('Q2', '2021-01-04', ''), row('Q3', '2026-09-01', '')]
  await handIn(t, 'equity-changes', file.join('\n'))
  const before = await dutiesOf(entityId)
  expect(before.duties).toMatchObject([
    { kindName: '股权变更', aroseOn: '2026-09-01', isOverdue: true },
    { kindName: '股权变更', aroseOn: '2026-11-02', dueOn: '2026-11-30', isOverdue: false, disclosedOn: null },
  ])
  await handIn(t, 'equity-changes', [equityTitles, row('Q1', '2026-11-02', '2026-11-19')].join('\n'))
  expect((await dutiesOf(entityId)).duties).toMatchObject([
    { aroseOn: '2026-09-01', disclosedOn: null },
    { aroseOn: '2026-11-02', disclosedOn: '2026-11-19', isLate: false },
  ])
  const entries = await t.sql<{ title: string; state: string }>(
    `select title, loop_state as state from entities.file_entry where entity_id = $1 and kind = 'instant-disclosure'
     order by recorded_at, title`,
    [entityId],
  )
  expect(entries.map((one) => one.state).toSorted()).toEqual(['closed', 'open', 'open'])
})

test("a clock whose fact its source takes back, or whose record was somebody else's, lapses and can no longer be settled", async () => {
  const entityId = await registerCompany(t, 22)
  const paid =
    '实缴id,股东/发起人名称,实缴出资额,实缴出资方式中文名称,实缴出资日期,公示日期,数据记录的增删改标志,统一社会信用代码,企业名称（字号名称）'
  const row = (key: string, flag: string) => `${key},乙,80,货币,2026-11-10,,${flag},${codeOf(22)},${nameOf(22)}`
  await handIn(t, 'paid-in-capital', [paid, row('P1', 'i')].join('\n'))
  const [duty] = (await dutiesOf(entityId)).duties
  expect(duty).toMatchObject({ kindName: '出资情况', dueOn: '2026-12-08' })
  await handIn(t, 'paid-in-capital', [paid, row('P1', 'd')].join('\n'))
  expect((await dutiesOf(entityId)).duties).toMatchObject([{ lapsedBecause: '来源不再记载这一事实', isOverdue: false }])
  const settling = { dutyId: duty?.dutyId ?? '', disclosedOn: '2026-11-19', where: '公示系统' }
  expect(await t.perform(official(), settleDisclosureDuty, settling)).toMatchObject({
    refusal: { code: 'entities.duty-lapsed' },
  })
  await handIn(t, 'equity-changes', `${equityTitles}\nU1,${codeOf(22)},丙,2026-11-03,,10,20\n`)
  const [match] = await t.sql<{ id: string }>(
    `select match_id as id from entities.identity_match where record_key = 'U1' and state = 'automatic'`,
  )
  await t.perform(official(), undoIdentity, { matchId: match?.id ?? '', reason: '不是这户企业的记录' })
  const { duties } = await dutiesOf(entityId)
  expect(duties.map((one) => one.lapsedBecause)).toContain('归集已撤销：不是这户企业的记录')
})

test('individual households owe no instant disclosure, however the fact arrived', async () => {
  await registerNumbers(t, [23], '个体工商户')
  await handIn(t, 'equity-changes', `${equityTitles}\nH1,${codeOf(23)},丁,2026-11-03,,10,20\n`)
  expect(
    await t.sql(`select 1 from entities.disclosure_duty where source like '%股权%' and matter like '丁%'`),
  ).toEqual([])
})

test('what contributors paid in by a feed is added up and held against what was subscribed and promised', async () => {
  const entityId = await registerCompany(t, 24, '1000(万元人民币)')
  const paid = '实缴id,股东/发起人名称,实缴出资额,实缴出资日期,统一社会信用代码,企业名称（字号名称）'
  const promised = '认缴id,股东/发起人名称,认缴出资额,认缴出资日期,统一社会信用代码,企业名称（字号名称）'
  const who = `${codeOf(24)},${nameOf(24)}`
  await handIn(t, 'paid-in-capital', [paid, `A1,甲,350.5,2026-10-30,${who}`, `A2,乙,100,2026-10-30,${who}`].join('\n'))
  await handIn(
    t,
    'subscribed-capital',
    [promised, `S1,甲,700,2026-06-30,${who}`, `S2,乙,300,2025-12-31,${who}`].join('\n'),
  )
  expect((await dutiesOf(entityId)).capital).toMatchObject({
    subscribed: '1,000 万元人民币',
    paid: '450.5 万元人民币',
    missing: '549.5 万元人民币',
    termOn: '2026-06-30',
    findings: ['期限已到，认缴的出资没有缴足'],
  })
})
