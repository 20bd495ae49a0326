import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { itemIdOf } from '#catalogue'
import { creditClassChanged } from '#credit/events'
import { visitReleased } from '#draw/events'
import { completeUscc } from '#entities'
import type { Actor } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { get, post, refused, tellByFeed } from './fixtures/told-by-feed.ts'
import { answerAll, freshId, openVisit, signAs } from './fixtures/visit-acts.ts'
import { done, makeVisitWorld, officerId, testId } from './fixtures/visit-world.ts'
import type { VisitWorld } from './fixtures/visit-world.ts'
import { concludeVisit } from './operations/conclude-visit.ts'
import { draftChecklist } from './operations/draft-checklist.ts'
import { giveNotice } from './operations/give-notice.ts'
import { startVisit } from './operations/start-visit.ts'
import { getDisturbance } from './queries/get-disturbance.ts'
import { getVisit } from './queries/get-visit.ts'

const REGISTRATION = '330203600012342'
const SHOP = { id: randomUUID(), uscc: completeUscc('92', '330203', 'MAN00B0K'), name: '宁波市海曙区郎官巷面店' }
const ORGANIZATION = SHOP.uscc.slice(8, 17)
const OLD_NAME = '宁波市海曙区老郎官面馆'
const FIRM = { id: randomUUID(), uscc: completeUscc('91', '330203', 'MAN00B0J'), name: '宁波郎官餐饮管理有限公司' }

let world: VisitWorld
let root: Actor
beforeAll(async () => {
  world = await makeVisitWorld('SCJG-02', { others: ['exchange', 'credit', 'draw'] })
  root = world.t.actor({ permissions: ['*'], agencyId: world.agencyId, scope: [world.agencyId], personName: '乐珺' })
  const place = { address: '宁波市海曙区鼓楼街道郎官巷3号', industry: '6210', authority: '330203', office: '33020302' }
  await post(world.t, root, '/api/entities', {
    ...place,
    id: SHOP.id,
    name: SHOP.name,
    code: SHOP.uscc,
    type: '个体工商户',
    registeredOn: '2014-03-01',
    registrationNumber: REGISTRATION,
    formerNames: OLD_NAME,
    source: '登记机关推送',
  })
  await post(world.t, root, '/api/entities', {
    ...place,
    id: FIRM.id,
    name: FIRM.name,
    code: FIRM.uscc,
    type: '有限责任公司',
    registeredOn: '2020-03-01',
    licences: '食品经营许可证:JY13302030001:2024-01-01:2028-12-31',
    source: '登记机关推送',
  })
}, 180_000)
afterAll(() => world.t.close())

const file = z.object({
  statusName: z.string(),
  facts: z.array(z.object({ kind: z.string(), value: z.string().nullable(), source: z.string() })),
  identifiers: z.array(z.object({ typeName: z.string(), value: z.string(), source: z.string() })),
  relations: z.array(z.object({ relationName: z.string(), entityId: z.string() })),
})
const fileOf = (entityId: string) => get(world.t, root, `/api/entities/${entityId}`, file)

