import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { batchOf, codeOf, handIn, makeExchangeWorld, nameOf } from './fixtures/exchange-world.ts'
import { feedCsv } from './fixtures/feed-csv.ts'

const [FIRM, HOUSEHOLD, FOUNDED, BRANCH, GOOD] = [1, 2, 3, 4, 5]
const idOf = new Map<number, string>()
let t: TestHost
let first: Actor
let second: Actor

beforeAll(async () => {
  t = await makeExchangeWorld()
  t.clock.set('2026-03-02T09:00:00+08:00')
  first = t.actor({ permissions: ['entities.*', 'exchange.*'], personName: '乐珺' })
  second = t.actor({ permissions: ['entities.*'], personName: '励海燕' })
  await register(FIRM, '有限责任公司', '2020-05-06')
  await register(HOUSEHOLD, '个体工商户', '2020-05-06')
  await register(FOUNDED, '有限责任公司', '2026-02-01')
  await register(BRANCH, '有限责任公司分公司', '2021-05-06')
  await register(GOOD, '有限责任公司', '2020-05-06')
  const relation = { id: randomUUID(), relatedId: id(FIRM), kind: 'branch-of', sinceOn: '2021-05-06' }
  expect((await post(first, `/api/entities/${id(BRANCH)}/relations`, relation)).status).toBe(201)
}, 120_000)
afterAll(() => t.close())

const id = (number: number) => idOf.get(number) ?? ''

async function register(number: number, type: string, registeredOn: string): Promise<void> {
  idOf.set(number, randomUUID())
  const reply = await post(first, '/api/entities', {
    id: id(number),
    name: nameOf(number),
    code: codeOf(number),
    type,
    registeredOn,
    address: `宁波市海曙区鼓楼街道公园路${number}号`,
    industry: '6210',
    authority: '330203',
    office: '33020302',
    source: '登记机关推送',
  })
  if (reply.status !== 201) throw new Error(reply.text)
}

const post = (actor: Actor, url: string, payload: object) => t.inject({ method: 'POST', url, payload, actor })

/** The feed of annual reports, as the city's table lays it out. */
const report = (number: number, filed: string, parts: Record<string, string> = {}) => ({
  统一社会信用代码: codeOf(number),
  企业名称: nameOf(number),
  年报id: `N${number}`,
  年报年度: '2025',
  年度报告日期: filed,
  营运状况: '开业',
  ...parts,
})

const duties = z.object({
  reports: z.array(z.object({ year: z.number(), filedOn: z.string(), source: z.string() })),
  reminder: z.object({ words: z.string(), citation: z.string() }).nullable(),
  findings: z.array(
    z.object({
      kind: z.enum(['list', 'mark']),
      stateName: z.string(),
      notice: z.string(),
      proposedOn: z.string(),
      documentNumber: z.string().nullable(),
      endedOn: z.string().nullable(),
      endedBecause: z.string().nullable(),
    }),
  ),
})
async function dutiesOf(number: number) {
  return duties.parse((await t.inject({ method: 'GET', url: `/api/entities/${id(number)}/duties`, actor: first })).body)
}

const list = z.object({ rows: z.array(z.object({ findingId: z.string(), entityId: z.string() })) })
async function findingOf(number: number): Promise<string> {
  const reply = await t.inject({ method: 'GET', url: '/api/entities/missed-reports?limit=2000', actor: first })
  return list.parse(reply.body).rows.find((one) => one.entityId === id(number))?.findingId ?? ''
}

const leaves = () =>
  t.sql<{ n: number }>(`select count(*)::int as n from ledger.entry where type = 'entities.report-decided'`)

test('annual reports arrive by feed: good ones count, the one of a stranger and the one with a broken code wait', async () => {
  const batchId = await handIn(
    t,
    'annual-reports',
    feedCsv(
      'annual-reports',
      report(GOOD, '2026-03-01'),
      report(77, '2026-03-01'),
      report(GOOD, '2026-03-01', { 年报id: 'N9', 统一社会信用代码: `${codeOf(GOOD).slice(0, 17)}O` }),
    ),
  )
  expect((await batchOf(t, batchId)).batch.equation).toBe('接收 3 = 载入 1 + 未变 0 + 隔离 2')
  expect((await dutiesOf(GOOD)).reports).toMatchObject([
    { year: 2025, filedOn: '2026-03-01', source: expect.stringContaining('年报信息') },
  ])
})

