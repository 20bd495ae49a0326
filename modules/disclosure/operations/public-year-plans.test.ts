import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  drawCatalogueAdopted,
  jointItemListPublished,
  keyListPublished,
  yearPlanPublished,
  yearTasksDrawn,
} from '#draw/events'
import { visitStarted } from '#inspection/events'
import { publish } from '#platform/outbox.ts'
import { anonymous } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { testHost } from '#platform/testing.ts'
import { agencyId, commitDraw, stepDraw, testId } from '../fixtures/disclosure-test.ts'
import { disclosureModule } from '../module.ts'
import { getPublicYearPlan } from './get-public-year-plan.ts'
import { getPublicJointItems } from './get-public-joint-items.ts'
import { getPublicDraw } from './get-public-draw.ts'
import { getPublicDrawRegister } from './get-public-draw-register.ts'
import { getPublicVisitShares } from './get-public-visit-shares.ts'
import { listPublicYearPlans } from './list-public-year-plans.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['entities', disclosureModule] })
})
afterAll(() => t.close())

const task = (n: number, more = {}) => ({
  yearTaskId: testId(500 + n),
  number: `N-${n}`,
  name: `食品经营单位抽查（${n}）`,
  targeting: '定向',
  office: '双随机处',
  partners: [],
  items: [{ code: 'C11', name: '食品经营检查' }],
  objects: '全市食品经营单位',
  size: '5%',
  windowFrom: '2026-03-01',
  windowTo: '2026-06-30',
  method: '实地检查',
  batches: 1,
  addedOn: null,
  addedReason: null,
  ...more,
})
const plan = {
  yearPlanId: testId(400),
  agencyId,
  agencyName: '宁波市市场监督管理局',
  year: 2026,
  title: '2026 年度双随机抽查计划',
  legalBasis: '《企业信息公示暂行条例》第十四条',
  publishedAt: '2026-01-12T02:00:00.000Z',
  leafHash: 'ab'.repeat(32),
}

test('a published year plan is everybody’s, its tasks move with the public states of their draws', async () => {
  expect(await t.perform(anonymous, getPublicYearPlan, { yearPlanId: plan.yearPlanId })).toMatchObject({
    ok: false,
    refusal: { code: 'disclosure.year-plan-unknown' },
  })
  await t.act(t.actor(), async (act) => {
    await publish(act, yearPlanPublished, { ...plan, tasks: [task(1), task(2, { partners: ['宁波市消防救援支队'] })] })
    await publish(act, yearTasksDrawn, { planId: testId(1), agencyId, yearTaskIds: [testId(501)] })
  })
  await t.drain()
  const listed = async () => {
    const found = await t.perform(anonymous, listPublicYearPlans, {})
    return found.ok ? found.value.items : []
  }
  expect(await listed()).toMatchObject([{ tasks: 2, joint: 1, pending: 2, done: 0 }])
  await commitDraw(t, 1)
  await t.drain()
  expect(await listed()).toMatchObject([{ underway: 1, pending: 1 }])
  await stepDraw(t, 1, 'EXECUTED', '检查完毕', '2026-03-20T02:00:00.000Z')
  await t.drain()
  const shown = await t.perform(anonymous, getPublicYearPlan, { yearPlanId: plan.yearPlanId })
  expect(shown).toMatchObject({
    ok: true,
    value: { tasks: [{ progressLabel: '已完成', draws: [{ stateLabel: '检查完毕' }] }, { progressLabel: '待执行' }] },
  })
})

test('a task added later stays marked, and an older word does not take it away again', async () => {
  const added = task(3, { addedOn: '2026-03-02', addedReason: '上级部署增补' })
  await t.act(t.actor(), async (act) => {
    await publish(act, yearPlanPublished, { ...plan, tasks: [task(1), task(2), added] })
    await publish(act, yearPlanPublished, { ...plan, tasks: [task(1), task(2)] })
  })
  await t.drain()
  const shown = await t.perform(anonymous, getPublicYearPlan, { yearPlanId: plan.yearPlanId })
  expect(shown).toMatchObject({ ok: true, value: { tasks: [{}, {}, { addedReason: '上级部署增补' }] } })
})

test('everybody reads how many inspections went through the draw and by which exception the others did not', async () => {
  const begun = (n: number, ground: string, groundLabel: string, isRehearsal = false) => ({
    visitId: testId(700 + n),
    agencyId,
    agencyName: plan.agencyName,
    entityId: testId(10),
    startedOn: '2026-03-02',
    ground,
    groundLabel,
    isRehearsal,
    leafHash: 'cd'.repeat(32),
  })
  await t.act(t.actor(), async (act) => {
    await publish(act, visitStarted, begun(1, 'draw', '双随机抽取'))
    await publish(act, visitStarted, begun(2, 'draw', '双随机抽取'))
    await publish(act, visitStarted, begun(3, 'clue', '线索核查'))
    await publish(act, visitStarted, begun(4, 'draw', '双随机抽取', true))
  })
  await t.drain()
  expect(await t.perform(anonymous, getPublicVisitShares, {})).toMatchObject({
    ok: true,
    value: { year: 2026, agencies: [{ visits: 3, drawn: 2, grounds: [{ visits: 2 }, { label: '线索核查' }] }] },
  })
})