test('records of six departments under five kinds of codes make one profile with its identifier history, each with its source', async () => {
  const { t } = world
  const one = '接收 1 = 载入 1 + 未变 0 + 隔离 0'
  const told = [
    await tellByFeed(t, root, 'licence-publicity', {
      业务主键: 'L1',
      统一社会信用代码: SHOP.uscc,
      许可文件编号: 'JY23302030002',
      许可文件名称: '食品经营许可证',
      许可机关: '海曙市监局',
      许可内容: '热食类食品制售',
      状态: '有效',
    }),
    await tellByFeed(t, root, 'annual-reports', {
      营业执照注册号: REGISTRATION,
      企业名称: OLD_NAME,
      年报id: 'N1',
      年报年度: '2016',
      年度报告日期: '2017-03-01',
    }),
    await tellByFeed(t, root, 'unperformed-judgments', {
      案号: '（2022）浙0203执1号',
      当事人编号: '1',
      企业名称: SHOP.name,
      组织机构代码: ORGANIZATION,
    }),
    await tellByFeed(t, root, 'tax-penalties', {
      唯一编码: 'T1',
      纳税人名称: SHOP.name,
      纳税人识别号: `330203${ORGANIZATION}`,
      行政处罚文号: '甬税海罚〔2022〕8号',
      处罚日期: '2022-05-06',
      罚款金额: '2000',
    }),
    await tellByFeed(t, root, 'social-insurance-base', {
      唯一标识: 'S1',
      单位名称: OLD_NAME,
      组织机构代码: ORGANIZATION,
      营业执照注册号: REGISTRATION,
    }),
    await tellByFeed(t, root, 'water-arrears', {
      账单流水号: 'B1',
      统计年月: '2023-10',
      统一社会信用代码: SHOP.uscc,
      法人机构名称: OLD_NAME,
      欠费期数: '1',
      金额: '30',
    }),
  ]
  expect(told).toEqual([one, one, one, one, one, one])
  const page = await fileOf(SHOP.id)
  expect(page.identifiers.map((each) => [each.typeName, each.value])).toEqual(
    expect.arrayContaining([
      [expect.stringContaining('统一社会信用代码'), SHOP.uscc],
      [expect.stringContaining('注册号'), REGISTRATION],
      [expect.stringContaining('曾用名'), OLD_NAME],
    ]),
  )
  expect(page.identifiers.every((each) => each.source !== '')).toBe(true)
  const sources = page.facts.map((each) => each.source.split('·')[0])
  expect(new Set(sources.filter((each) => each !== '登记机关推送')).size).toBeGreaterThanOrEqual(6)
  expect((await fileOf(FIRM.id)).facts.filter((each) => each.kind === '税务行政处罚')).toEqual([])
})

test('a record with nothing but a name waits in the queue and is put on nobody\u2019s file', async () => {
  const { t } = world
  expect(
    await tellByFeed(t, root, 'catering-licences', { 主键: 'C1', 企业名称: SHOP.name, 主体业态: '餐饮服务经营者' }),
  ).toBe('接收 1 = 载入 0 + 未变 0 + 隔离 1')
  const queue = z.object({ rows: z.array(z.object({ faults: z.array(z.object({ message: z.string() })) })) })
  const { rows } = await get(t, root, '/api/exchange/quarantine?feedKey=catering-licences&state=open', queue)
  expect(rows[0]?.faults[0]?.message).toContain('名称')
  expect((await fileOf(SHOP.id)).facts.map((each) => each.kind)).not.toContain('餐饮经营许可')
})

test('after the merger the old penalty stays with the old shop, late records too, and the survivor shows the link only', async () => {
  const { t } = world
  const merger = {
    id: randomUUID(),
    survivorId: FIRM.id,
    sinceOn: '2024-06-01',
    documentNumber: '甬海市监登〔2024〕9号',
  }
  const again = { ...merger, id: randomUUID(), survivorId: SHOP.id }
  expect(await refused(t, root, `/api/entities/${SHOP.id}/merger`, again)).toMatchObject({
    code: 'entities.successor-same',
    citation: '《公司法》第二百一十八条',
  })
  await post(t, root, `/api/entities/${SHOP.id}/merger`, merger)
  await tellByFeed(t, root, 'tax-penalties', {
    唯一编码: 'T2',
    纳税人名称: OLD_NAME,
    统一社会信用代码: SHOP.uscc,
    行政处罚文号: '甬税海罚〔2021〕3号',
    处罚日期: '2021-05-06',
    罚款金额: '500',
  })
  const [old, next] = [await fileOf(SHOP.id), await fileOf(FIRM.id)]
  expect(old.statusName).toBe('注销')
  expect(old.facts.filter((each) => each.kind === '税务行政处罚')).toHaveLength(2)
  expect(next.facts.filter((each) => each.kind.includes('处罚'))).toEqual([])
  expect(next.relations).toEqual([{ relationName: '吸收合并，承继其债权债务', entityId: SHOP.id }])
  const river = z.object({ entries: z.array(z.object({ title: z.string() })) })
  const titles = (await get(t, root, `/api/entities/${FIRM.id}/file`, river)).entries.map((each) => each.title)
  expect(titles.some((title) => title.includes('罚'))).toBe(false)
})