test('on 2026-07-01 the firm is proposed with notice, the 个体工商户 for a mark, the one founded this year for nothing, the branch goes with its firm', async () => {
  t.clock.set('2026-06-30T23:00:00+08:00')
  await t.drain()
  expect((await dutiesOf(FIRM)).findings).toEqual([])
  t.clock.set('2026-07-01T09:00:00+08:00')
  await t.drain()
  expect((await dutiesOf(FIRM)).findings).toMatchObject([
    {
      kind: 'list',
      stateName: '拟列入，待初审',
      proposedOn: '2026-07-01',
      notice: expect.stringContaining('经营异常名录'),
    },
  ])
  expect((await dutiesOf(HOUSEHOLD)).findings).toMatchObject([
    { kind: 'mark', stateName: '拟标记，待初审', notice: expect.stringContaining('标记为经营异常状态') },
  ])
  for (const nobody of [FOUNDED, BRANCH, GOOD]) expect((await dutiesOf(nobody)).findings).toEqual([])
})

test('初审 and 审核 are two people; without the first, by the same person, or without the right nothing is decided', async () => {
  const findingId = await findingOf(FIRM)
  const at = `/api/entities/missed-reports/${findingId}`
  const decision = { opinion: '事实清楚', documentNumber: '甬市监列〔2026〕第1号' }
  expect((await post(second, `${at}/decision`, decision)).body).toMatchObject({ code: 'entities.finding-settled' })
  expect((await post(first, `${at}/review`, { opinion: '未见年报' })).status).toBe(200)
  expect((await post(first, `${at}/decision`, decision)).body).toMatchObject({ code: 'entities.same-reviewer' })
  const reader = t.actor({ permissions: ['entities.read'] })
  expect((await post(reader, `${at}/decision`, decision)).body).toMatchObject({ code: 'platform.forbidden' })
  expect((await dutiesOf(FIRM)).findings[0]?.stateName).toBe('已初审，待审核')
  expect(await leaves()).toEqual([{ n: 0 }])
  expect((await post(second, `${at}/decision`, decision)).status).toBe(200)
  expect((await dutiesOf(FIRM)).findings[0]?.stateName).toBe('已列入经营异常名录')
  expect(await leaves()).toEqual([{ n: 1 }])
})

test('a late report by feed takes the firm off with its date, a late report on screen lifts the proposal; history stays', async () => {
  t.clock.set('2026-08-03T09:00:00+08:00')
  await handIn(t, 'annual-reports', feedCsv('annual-reports', report(FIRM, '2026-08-01')))
  expect((await dutiesOf(FIRM)).findings).toMatchObject([
    {
      stateName: '已移出',
      endedOn: '2026-08-01',
      endedBecause: '补报 2025 年度报告',
      documentNumber: '甬市监列〔2026〕第1号',
      proposedOn: '2026-07-01',
    },
  ])
  const late = { year: 2025, filedOn: '2026-08-02', source: '窗口' }
  expect((await post(first, `/api/entities/${id(HOUSEHOLD)}/annual-reports`, late)).body).toMatchObject({
    ended: 'withdrawn',
  })
  expect((await dutiesOf(HOUSEHOLD)).findings).toMatchObject([{ endedOn: '2026-08-02' }])
  const page = await t.inject({ method: 'GET', url: `/api/entities/${id(FIRM)}/file`, actor: first })
  expect(page.text).toContain('移出经营异常名录：补报 2025 年度报告')
  const events = await t.sql<{ name: string }>(
    `select name from platform.outbox where payload->>'entityId' = $1 and name like 'entities.report%' order by published_at`,
    [id(FIRM)],
  )
  expect(events.map((one) => one.name)).toEqual(['entities.report-finding-decided', 'entities.report-finding-ended'])
})

test('首负责任 self-check: a firm without a named officer is reminded, with the clause, until one is on file; a 个体工商户 is its operator', async () => {
  expect((await dutiesOf(FIRM)).reminder).toMatchObject({
    words: expect.stringContaining('专人'),
    citation: expect.stringContaining('第七条'),
  })
  expect((await dutiesOf(HOUSEHOLD)).reminder).toBeNull()
  const officer = {
    id: randomUUID(),
    kind: '联系人',
    value: '竺立群',
    source: '企业自查表',
    citation: null,
    quality: 'declared',
    validFrom: null,
  }
  expect((await post(first, `/api/entities/${id(FIRM)}/facts`, officer)).status).toBe(201)
  expect((await dutiesOf(FIRM)).reminder).toBeNull()
})
