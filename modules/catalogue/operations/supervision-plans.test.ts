import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/operation.ts'
import type { Actor } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { codeOf, makeDutyWorld } from '../fixtures/duty-world.ts'
import type { DutyWorld } from '../fixtures/duty-world.ts'
import { itemIdOf } from '../index.ts'
import { answerSupervisionPlan } from './answer-supervision-plan.ts'
import { draftSupervisionPlan } from './draft-supervision-plan.ts'
import { listSupervisionPlans } from './list-supervision-plans.ts'
import { publishSupervisionPlan } from './publish-supervision-plan.ts'

let world: DutyWorld
let t: TestHost
beforeAll(async () => {
  world = await makeDutyWorld()
  ;({ t } = world)
})
afterAll(() => t.close())

const idOf = (agency: string) => world.idOf(agency)
const of = (agency: string, permissions: readonly string[] = ['catalogue.plan']): Actor => world.of(agency, permissions)
const leader = (agency = '宁波市市场监督管理局') => of(agency, ['catalogue.approve'])

const content = (parts: Record<string, unknown> = {}) => ({
  objects: '全市普通货运经营者',
  means: ['双随机抽查', '信用监管'],
  frequency: '每年一次随机抽查，风险高的每年两次',
  standards: '《道路运输条例》第二十四条、第三十条',
  coordination: '与公安交管共享车辆信息，与市场监管共享登记信息',
  focus: { industries: ['道路货运'], fields: ['总质量 4.5 吨及以下'], links: ['装载'], goods: [] },
  ...parts,
})
const draft = (itemId: string | undefined, parts: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  ...(itemId === undefined ? {} : { itemId }),
  content: content(),
  ...parts,
})
const code = codeOf

