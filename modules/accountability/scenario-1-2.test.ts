import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemIdOf } from '#catalogue'
import { anonymous } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { registered } from '../entities/fixtures/placed-entity.ts'
import { makeCityWorld } from './fixtures/city-world.ts'
import { listCoverageFindings } from './operations/list-coverage-findings.ts'
import { resolveSupervision } from './operations/resolve-supervision.ts'

let t: TestHost
let shop: string

const HAISHU = '330203'
/** 农药经营, 后置; its permit is the agriculture bureau's. */
const X = 'NY-01'
/** 危险化学品经营, 前置; its permit is the emergency management bureau's. */
const Y = 'YJ-02'

beforeAll(async () => {
  t = await makeCityWorld('2026-03-02T00:10:00+08:00')
  shop = await registered(t, '宁波市海曙区汀溪农资店', { division: HAISHU })
})
afterAll(() => t.close())

async function who(code: string, asked: Record<string, unknown>) {
  const found = await t.perform(t.actor({ permissions: [] }), resolveSupervision, { itemId: itemIdOf(code), ...asked })
  if (!found.ok) throw new Error(`${found.refusal.code} ${found.refusal.message}`)
  const { handlers } = found.value
  return { ...found.value, names: handlers.map((one) => one.agencyName), rules: handlers.map((one) => one.ruleId) }
}

test('scenario 1, firm A: a business licence but no post-registration permit X goes to the permit department of X (R9), with rule and article', async () => {
  const a = await who(X, { entityId: shop, hasPermit: 'false' })
  expect(a.names).toEqual(['宁波市农业农村局'])
  expect(a.rules).toEqual(['duty-r9-post-registration-without-permit'])
  expect(a.handlers[0]?.articles[0]?.label).toMatch(/无证无照经营查处办法》第五条/u)
  expect(a.facts).toEqual([
    { fact: 'hasBusinessLicence', value: true, source: '登记册' },
    { fact: 'hasPermit', value: false, source: '查询时填写' },
  ])
})

test('scenario 1, firm B: neither business licence nor permit X goes to the permit department of X, not to 市监 (R10, 办法第七条)', async () => {
  const b = await who(X, { division: HAISHU, hasBusinessLicence: 'false', hasPermit: 'false' })
  expect(b.names).toEqual(['宁波市农业农村局'])
  expect(b.rules).toEqual(['duty-r10-neither-permit-nor-licence'])
  expect(b.handlers[0]?.articles[0]?.label).toContain('第七条')
})

test('scenario 1, firm C: the pre-registration permit Y without a business licence goes to the registrar of the district (R8)', async () => {
  const c = await who(Y, { division: HAISHU, hasBusinessLicence: 'false', hasPermit: 'true' })
  expect(c.names).toEqual(['宁波市海曙区市场监督管理局'])
  expect(c.rules).toEqual(['duty-r8-pre-registration-without-licence'])
})

test('scenario 1, firm D: no pre-registration permit Y goes to the permit department of Y in the district (R7)', async () => {
  const d = await who(Y, { entityId: shop, hasPermit: 'false' })
  expect(d.names).toEqual(['宁波市海曙区应急管理局'])
  expect(d.rules).toEqual(['duty-r7-pre-registration-without-permit'])
})

test('scenario 1: with two permit departments the parts run in parallel and the sector department leads (R13)', async () => {
  const hotel = await who('GA-01', { entityId: shop, hasPermit: 'false' })
  expect(hotel.names).toEqual(['宁波市公安局', '宁波市卫生健康委员会'])
  expect(hotel.lead).toMatchObject({ agencyName: '宁波市公安局', ruleId: 'duty-r13-lead-of-several-permit-agencies' })
  expect(hotel.isOverlap).toBe(false)
})

test('every rule that was asked stands in the trace with the fact on which it did not hold', async () => {
  const { trace } = await who(X, { entityId: shop, hasPermit: 'false' })
  expect(trace.find((one) => one.failedOn === null)?.ruleId).toBe('duty-r9-post-registration-without-permit')
  expect(trace.find((one) => one.ruleId === 'duty-r10-neither-permit-nor-licence')?.failedOn).toBe('有无营业执照')
})

