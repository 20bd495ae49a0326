import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { completeUscc } from '#entities'
import type { Actor } from '#platform/operation.ts'
import { get, post, refused, tellByFeed } from './fixtures/told-by-feed.ts'
import { answerAll, freshId, openVisit, PICTURE, requestOf, signAs } from './fixtures/visit-acts.ts'
import { code, done, makeVisitWorld, officerId } from './fixtures/visit-world.ts'
import type { VisitWorld } from './fixtures/visit-world.ts'
import { concludeVisit } from './operations/conclude-visit.ts'
import { orderCorrection } from './operations/order-correction.ts'
import { recordReinspection } from './operations/record-reinspection.ts'
import { requestSingleInspection } from './operations/request-single-inspection.ts'
import { getDisturbance } from './queries/get-disturbance.ts'
import { getVisit } from './queries/get-visit.ts'

const SHOP = { id: randomUUID(), uscc: completeUscc('92', '330203', 'MAN00B0K'), name: '宁波市海曙区白云烧烤店' }
let world: VisitWorld
let root: Actor
beforeAll(async () => {
  world = await makeVisitWorld('SCJG-02', { now: '2025-01-06T09:00:00+08:00', others: ['exchange'] })
  root = world.t.actor({ permissions: ['*'], agencyId: world.agencyId, scope: [world.agencyId], personName: '乐珺' })
}, 180_000)
afterAll(() => world.t.close())

const entry = z.object({
  title: z.string(),
  kindName: z.string(),
  occurredAt: z.string(),
  matterState: z.enum(['open', 'closed']).nullable(),
  causeId: z.string().nullable(),
})
const loops = z.object({
  statusName: z.string(),
  longOpenDays: z.number(),
  openLoops: z.array(z.object({ title: z.string(), daysOpen: z.number(), isLong: z.boolean() })),
  facts: z.array(z.object({ kind: z.string(), value: z.string().nullable() })),
})
const pageOf = () => get(world.t, root, `/api/entities/${SHOP.id}`, loops)
const timeline = async () =>
  (await get(world.t, root, `/api/entities/${SHOP.id}/file?limit=500`, z.object({ entries: z.array(entry) }))).entries

/** One inspection from request to result; with a finding it is ordered to be corrected. */
async function check(finding?: string): Promise<string> {
  const visitId = await openVisit(world, { entityId: SHOP.id })
  await answerAll(world, visitId, finding)
  for (const who of [1, 2, 'counterpart'] as const) await signAs(world, visitId, who)
  if (finding !== undefined)
    await done(world.t, world.officer(1), orderCorrection, {
      id: freshId(world),
      visitId,
      itemId: world.itemId,
      problem: finding,
      requirement: '立即改正',
      termDays: 15,
    })
  await done(world.t, world.officer(1), concludeVisit, {
    id: freshId(world),
    visitId,
    results: [{ itemId: world.itemId, codes: [finding === undefined ? 'none-found' : 'correction-ordered'] }],
    followUp: [finding === undefined ? 'none' : 'correct-and-track'],
  })
  return visitId
}

test('设立, a permit, three checks with an order to correct, and a matter open longer than the dated number of days is listed', async () => {
  const { t } = world
  await post(t, root, '/api/entities', {
    id: SHOP.id,
    name: SHOP.name,
    code: SHOP.uscc,
    type: '个体工商户',
    registeredOn: '2025-01-06',
    address: '宁波市海曙区鼓楼街道白云街1号',
    industry: '6210',
    authority: '330203',
    office: '33020302',
    source: '登记机关推送',
  })
  await tellByFeed(t, root, 'licence-publicity', {
    业务主键: 'P1',
    统一社会信用代码: SHOP.uscc,
    许可文件编号: 'JY23302030077',
    许可文件名称: '食品经营许可证',
    许可机关: '海曙市监局',
    许可内容: '热食类食品制售',
    状态: '有效',
    有效期自: '2025-01-20',
  })
  t.clock.set('2025-03-03T09:00:00+08:00')
  await check()
  t.clock.set('2025-06-02T09:00:00+08:00')
  const second = await check('后厨油烟净化器未开启')
  t.clock.set('2025-07-08T09:00:00+08:00')
  const open = await pageOf()
  expect(open.longOpenDays).toBe(30)
  expect(open.openLoops.filter((one) => one.isLong)).toMatchObject([
    { title: expect.stringContaining('责令改正'), daysOpen: 36 },
  ])
  const [order] = (await done(t, world.officer(1), getVisit, { visitId: second })).corrections
  await done(t, world.officer(1), recordReinspection, {
    id: freshId(world),
    visitId: second,
    correctionOrderId: order?.correctionOrderId,
    officerIds: [officerId(1), officerId(2)],
    isCorrected: true,
    note: '已安装并开启',
  })
  expect((await pageOf()).openLoops).toEqual([])
  t.clock.set('2025-09-01T09:00:00+08:00')
  await check()
})