test('every version of the joint item list stays readable for everybody', async () => {
  const version = (n: number, year: number) => ({
    listId: testId(800 + n),
    agencyName: plan.agencyName,
    year,
    version: 1,
    title: `${year} 年联合抽查事项清单`,
    items: [
      {
        number: '01',
        name: '住宿业联合抽查',
        lead: plan.agencyName,
        partners: ['宁波市消防救援支队'],
        objects: '全市宾馆',
        method: '实地检查',
        items: [{ code: 'C11', name: '食品经营检查' }],
        yearAdded: 2025,
        reason: '三部门每年重复入企',
      },
    ],
    dropped: [],
    considered: [{ name: '加油站联合抽查', proposedBy: '宁波市商务局', reason: '应急部门全覆盖检查' }],
    publishedAt: '2026-01-20T02:00:00.000Z',
    leafHash: 'ef'.repeat(32),
  })
  await t.act(t.actor(), async (act) => {
    await publish(act, jointItemListPublished, version(1, 2025))
    await publish(act, jointItemListPublished, version(2, 2026))
  })
  await t.drain()
  expect(await t.perform(anonymous, getPublicJointItems, {})).toMatchObject({
    ok: true,
    value: { list: { year: 2026, considered: [{ reason: '应急部门全覆盖检查' }] }, versions: [{}, {}] },
  })
  expect(await t.perform(anonymous, getPublicJointItems, { list: testId(801) })).toMatchObject({
    ok: true,
    value: { list: { year: 2025 } },
  })
})

test('by what a draw weighs, and who is inspected without one, stands open in every version with the one in force', async () => {
  const catalogue = (n: number) => ({
    adoptionId: testId(820 + n),
    agencyName: plan.agencyName,
    kind: 'strata' as const,
    version: `nb-strata-202${n}`,
    title: '宁波市双随机抽查分层目录',
    entries: [{ code: '330203', name: '海曙区', note: '' }],
    citation: '衡鉴平台可验证抽取规程第七条',
    documentNumber: '甬市监〔2026〕1号',
    signedBy: '励海燕',
    adoptedAt: `2026-0${n}-20T02:00:00.000Z`,
    leafHash: 'ef'.repeat(32),
  })
  const list = (n: number, inForceTo: string) => ({
    listId: testId(830 + n),
    agencyName: plan.agencyName,
    year: 2026,
    version: n,
    title: '2026 年度重点监管名单',
    legalBasis: '实施意见第十四条',
    entries: [{ number: '001', name: '宁波甬测商贸有限公司', uscc: '91330203MA0000001X', reason: '重点领域' }],
    inForceFrom: '2026-01-01',
    inForceTo,
    publishedAt: `2026-01-2${n}T02:00:00.000Z`,
    leafHash: 'ef'.repeat(32),
  })
  await t.act(t.actor(), async (act) => {
    for (const n of [1, 2]) await publish(act, drawCatalogueAdopted, catalogue(n))
    await publish(act, keyListPublished, list(1, '2026-12-31'))
    await publish(act, keyListPublished, list(2, '2026-02-01'))
  })
  await t.drain()
  expect(await t.perform(anonymous, getPublicDrawRegister, {})).toMatchObject({
    ok: true,
    value: {
      catalogues: [
        { version: 'nb-strata-2022', isInForce: true },
        { version: 'nb-strata-2021', isInForce: false },
      ],
      keyLists: [
        { version: 2, isInForce: false },
        { version: 1, isInForce: true, entries: [{ number: '001', reason: '重点领域' }] },
      ],
    },
  })
})

test('what was found in a rule before its commitment stands on the page of its draw with the reasons, nobody named', async () => {
  const lint = {
    findings: [{ words: '海曙区 D 类只有 1 户，近乎点名', reasons: ['该户上月发生事故，已报局长办公会'] }],
    rehearsal: { seeds: 200, infeasible: 1 },
  }
  await commitDraw(t, 41, { lint })
  await commitDraw(t, 42)
  await t.drain()
  expect(await t.perform(anonymous, getPublicDraw, { planId: testId(41) })).toMatchObject({ ok: true, value: { lint } })
  expect(await t.perform(anonymous, getPublicDraw, { planId: testId(42) })).toMatchObject({
    ok: true,
    value: { lint: null },
  })
})