test('the checklist of the next visit is made of permits, past problems and class, with why each question is asked', async () => {
  const { t } = world
  await tellByFeed(t, root, 'licence-publicity', {
    业务主键: 'L2',
    统一社会信用代码: FIRM.uscc,
    许可文件编号: 'TS3302030009',
    许可文件名称: '特种设备使用登记证',
    许可机关: '海曙市监局',
    许可内容: '载货电梯',
    状态: '有效',
  })
  const visitId = await openVisit(world, { entityId: FIRM.id })
  await answerAll(world, visitId, '后厨三袋面粉超过保质期')
  for (const who of [1, 2, 'counterpart'] as const) await signAs(world, visitId, who)
  await done(t, world.officer(1), concludeVisit, {
    id: freshId(world),
    visitId,
    results: [{ itemId: world.itemId, codes: ['pending'] }],
    followUp: ['refer-to-cases'],
  })
  await t.act(root, (act) =>
    publish(act, creditClassChanged, {
      entityId: FIRM.id,
      class: 'D',
      previous: null,
      source: 'issued',
      ruleVersion: 'S17',
      isAdopted: true,
      changedOn: '2026-03-02',
    }),
  )
  await t.drain()
  const list = await done(t, root, draftChecklist, { entityId: FIRM.id })
  const codes = list.items.map((each) => each.code)
  expect(codes).toEqual(expect.arrayContaining(['SCJG-01', 'SCJG-02', 'SCJG-05', 'SCJG-15', 'SCJG-16']))
  expect(list.depth.words).toContain('D 类')
  const why = (code: string) =>
    list.items
      .find((each) => each.code === code)
      ?.reasons.map((each) => each.text)
      .join() ?? ''
  expect(why('SCJG-05')).toContain('特种设备使用登记证')
  expect(why('SCJG-02')).toContain('食品经营许可证')
  expect(why('SCJG-02')).toContain('后厨三袋面粉超过保质期')
  const questions = list.items.flatMap((each) => each.points)
  expect(questions).toHaveLength(list.questionCount)
  for (const question of questions) expect(question.reasons.length).toBeGreaterThan(1)
  expect(questions.filter((each) => each.reasons.some((because) => because.kind === 'history'))).toHaveLength(1)
})

const DEPARTMENTS = [
  {
    n: 0,
    name: '宁波市海曙区市场监督管理局',
    sector: '市场监管',
    items: [1, 2, 4, 5, 9, 10, 11, 12, 14, 16, 17].map((n) => `SCJG-${String(n).padStart(2, '0')}`),
  },
  { n: 1, name: '宁波市海曙区消防救援大队', sector: '消防救援', items: ['XF-01'] },
  { n: 2, name: '宁波市海曙区卫生健康局', sector: '卫生健康', items: ['WJ-01'] },
  { n: 3, name: '宁波市公安局海曙分局', sector: '公安', items: ['GA-01'] },
] as const

const agencyOf = (n: number) => (n === 0 ? world.agencyId : testId(5000 + n))

/** A department with two officers of its own; the first is the world's bureau with its officers 1 and 2. */
async function settle({ n, name, sector }: (typeof DEPARTMENTS)[number]): Promise<void> {
  if (n === 0) return
  const agencyId = agencyOf(n)
  await post(world.t, root, '/api/identity/agencies', {
    id: agencyId,
    code: `S17-${n}`,
    name,
    shortName: name,
    sector,
    level: 'district',
    kind: 'organ',
    documentWord: `甬海${n}`,
    divisionCode: '330203',
    divisions: ['330203'],
  })
  const clerk = world.t.actor({ permissions: ['*'], agencyId, scope: [agencyId] })
  for (const k of [1, 2]) {
    const number = 10 * n + k
    await post(world.t, clerk, '/api/identity/officers', {
      id: officerId(number),
      personName: `队员${n}${k}`,
      agencyId,
      staffNumber: `S17-${number}`,
      mayLead: true,
      validFrom: '2020-01-01',
      districts: [],
      kind: 'officer',
    })
    await post(world.t, clerk, `/api/identity/officers/${officerId(number)}/certificates`, {
      id: testId(7000 + number),
      number: `110299${number}`,
      issuedBy: '浙江省人民政府',
      validFrom: '2021-01-01',
      validTo: '2028-12-31',
    })
  }
}