test('scenario 2: of one market visit nothing stays unrouted, before and after the power moved and in either zone', async () => {
  const noise = (onDate: string) => who('NBCF-N33', { entityId: shop, onDate, circumstance: '未实行综合行政执法' })
  expect((await noise('2021-12-20')).names).toEqual(['宁波市生态环境局海曙分局'])
  const after = await noise('2022-02-10')
  expect(after.names).toEqual(['宁波市海曙区综合行政执法局'])
  expect(after.beside[0]?.duty).toContain('其他监督管理职责')
  const dog = async (circumstance: string) => (await who('NBCF-N23', { entityId: shop, circumstance })).names
  expect(await dog('重点管理区')).toEqual(['宁波市海曙区综合行政执法局'])
  expect(await dog('一般管理区')).toEqual(['宁波市公安局'])
  expect((await who('NBCF-N22', { entityId: shop })).names).toEqual(['宁波市卫生健康委员会'])
  expect((await who('NBCF-N21', { entityId: shop })).names).toEqual(['宁波市海曙区市场监督管理局'])
  await t.drain()
  const reader = t.actor({ permissions: ['accountability.read'] })
  for (const kind of ['item-without-agency', 'overlap-without-lead'] as const) {
    expect(await t.perform(reader, listCoverageFindings, { kind })).toMatchObject({ ok: true, value: { findings: [] } })
  }
})

test('an approval cancelled, handed down, turned into a filing or combined with others finds its agency (R2–R5)', async () => {
  const truck = await who('JT-01', { entityId: shop, circumstance: '总质量 4.5 吨及以下普通货运' })
  expect(truck.mustHavePlan).toBe(true)
  expect(truck.names).toEqual(['宁波市交通运输局'])
  const lifts = await who('SCJG-07', { entityId: shop })
  expect(lifts).toMatchObject({
    rules: ['duty-r3-approval-devolved'],
    names: ['宁波市市场监督管理局'],
    mustHavePlan: true,
  })
  const garage = await who('JT-02', { entityId: shop, isFiled: 'false' })
  expect(garage).toMatchObject({ rules: ['duty-r4-filing-instead'], filing: '机动车维修经营备案' })
  expect((await who('JT-02', { entityId: shop, isFiled: 'true' })).rules).toEqual(['duty-r4-filing-verified'])
  const parking = await who('NBCF-N31', { entityId: shop, isFiled: 'false' })
  expect(parking.names).toEqual(['宁波市海曙区综合行政执法局'])
  const meal = await who('SCJG-02', { entityId: shop, circumstance: '餐饮店开办“一件事”联办' })
  expect(meal).toMatchObject({ rules: ['duty-r5-approvals-combined'], names: ['宁波市海曙区市场监督管理局'] })
  expect(meal.beside.map((one) => one.agency)).toEqual(['消防救援机构', '综合行政执法部门', '生态环境主管部门'])
})

test('a functional area answers by its own branch, a town by itself from the day it was empowered, and nobody’s force asks for a delegation (R6)', async () => {
  const inArea = await registered(t, '高新区的网店', { division: '330212', authority: '330215' })
  expect((await who('SCJG-18', { entityId: inArea })).names).toEqual(['宁波市市场监督管理局高新技术产业开发区分局'])
  const hygiene = (onDate: string, town: string) => who('NBCF-N18', { division: HAISHU, town, onDate })
  expect((await hygiene('2022-02-28', '石碶街道')).names).toEqual(['宁波市海曙区综合行政执法局'])
  expect((await hygiene('2022-03-01', '石碶街道')).names).toEqual(['宁波市海曙区人民政府石碶街道办事处'])
  expect((await hygiene('2022-03-01', '古林镇')).names).toEqual(['宁波市海曙区综合行政执法局'])
  const school = await who('JY-01', { entityId: shop })
  expect(school.beside).toMatchObject([{ agency: '综合行政执法部门', ruleId: 'duty-r6-no-own-force' }])
})

test('trap 4: the present place decides, not the digits of a code; an old organ’s name finds the body that took over', async () => {
  const moved = await registered(t, '住在鄞州的企业', { division: '330212' })
  expect((await who('SCJG-01', { entityId: moved })).names).toEqual(['宁波市鄞州区市场监督管理局'])
  expect((await who('NBCF-N18', { division: HAISHU })).handlers[0]).toMatchObject({ agency: '市容环境卫生主管部门' })
})

test('refused: an enterprise in no register (accountability.entity-unknown), an unknown item, a stranger', async () => {
  const ask = async (input: Record<string, unknown>, actor = t.actor({ permissions: [] })) => {
    const found = await t.perform(actor, resolveSupervision, input)
    return found.ok ? 'ok' : found.refusal.code
  }
  expect(await ask({ itemId: itemIdOf(X), entityId: randomUUID() })).toBe('accountability.entity-unknown')
  expect(await ask({ itemId: randomUUID() })).toBe('catalogue.item-unknown')
  expect(await ask({ itemId: itemIdOf(X) }, anonymous)).toBe('platform.sign-in-first')
})