async function seen() {
  const found = await t.perform(t.actor({ permissions: [] }), listSupervisionPlans, {})
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

test('a cancelled or devolved approval without a plan is red until its sector department’s plan is published', async () => {
  expect((await seen()).unplanned).toMatchObject([
    { code: 'SCJG-07', approval: 'devolved' },
    { code: 'JT-01', approval: 'cancelled', circumstance: '总质量 4.5 吨及以下普通货运' },
  ])
  const plan = draft(itemIdOf('JT-01'))
  expect(code(await t.perform(of('宁波市公安局'), draftSupervisionPlan, plan))).toBe('catalogue.plan-not-lead')
  expect(code(await t.perform(of('宁波市交通运输局'), draftSupervisionPlan, plan))).toBe('ok')
  expect(code(await t.perform(of('宁波市交通运输局'), draftSupervisionPlan, plan))).toBe('ok')
  expect(code(await t.perform(of('宁波市交通运输局'), draftSupervisionPlan, draft(itemIdOf('JT-01'))))).toBe(
    'catalogue.plan-open-already',
  )
  expect(
    code(
      await t.perform(of('宁波市交通运输局'), draftSupervisionPlan, { ...plan, content: content({ objects: '别的' }) }),
    ),
  ).toBe('catalogue.id-taken')
  expect((await seen()).unplanned).toHaveLength(2)
  expect(code(await t.perform(leader(), publishSupervisionPlan, { planId: plan.id }))).toBe('catalogue.plan-of-another')
  expect(await t.perform(leader('宁波市交通运输局'), publishSupervisionPlan, { planId: plan.id })).toMatchObject({
    ok: true,
    value: { publishedOn: '2026-03-02' },
  })
  expect((await seen()).unplanned).toMatchObject([{ code: 'SCJG-07' }])
  expect(code(await t.perform(leader('宁波市交通运输局'), publishSupervisionPlan, { planId: plan.id }))).toBe(
    'catalogue.plan-not-draft',
  )
})

test('a later plan takes over from the published one and both stay readable', async () => {
  const plan = draft(itemIdOf('JT-01'), { content: content({ frequency: '每半年一次随机抽查' }) })
  await t.perform(of('宁波市交通运输局'), draftSupervisionPlan, plan)
  await t.perform(leader('宁波市交通运输局'), publishSupervisionPlan, { planId: plan.id })
  const plans = (await seen()).plans.filter((one) => one.itemId === itemIdOf('JT-01'))
  expect(plans.map((one) => [one.ordinal, one.state]).toSorted()).toEqual([
    [1, 'superseded'],
    [2, 'published'],
  ])
})

test('a joint plan: the lead drafts, every other permit department consents or dissents in writing, a dissent is answered before it is published', async () => {
  const police = of('宁波市公安局')
  const alone = draft(itemIdOf('GA-01'))
  expect(code(await t.perform(police, draftSupervisionPlan, alone))).toBe('catalogue.plan-partners-missing')
  const joint = draft(itemIdOf('GA-01'), { partnerIds: [idOf('宁波市卫生健康委员会'), idOf('宁波市消防救援支队')] })
  expect(code(await t.perform(police, draftSupervisionPlan, joint))).toBe('ok')
  const answer = (agency: string, parts: Record<string, unknown>) =>
    t.perform(of(agency), answerSupervisionPlan, { planId: joint.id, ...parts })
  expect(code(await answer('宁波市教育局', { answer: 'consent' }))).toBe('catalogue.not-a-partner')
  expect(code(await t.perform(leader('宁波市公安局'), publishSupervisionPlan, { planId: joint.id }))).toBe(
    'catalogue.plan-unanswered',
  )
  expect(code(await answer('宁波市消防救援支队', { answer: 'consent' }))).toBe('ok')
  expect(code(await answer('宁波市消防救援支队', { answer: 'dissent', opinion: '改主意了不同意' }))).toBe(
    'catalogue.answered-already',
  )
  expect(code(await answer('宁波市卫生健康委员会', { answer: 'dissent' }))).toBe('catalogue.dissent-without-reason')
  expect(code(await answer('宁波市卫生健康委员会', { answer: 'dissent', opinion: '频次高于卫生监督量化分级' }))).toBe(
    'ok',
  )
  expect(code(await t.perform(leader('宁波市公安局'), publishSupervisionPlan, { planId: joint.id }))).toBe(
    'catalogue.dissent-unanswered',
  )
  const published = { planId: joint.id, dissentReply: '频次已按量化分级 A 级减半，其余维持。' }
  expect(code(await t.perform(leader('宁波市公安局'), publishSupervisionPlan, published))).toBe('ok')
  expect(code(await answer('宁波市卫生健康委员会', { answer: 'consent' }))).toBe('catalogue.plan-not-draft')
  const shown = (await seen()).plans.find((one) => one.planId === joint.id)
  expect(shown?.partners.map((one) => one.answer).toSorted()).toEqual(['consent', 'dissent'])
  expect(shown?.dissentReply).toContain('减半')
})

test('the registrar’s own plan covers 法人资格, 一般经营资格 and 年报公示, and is published by another person', async () => {
  const covers = ['legal-person-status', 'annual-report']
  const part = draft(undefined, { content: content({ covers }) })
  expect(await t.perform(of('宁波市市场监督管理局'), draftSupervisionPlan, part)).toMatchObject({
    refusal: {
      code: 'catalogue.registrar-plan-incomplete',
      message: expect.stringContaining('一般经营资格') as unknown,
    },
  })
  const whole = draft(undefined, { content: content({ covers: [...covers, 'general-business-status'] }) })
  expect(code(await t.perform(of('宁波市公安局'), draftSupervisionPlan, whole))).toBe('catalogue.plan-not-registrar')
  const registrar = of('宁波市市场监督管理局', ['catalogue.plan', 'catalogue.approve'])
  expect(code(await t.perform(registrar, draftSupervisionPlan, whole))).toBe('ok')
  expect(code(await t.perform(registrar, publishSupervisionPlan, { planId: whole.id }))).toBe(
    'catalogue.plan-same-person',
  )
  expect(code(await t.perform(leader(), publishSupervisionPlan, { planId: whole.id }))).toBe('ok')
})

test('refused: an unknown plan or item (catalogue.plan-unknown), a person without the right (platform.forbidden), a stranger', async () => {
  const planId = randomUUID()
  const market = of('宁波市市场监督管理局')
  expect(code(await t.perform(market, answerSupervisionPlan, { planId, answer: 'consent' }))).toBe(
    'catalogue.plan-unknown',
  )
  expect(code(await t.perform(leader(), publishSupervisionPlan, { planId }))).toBe('catalogue.plan-unknown')
  expect(code(await t.perform(market, draftSupervisionPlan, draft(randomUUID())))).toBe('catalogue.item-unknown')
  const clerk = t.actor({ permissions: ['catalogue.edit'] })
  for (const [operation, input] of [
    [draftSupervisionPlan, draft(undefined)],
    [answerSupervisionPlan, { planId, answer: 'consent' }],
    [publishSupervisionPlan, { planId }],
  ] as const) {
    expect(code(await t.perform(clerk, operation as never, input))).toBe('platform.forbidden')
    expect(code(await t.perform(anonymous, operation as never, input))).toBe('platform.sign-in-first')
  }
})