/** The year plan of a department: its items at holders of a food permit, in April. */
async function planYear({ n, name, items }: (typeof DEPARTMENTS)[number]): Promise<void> {
  const agencyId = agencyOf(n)
  const actor = (personName: string, k: number) =>
    world.t.actor({
      permissions: ['draw.*'],
      agencyId,
      scope: [agencyId],
      personName,
      accountId: testId(8000 + 10 * n + k),
    })
  await post(world.t, actor('编制人', 1), '/api/draw/year-plans', {
    yearPlanId: testId(8500 + n),
    year: 2026,
    title: `${name} 2026 年度抽查计划`,
    legalBasis: '《企业信息公示暂行条例》第十四条',
    tasks: [
      {
        yearTaskId: testId(8600 + n),
        number: `S17-${n}`,
        name: '餐饮单位检查',
        targeting: 'directed',
        office: '综合处',
        itemIds: items.map((item) => itemIdOf(item)),
        objects: { description: '食品经营单位', licenceKinds: ['食品经营许可证'] },
        sizing: { mode: 'number', n: 1 },
        windowFrom: '2026-04-01',
        windowTo: '2026-04-30',
      },
    ],
  })
  await post(world.t, actor('负责人', 2), `/api/draw/year-plans/${testId(8500 + n)}/publication`, {})
}

test('fourteen items that four departments planned at the same firm are matched and become one visit with one notice', async () => {
  const { t } = world
  for (const department of DEPARTMENTS) await settle(department)
  for (const department of DEPARTMENTS) await planYear(department)
  const matched = z.object({
    matches: z.array(
      z.object({
        tasks: z.array(z.object({})),
        visitsApart: z.number(),
        visitsTogether: z.number(),
        visitsSaved: z.number(),
      }),
    ),
  })
  const drawer = t.actor({ permissions: ['draw.*'], agencyId: world.agencyId, scope: [world.agencyId] })
  const { matches } = await get(t, drawer, '/api/draw/plan-matches?year=2026', matched)
  expect(matches).toMatchObject([{ visitsApart: 4, visitsTogether: 1, visitsSaved: 3 }])
  expect(matches[0]?.tasks).toHaveLength(4)

  const visitId = testId(9000)
  const sheets = DEPARTMENTS.map(({ n, name, items }) => ({
    agencyId: agencyOf(n),
    agencyName: name,
    itemIds: items.map((item) => itemIdOf(item)),
    officerIds: n === 0 ? [officerId(1), officerId(2)] : [officerId(10 * n + 1), officerId(10 * n + 2)],
  }))
  const [itemIds, officerIds] = [sheets.flatMap((each) => each.itemIds), sheets.flatMap((each) => each.officerIds)]
  expect(itemIds).toHaveLength(14)
  await t.act(root, (act) =>
    publish(act, visitReleased, {
      visitId,
      planId: testId(9001),
      taskId: testId(9001),
      taskName: '餐饮单位跨部门联合抽查',
      taskNumber: 'S17-J',
      agencyId: world.agencyId,
      entityId: FIRM.id,
      premisesId: null,
      itemIds,
      officerIds,
      isRehearsal: false,
      visitOn: '2026-04-08',
      windowFrom: '2026-04-01',
      windowTo: '2026-04-30',
      joint: true,
      leafHash: 'ab'.repeat(32),
      sheets,
    }),
  )
  await t.drain()
  const lead = world.officer(1)
  const notice = { id: freshId(world), visitId, means: 'on-site', receiverName: '汪海' }
  expect((await done(t, lead, giveNotice, notice)).papers).toHaveLength(1)
  await done(t, lead, startVisit, { id: freshId(world), visitId, officerIds })
  const visit = await done(t, lead, getVisit, { visitId })
  expect(new Set(visit.checkPoints.map((point) => point.itemId)).size).toBe(14)
  expect(visit.checkPoints.every((point) => point.reasons.length > 0)).toBe(true)
  const burden = await done(t, lead, getDisturbance, { entityId: FIRM.id })
  expect(burden.visits.map((each) => each.itemCount).toSorted((a, b) => a - b)).toEqual([1, 14])
})
