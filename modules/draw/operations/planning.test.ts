import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  id,
  code,
  done,
  makeDrawWorld,
  makeOfficer,
  planIdOf,
  publishKeys,
  realPlan,
  rehearsalPlan,
  walkTo,
} from '../fixtures/draw-world.ts'
import type { DrawWorld, PlanInput } from '../fixtures/draw-world.ts'
import { exportPackage } from '../queries/export-package.ts'
import { readPlan } from '../queries/read-plan.ts'
import { approvePlan } from './approve-plan.ts'
import { createPlan } from './create-plan.ts'
import { freezeFrame } from './freeze-frame.ts'
import { reproduceRoots } from './reproduce-roots.ts'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60, officers: 5 })
}, 120_000)
afterAll(() => world.t.close())

const create = (plan: PlanInput, actor = world.author) => code(world.t.perform(actor, createPlan, plan))

test('a plan sent twice is one plan, and the same id with other content is refused (draw.id-used)', async () => {
  const plan = rehearsalPlan(world, 'P-1')
  expect(await create(plan)).toBe('ok')
  expect(await create(plan)).toBe('ok')
  expect(await create({ ...plan, title: '另一份计划的标题' })).toBe('draw.id-used')
})

test('a number is used once (draw.number-used)', async () => {
  expect(await create({ ...rehearsalPlan(world, 'P-1'), planId: id(4242) })).toBe('draw.number-used')
})

test('only somebody of an agency plans (draw.agency-missing)', async () => {
  expect(await create(rehearsalPlan(world, 'P-2'), world.t.actor({ permissions: ['draw.plan'] }))).toBe(
    'draw.agency-missing',
  )
})

test('a definition that contradicts itself is refused with its field (draw.definition-wrong)', async () => {
  const plan = rehearsalPlan(world, 'P-3')
  expect(await create(rehearsalPlan(world, 'P-3', { visitsTo: '2026-03-01' }))).toBe('draw.definition-wrong')
  expect(await create(rehearsalPlan(world, 'P-3', { visitsTo: '2036-03-01', discloseOn: '2036-04-01' }))).toBe(
    'draw.definition-wrong',
  )
  expect(await create(rehearsalPlan(world, 'P-3', { sizing: { mode: 'ratio', num: 2, den: 1 } }))).toBe(
    'draw.definition-wrong',
  )
  expect(await create(rehearsalPlan(world, 'P-3', { officers: { slots: [{}, {}], cap: 3 } }))).toBe(
    'draw.definition-wrong',
  )
  const slash = { name: '见证/人', organ: '宁波市司法局' }
  expect(await create(rehearsalPlan(world, 'P-3', { parties: [slash] }))).toBe('draw.definition-wrong')
  expect(await create({ ...plan, holdAt: '2026-03-02T09:00:00+08:00' })).toBe('draw.definition-wrong')
  expect(await create({ ...realPlan(world, 'P-3'), partiesCloseAt: '2026-03-04T21:30:00+08:00' })).toBe(
    'draw.definition-wrong',
  )
})

test('an unknown department cannot take part (draw.agency-unknown)', async () => {
  expect(await create(rehearsalPlan(world, 'P-3', { jointAgencyIds: [id(999)] }))).toBe('draw.agency-unknown')
})

test('sources that could be steered are refused (draw.sources-wrong)', async () => {
  expect(await create(realPlan(world, 'P-3', { sources: [] }))).toBe('draw.sources-wrong')
  expect(await create(realPlan(world, 'P-3', { sources: [{ type: 'drand-quicknet', at: '1000' }] }))).toBe(
    'draw.sources-wrong',
  )
  expect(await create(realPlan(world, 'P-3', { sources: [{ type: 'cwl-kl8', at: '26/54' }] }))).toBe(
    'draw.sources-wrong',
  )
  expect(await create(realPlan(world, 'P-3', { parties: [] }))).toBe('draw.sources-wrong')
  expect(await create(rehearsalPlan(world, 'P-3', { sources: [{ type: 'cwl-kl8', at: '2026054' }] }))).toBe(
    'draw.sources-wrong',
  )
})

test('a shared seed needs two hands (draw.parties-missing)', async () => {
  expect(await create(rehearsalPlan(world, 'P-3', { parties: [{ name: '周纪委', organ: '派驻纪检监察组' }] }))).toBe(
    'draw.parties-missing',
  )
})

test('an item without a live basis cannot be planned', async () => {
  expect(await create({ ...rehearsalPlan(world, 'P-3'), itemIds: [id(77)] })).not.toBe('ok')
})

