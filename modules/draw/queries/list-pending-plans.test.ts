import { afterAll, beforeAll, expect, test } from 'vitest'
import { code, done, type DrawWorld, makeDrawWorld, realPlan, walkTo } from '../fixtures/draw-world.ts'
import { reproduceRoots } from '../operations/reproduce-roots.ts'
import { voidPlan } from '../operations/void-plan.ts'
import { listPendingPlans } from './list-pending-plans.ts'
import { readPlan } from './read-plan.ts'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 90 })
}, 120_000)
afterAll(() => world.t.close())

test('of every open plan it says what the plan itself says, findings, shares and sources included', async () => {
  const { t, author, operators } = world
  const draft = await walkTo(world, { ...few('LP-1'), period: 'LP-1' }, 'DRAFT')
  const frozen = await walkTo(world, { ...few('LP-2'), period: 'LP-2' }, 'FROZEN')
  const [operator] = operators
  await done(t, operator, reproduceRoots, { planId: frozen })
  const armed = await walkTo(world, { ...realPlan(world, 'LP-3'), period: 'LP-3' }, 'ARMED')
  const ended = await walkTo(world, { ...realPlan(world, 'LP-4'), period: 'LP-4' }, 'DRAFT')
  await done(t, world.approvers[0], voidPlan, { planId: ended, reason: '范围写错，重新编制计划' })

  const { rows } = await done(t, author, listPendingPlans, {})
  expect(rows.map((row) => row.planId).toSorted()).toEqual([draft, frozen, armed].toSorted())
  for (const row of rows) expect(row).toEqual(await asOpened(row.planId))
  const [one, two, three] = [draft, frozen, armed].map((planId) => rows.find((row) => row.planId === planId))
  expect(one).toMatchObject({ approvals: [], reproductions: [] })
  expect(two?.unsignedFindings).toBeGreaterThan(0)
  expect([two?.approvals.length, two?.reproductions.length]).toEqual([2, 1])
  expect(three?.sources.length).toBeGreaterThan(0)
  expect(three?.unsignedFindings).toBe(0)
})

test('plans of another agency are not there, and who may not read draws may not ask', async () => {
  const { t, otherAgencyId } = world
  const other = t.actor({ permissions: ['draw.read'], agencyId: otherAgencyId, scope: [otherAgencyId] })
  expect(await done(t, other, listPendingPlans, {})).toEqual({ rows: [] })
  expect(await code(t.perform(t.actor({ permissions: [] }), listPendingPlans, {}))).toBe('platform.forbidden')
})

/** A plan that may send too few officers, which the look at a frozen rule finds. */
function few(number: string) {
  return realPlan(world, number, {
    sizing: { mode: 'number', n: 5 },
    officers: { slots: [{ lead: true }, {}], cap: 1 },
  })
}

/** The same facts as the plan's own page gives them. */
async function asOpened(planId: string) {
  const plan = await done(world.t, world.author, readPlan, { planId })
  const named = (people: readonly { personName: string }[]) => people.map(({ personName }) => ({ personName }))
  return {
    planId,
    agencyId: plan.agencyId,
    createdByName: plan.createdByName,
    discloseOn: plan.definition.discloseOn,
    approvals: named(plan.approvals),
    reproductions: named(plan.reproductions),
    reproductionsNeeded: plan.reproductionsNeeded,
    unsignedFindings: plan.unsignedFindings,
    parties: plan.parties.map(({ name, commitment }) => ({ name, hasCommitted: commitment !== null })),
    sources: plan.sources
      .filter(({ type }) => type !== 'parties')
      .map(({ label, at, settled, entries }) => ({ label, at, settled, entries: named(entries) })),
  }
}