test('a fine and its repair arrive by feed and stand on the same line of time', async () => {
  const { t } = world
  await tellByFeed(t, root, 'tax-penalties', {
    唯一编码: 'F1',
    纳税人名称: SHOP.name,
    统一社会信用代码: SHOP.uscc,
    行政处罚文号: '甬税海罚〔2025〕8号',
    处罚日期: '2025-10-09',
    罚款金额: '2000',
  })
  await post(t, root, `/api/entities/${SHOP.id}/facts`, {
    id: randomUUID(),
    kind: '信用修复',
    value: '甬税海罚〔2025〕8号 已缴清罚款，准予修复，停止公示',
    source: '信用中国（宁波）',
    citation: null,
    quality: 'reported',
    validFrom: '2026-01-12',
  })
  const kinds = (await pageOf()).facts.map((one) => one.kind)
  expect(kinds).toEqual(expect.arrayContaining(['税务行政处罚', '信用修复', '行政许可']))
})

const result = { outcome: 'found', followUp: 'refer-to-cases', plea: '称当晚检修', opinion: '事实清楚' }
const person = (personName: string): Actor => ({ ...root, personName })

test('smoke on camera at 22:41 is no evidence before the two reviews, the public place, the check and the notice: 行政处罚法 41', async () => {
  const { t } = world
  t.clock.set('2026-02-02T09:00:00+08:00')
  const device = randomUUID()
  const base = `/api/inspection/devices/${device}`
  await post(t, person('邬志刚'), '/api/inspection/devices', {
    id: device,
    code: 'GK-0007',
    name: '白云街高空摄像',
    kind: 'camera',
    location: '海曙区白云街1号东侧灯杆',
    legalGround: 'cn.environment-law/42',
    standard: 'GB/T 28181',
    signText: '电子技术监控区域',
  })
  t.clock.set('2026-02-03T09:00:00+08:00')
  const first = await shot(base, '2026-02-02T22:41:00+08:00')
  const useless = await refused(t, root, `/api/inspection/captures/${first}/result`, result)
  expect(useless).toMatchObject({ code: 'inspection.device-not-reviewed', citation: '《行政处罚法》第四十一条第一款' })
  expect(useless.words).toContain('通过的法制审核、通过的技术审核、设置地点的公布')
  const review = {
    outcome: 'passed',
    opinion: '符合标准、设置合理、标志明显',
    documentNumber: '审〔2026〕1号',
    reviewedOn: '2026-02-03',
  }
  await post(t, person('法制审核员'), `${base}/reviews`, { ...review, id: randomUUID(), kind: 'legal' })
  await post(t, person('计量检定员'), `${base}/reviews`, { ...review, id: randomUUID(), kind: 'technical' })
  const place = {
    id: randomUUID(),
    publishedOn: '2026-02-03',
    outlet: '海曙区人民政府网站',
    documentNumber: '公告〔2026〕2号',
  }
  await post(t, person('邬志刚'), `${base}/location`, place)
  expect((await refused(t, root, `/api/inspection/captures/${first}/result`, result)).code).toBe(
    'inspection.device-not-reviewed',
  )

  t.clock.set('2026-02-04T09:00:00+08:00')
  const captureId = await shot(base, '2026-02-03T22:41:00+08:00')
  const at = `/api/inspection/captures/${captureId}`
  expect((await refused(t, root, `${at}/result`, result)).code).toBe('inspection.capture-unchecked')
  await post(t, root, `${at}/check`, {
    isTrue: true,
    isClear: true,
    isComplete: true,
    isAccurate: true,
    opinion: '时钟一致',
  })
  expect((await refused(t, root, `${at}/result`, result)).code).toBe('inspection.party-not-told')
  await post(t, root, `${at}/notice`, {
    means: 'electronic',
    receiverName: '汪海',
    pleaPath: '浙里办“执法告知”查询、书面申辩',
  })
  expect((await timeline()).some((one) => one.title.includes('非现场'))).toBe(false)
  await post(t, root, `${at}/result`, result)
  expect((await timeline())[0]).toMatchObject({ title: '非现场检查：餐饮服务监督检查，发现问题', matterState: 'open' })
  const burden = await done(t, world.officer(1), getDisturbance, { entityId: SHOP.id })
  expect(burden).toMatchObject({ visitCount: 0, offSiteCount: 1 })
})