test('two persons approve, neither the author (draw.author-may-not-approve, draw.approved-already)', async () => {
  const { t, author, approvers } = world
  const planId = await walkTo(world, rehearsalPlan(world, 'P-4'), 'DRAFT')
  expect(await code(t.perform(author, approvePlan, { planId }))).toBe('draw.author-may-not-approve')
  expect(await done(t, approvers[0], approvePlan, { planId })).toMatchObject({
    state: 'DRAFT',
    approvals: 1,
    needed: 2,
  })
  expect(await code(t.perform(approvers[0], approvePlan, { planId }))).toBe('draw.approved-already')
  expect(await code(t.perform(author, freezeFrame, { planId }))).toBe('draw.wrong-state')
  expect(await code(t.perform(author, exportPackage, { planId }))).toBe('draw.package-not-yet')
  expect(await done(t, approvers[1], approvePlan, { planId })).toMatchObject({ state: 'APPROVED' })
})

test('a plan of another agency is not there (draw.plan-absent)', async () => {
  const stranger = world.t.actor({
    permissions: ['draw.*'],
    agencyId: world.otherAgencyId,
    scope: [world.otherAgencyId],
  })
  expect(await code(world.t.perform(stranger, approvePlan, { planId: planIdOf('P-4') }))).toBe('draw.plan-absent')
})

const freeze = async (number: string, change: Partial<PlanInput['definition']>) => {
  const planId = await walkTo(world, rehearsalPlan(world, number, change), 'APPROVED')
  return code(world.t.perform(world.author, freezeFrame, { planId }))
}

test('a frame nobody stands in is refused (draw.frame-empty)', async () => {
  expect(await freeze('P-5', { scope: { description: '无人区', divisions: ['330281'] } })).toBe('draw.frame-empty')
})

test('a class the plan gives no weight is refused (draw.class-without-weight)', async () => {
  expect(
    await freeze('P-6', {
      weights: [
        { c: 'A', w: 1 },
        { c: 'C', w: 2 },
      ],
    }),
  ).toBe('draw.class-without-weight')
})

test('certainty beyond the size is refused (draw.certainty-exceeds)', async () => {
  await publishKeys(world, 1, world.entities.slice(0, 9))
  const certainty = world.entities.slice(0, 9).map(({ id: entityId }) => ({ entityId, reason: '重点监管' }))
  expect(await freeze('P-7', { certainty, certaintyCounts: true, sizing: { mode: 'number', n: 3 } })).toBe(
    'draw.certainty-exceeds',
  )
})

test('a visit needs its officers in the roster (draw.too-few-officers)', async () => {
  expect(
    await freeze('P-8', {
      jointAgencyIds: [world.otherAgencyId],
      officers: { slots: [{ lead: true }, {}, {}], cap: 3 },
    }),
  ).toBe('draw.too-few-officers')
})

test('a window without a working day is refused (draw.no-working-day)', async () => {
  expect(await freeze('P-9', { visitsFrom: '2026-03-07', visitsTo: '2026-03-08' })).toBe('draw.no-working-day')
})

test('two operators reproduce both roots (draw.roots-differ, draw.reproduced-already)', async () => {
  const { t, operators } = world
  const planId = await walkTo(world, rehearsalPlan(world, 'P-10'), 'FROZEN')
  expect(await code(t.perform(operators[0], reproduceRoots, { planId, frameRoot: '0'.repeat(64) }))).toBe(
    'draw.roots-differ',
  )
  const found = await done(t, operators[0], reproduceRoots, { planId })
  expect(found).toMatchObject({ operators: 1, needed: 2 })
  expect(await code(t.perform(operators[0], reproduceRoots, { planId }))).toBe('draw.reproduced-already')
  expect(
    await done(t, operators[1], reproduceRoots, { planId, frameRoot: found.frameRoot, rosterRoot: found.rosterRoot }),
  ).toMatchObject({ operators: 2 })
})

test('officers of the departments that carry a plan out stand in its roster beside its own', async () => {
  const { t, author, otherAgencyId } = world
  await makeOfficer(
    t,
    t.actor({ permissions: ['*'], agencyId: otherAgencyId, scope: [otherAgencyId] }),
    51,
    otherAgencyId,
  )
  const own = await walkTo(
    world,
    rehearsalPlan(world, 'P-12', { scope: { description: '自行实施', divisions: ['330205'] } }),
    'FROZEN',
  )
  const carried = await walkTo(world, rehearsalPlan(world, 'P-13', { executingAgencyIds: [otherAgencyId] }), 'FROZEN')
  const count = async (planId: string) => (await done(t, author, readPlan, { planId })).frame?.rosterCount
  expect(await count(carried)).toBe(((await count(own)) ?? 0) + 1)
})

test('a root that the rows no longer give is found even by the operator who claims nothing (draw.roots-differ)', async () => {
  const { t, operators } = world
  const planId = await walkTo(world, rehearsalPlan(world, 'P-11'), 'FROZEN')
  await t.sql(`update draw.frame_unit set disposition = 'X:DUP' where plan_id = $1 and position = 3`, [planId])
  expect(await code(t.perform(operators[0], reproduceRoots, { planId }))).toBe('draw.roots-differ')
})