async function shot(base: string, capturedAt: string): Promise<string> {
  const id = randomUUID()
  const asked = new URLSearchParams({ entityId: SHOP.id, itemId: world.itemId, fact: '烟囱冒黑烟', capturedAt })
  const reply = await world.t.inject({
    method: 'PUT',
    url: `${base}/captures/${id}?${asked.toString()}`,
    payload: Buffer.from(PICTURE),
    headers: { 'content-type': 'application/octet-stream' },
    actor: root,
  })
  expect(reply.status).toBe(200)
  return id
}

const clues = z.object({
  clues: z.array(z.object({ clue: z.string(), kind: z.string(), amount: z.number() })),
  citation: z.string(),
})

test('歇业 with turnover is a clue to look at, and who rests is not visited without one: 登记条例 30', async () => {
  const { t } = world
  await post(t, root, `/api/entities/${SHOP.id}/dormancy`, {
    sinceOn: '2026-02-04',
    untilOn: '2027-02-03',
    documentNumber: '甬海市监歇〔2026〕5号',
    reason: '门店改造',
  })
  const patrol = {
    entityId: SHOP.id,
    leadSource: 'patrol',
    inspectionKind: 'daily',
    exception: 'special-trade',
    exceptionReference: '《食品生产经营监督检查管理办法》第二十一条',
  }
  expect(await code(t.perform(world.officer(1), requestSingleInspection, requestOf(world, patrol)))).toBe(
    'inspection.entity-rests',
  )
  const seen = () => get(t, root, `/api/entities/resting-clues?entityId=${SHOP.id}`, clues)
  expect((await seen()).clues).toEqual([])
  t.clock.set('2026-04-08T09:00:00+08:00')
  await tellByFeed(t, root, 'tax-collections', {
    序列号: 'Z1',
    企业名称: SHOP.name,
    纳税人识别号: SHOP.uscc,
    征收项目: '增值税',
    税款种类: '商业',
    实缴金额: '1250.50',
    税款所属期起: '2026-03-01',
    税款所属期止: '2026-03-31',
  })
  const found = await seen()
  expect(found.clues).toEqual([{ clue: '疑似恢复营业', kind: '税款征收', amount: 1250.5 }])
  expect(found.citation).toContain('第三十条')
  await post(t, root, `/api/entities/${SHOP.id}/status`, {
    to: 'subsisting',
    sinceOn: '2026-03-01',
    documentNumber: null,
    reason: '开展经营活动，视为恢复营业',
  })
  expect((await seen()).clues).toEqual([])
})

test('after 注销 the whole life is one line of time, every matter says whether it is closed, and the one still open is named', async () => {
  const { t } = world
  t.clock.set('2026-06-01T09:00:00+08:00')
  const end = { to: 'deregistered', sinceOn: '2026-06-01', documentNumber: '甬海市监销〔2026〕3号', reason: '申请注销' }
  await post(t, root, `/api/entities/${SHOP.id}/status`, end)
  const entries = await timeline()
  const titles = entries.toReversed().map((one) => one.title)
  const order = [
    '设立登记',
    '餐饮环节投诉核查',
    '责令改正',
    '非现场检查',
    '存续变为歇业',
    '歇业变为存续',
    '存续变为注销',
  ]
  const places = order.map((words) => titles.findIndex((title) => title.includes(words)))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places.toSorted((a, b) => a - b)).toEqual(places)
  expect(titles.filter((title) => title === '餐饮环节投诉核查')).toHaveLength(3)
  const states = entries.map((one) => one.matterState)
  expect(states.filter((state) => state === 'open')).toHaveLength(1)
  expect(states.filter((state) => state === 'closed').length).toBeGreaterThan(1)
  const page = await pageOf()
  expect(page.statusName).toBe('注销')
  expect(page.openLoops).toMatchObject([{ title: '非现场检查：餐饮服务监督检查，发现问题', isLong: true }])
})
