// Acceptance tests 3, 4 and 5 of the specification (verifiable.md §17), each with a twin in which the guard is cut out: there the
// breach succeeds, so the test that forbids it would be red. No switch of the product turns a guard off. 6 and 7 stand in domain/acceptance-twins.test.ts.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Job } from '#platform/jobs.ts'
import type { Operation } from '#platform/operation.ts'
import { drain } from '#platform/runtime.ts'
import {
  code,
  commitShares,
  done,
  id,
  KL8,
  makeDrawWorld,
  realPlan,
  rehearsalPlan,
  revealShares,
  walkTo,
  witness,
} from './fixtures/draw-world.ts'
import type { DrawWorld, PlanInput } from './fixtures/draw-world.ts'
import { twinKeeper, twinOf } from '#platform/twin.ts'
import { keepShares, makeCustodians, nameFive } from './fixtures/custodians.ts'
import { approvePlan } from './operations/approve-plan.ts'
import { commitPlan } from './operations/commit-plan.ts'
import { enterSource } from './operations/enter-source.ts'
import { freezeFrame } from './operations/freeze-frame.ts'
import { handInShare } from './operations/hand-in-share.ts'
import { holdDraw } from './operations/hold-draw.ts'
import { reproduceRoots } from './operations/reproduce-roots.ts'
import { voidPlan } from './operations/void-plan.ts'
import { readPlan } from './queries/read-plan.ts'

// The clock only moves forward through this file, as it does for the jobs.
let world: DrawWorld
const { keep, without, removeAll } = twinKeeper('modules/draw')
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 45 })
}, 180_000)
afterAll(async () => {
  removeAll()
  await world.t.close()
})

const stateOf = async (planId: string) => (await done(world.t, world.author, readPlan, { planId })).state
const tryIt = (op: Operation, input: object, actor = world.author) => code(world.t.perform(actor, op, input))
/** Runs everything due, with one job of the draw exchanged for its twin. */
async function drainWith(twin: Job): Promise<void> {
  const modules = world.t.host.modules.map((one) =>
    one.name === 'draw' ? { ...one, jobs: one.jobs.map((job) => (job.name === twin.name ? twin : job)) } : one,
  )
  await drain({ ...world.t.host, modules })
}

function at(plan: PlanInput, moment: string, hold = moment): PlanInput {
  return { ...plan, period: plan.number, sourceMoment: moment, holdAt: hold }
}

async function readyToCommit(plan: PlanInput): Promise<string> {
  const planId = await walkTo(world, plan, 'FROZEN')
  for (const operator of world.operators) await done(world.t, operator, reproduceRoots, { planId })
  await commitShares(world, plan)
  return planId
}

const late = (number: string): PlanInput => ({
  ...at(realPlan(world, number), '2026-03-03T08:00:00+08:00', '2026-03-03T10:00:00+08:00'),
  partiesCloseAt: '2026-03-03T07:00:00+08:00',
})

test('acceptance 3: a commitment later than Δ before the source is refused; without the guard it goes through', async () => {
  const planId = await readyToCommit(late('A-3A'))
  expect(await tryIt(commitPlan, { planId })).toBe('draw.guard-too-short')
  const twin = await without<typeof commitPlan>('operations/commit-plan.ts', 'commitPlan', [
    {
      from: "    return no('guard-too-short', { needed: durationWords(guardSeconds) })",
      to: '    act.log.debug(durationWords(guardSeconds))',
    },
  ])
  expect(await tryIt(twin, { planId })).toBe('ok')
  // The second guard counts from the witnesses' own times: the plan that slipped through fails.
  await witness(world)
  expect(await stateOf(planId)).toBe('FAILED')
})

test('acceptance 3: witnesses later than Δ before the source fail the plan; without that guard it would be armed', async () => {
  const cut = {
    from: "    return no('guard-too-short', { needed: durationWords(guardSeconds) })",
    to: '    act.log.debug(durationWords(guardSeconds))',
  }
  const slipped = await without<typeof commitPlan>('operations/commit-plan.ts', 'commitPlan', [cut])
  const advance = await without<Job>('jobs/advance-plan.ts', 'advancePlan', [
    { from: '  if (plan.sourceMoment.getTime() - at.getTime() < guard * 1000) {', to: '  if (at.getTime() < 0) {' },
  ])
  const planId = await readyToCommit(late('A-3B'))
  expect(await tryIt(slipped, { planId })).toBe('ok')
  await drainWith(advance)
  const root = world.t.actor({ permissions: ['*'], agencyId: world.agencyId, scope: [world.agencyId] })
  for (const n of [1, 2]) await cosign(root, n)
  await drainWith(advance)
  expect(await stateOf(planId)).toBe('ARMED')
})

test('acceptance 3: a void after the source spoke is refused and ends as a failure; without the guards it would stand', async () => {
  const { t } = world
  const planId = await walkTo(world, at(rehearsalPlan(world, 'A-3C'), '2026-03-02T09:20:00+08:00'), 'ARMED')
  t.clock.set('2026-03-02T09:20:01+08:00')
  const wish = { planId, reason: '已经看到号码' }
  expect(await tryIt(voidPlan, wish)).toBe('draw.void-too-late')
  const twin = await without<typeof voidPlan>('operations/void-plan.ts', 'voidPlan', [
    { from: 'if (isCommitted && act.now >= plan.sourceMoment)', to: 'if (isCommitted && act.now.getTime() < 0)' },
  ])
  expect(await tryIt(twin, wish)).toBe('ok')
  expect(await stateOf(planId)).toBe('VOID')
  const blind = await without<Job>('jobs/watch-results.ts', 'judgeVoid', [
    {
      from: '    if (seen === undefined || seen >= plan.sourceMoment)\n',
      to: '    if (seen !== undefined && seen.getTime() < 0)\n',
    },
  ])
  t.clock.set('2026-03-02T09:22:00+08:00')
  await drainWith(blind)
  expect(await stateOf(planId)).toBe('VOID')
  await t.sql(`update draw.plan set void_judged_at = null where plan_id = $1`, [planId])
  t.clock.set('2026-03-02T09:24:00+08:00')
  await t.drain()
  expect(await stateOf(planId)).toBe('FAILED')
})

test('acceptance 4: a second live commitment is refused by the act and by the database; without both there are two', async () => {
  const { t } = world
  const moment = '2026-03-02T11:00:00+08:00'
  const one = { ...rehearsalPlan(world, 'A-4A'), sourceMoment: moment, holdAt: moment }
  const two = { ...rehearsalPlan(world, 'A-4B'), sourceMoment: moment, holdAt: moment }
  await walkTo(world, one, 'COMMITTED')
  const planId = await readyToCommit(two)
  expect(await tryIt(commitPlan, { planId })).toBe('draw.live-commitment')
  const twin = await without<typeof commitPlan>('operations/commit-plan.ts', 'commitPlan', [
    {
      from: "  if (rival !== undefined) return no('live-commitment', { number: rival.number })",
      to: '  act.log.debug({ rival }, "no guard")',
    },
  ])
  await expect(t.perform(world.author, twin, { planId })).rejects.toThrow('plan_one_live_commitment')
  await t.sql(`drop index draw.plan_one_live_commitment`)
  expect(await tryIt(twin, { planId })).toBe('ok')
  const live = await t.sql(`select 1 from draw.plan where is_live and number in ('A-4A', 'A-4B')`)
  expect(live).toHaveLength(2)
  await t.sql(`update draw.plan set is_live = false, state = 'VOID', void_judged_at = now() where plan_id = $1`, [
    planId,
  ])
  await t.sql(
    `create unique index plan_one_live_commitment on draw.plan (agency_id, kind, item_codes, period, scope_key) where is_live`,
  )
})

test('acceptance 4 (frame): one person counts as one operator; without that guard one person commits alone', async () => {
  const { operators } = world
  const plan = at(rehearsalPlan(world, 'A-4C'), '2026-03-02T11:10:00+08:00')
  const planId = await walkTo(world, plan, 'FROZEN')
  const again = { ...operators[1], personName: operators[0].personName }
  await done(world.t, operators[0], reproduceRoots, { planId })
  expect(await tryIt(reproduceRoots, { planId }, again)).toBe('draw.reproduced-already')
  const twin = await without<typeof reproduceRoots>('operations/reproduce-roots.ts', 'reproduceRoots', [
    {
      from: "    if (earlier.some(isOwn)) return no('reproduced-already')",
      to: '    act.log.debug({ own: earlier.some(isOwn) })',
    },
  ])
  expect(await tryIt(twin, { planId }, again)).toBe('ok')
})

test('acceptance 5: a beacon that is late is waited for; in the twin that does without it the draw would be held', async () => {
  const { t, author } = world
  const plan = at(
    { ...realPlan(world, 'A-5A', { urgentReason: '突发食品安全事件' }), partiesCloseAt: '2026-03-02T11:20:00+08:00' },
    '2026-03-02T11:30:00+08:00',
    '2026-03-02T11:40:00+08:00',
  )
  const planId = await walkTo(world, plan, 'ARMED')
  await revealShares(world, planId)
  t.clock.set('2026-03-02T12:40:00+08:00')
  await t.drain()
  expect(await stateOf(planId)).toBe('ARMED')
  expect(await tryIt(holdDraw, { planId })).toBe('draw.source-missing')
  const settle = await twinOf('modules/draw', 'operations/settled-sources.ts', [
    {
      from: 'if (parsed === undefined || !parsed.ok) missing.push(`${sourceWords[source.type]}（${source.at}）`)',
      to: 'if (parsed === undefined || !parsed.ok) continue',
    },
  ])
  keep(settle)
  const hold = await without<typeof holdDraw>('operations/hold-draw.ts', 'holdDraw', [], {
    'operations/settled-sources.ts': settle.place,
  })
  expect(await code(t.perform(author, hold, { planId }))).toBe('ok')
  expect(await stateOf(planId)).toBe('DRAWN')
})

test('acceptance 5: a signature that is not the round is refused at the entry and again at the draw; without both it would decide', async () => {
  const { t, author, operators } = world
  await t.sql(`update draw.policy set is_foreign_beacon_allowed = true where kind = 'real'`)
  const plan = {
    ...at(
      realPlan(world, 'A-5B', {
        parties: [],
        sources: [{ type: 'drand-quicknet', at: '1000' }],
        urgentReason: '突发食品安全事件',
      }),
      '2026-03-02T13:00:00+08:00',
    ),
    partiesCloseAt: undefined,
  }
  const planId = await walkTo(world, plan, 'ARMED')
  t.clock.set('2026-03-02T13:00:00+08:00')
  const entry = {
    entryId: id(8001),
    planId,
    type: 'drand-quicknet',
    value: 'ab'.repeat(48),
    publicationTitle: '转发',
    publicationUrl: 'https://example.com/1000',
    publicationHash: 'a'.repeat(64),
  }
  expect(await tryIt(enterSource, entry, operators[0])).toBe('draw.source-wrong')
  const enter = await without<typeof enterSource>('operations/enter-source.ts', 'enterSource', [
    {
      from: "  if (!value.ok) return no('source-wrong', { reason: value.reason })",
      to: '  act.log.debug({ isRight: value.ok })',
    },
  ])
  expect(await tryIt(enter, entry, operators[0])).toBe('ok')
  expect(await tryIt(holdDraw, { planId })).toBe('draw.source-missing')
  const source = await twinOf('modules/draw', 'domain/source.ts', [
    { from: '    : { ok: false, reason: `签名不是第 ${round} 轮的签名` }', to: '    : { ok: true, value }' },
  ])
  keep(source)
  const settle = await twinOf('modules/draw', 'operations/settled-sources.ts', [], { 'domain/source.ts': source.place })
  keep(settle)
  const hold = await without<typeof holdDraw>('operations/hold-draw.ts', 'holdDraw', [], {
    'operations/settled-sources.ts': settle.place,
  })
  expect(await code(t.perform(author, hold, { planId }))).toBe('ok')
})

test('acceptance 5: an entry before the moment is refused; without the guard the source could be chosen beforehand', async () => {
  const plan = { ...at(realPlan(world, 'A-5C'), '2026-03-04T21:30:00+08:00', '2026-03-05T10:00:00+08:00') }
  const planId = await walkTo(world, plan, 'ARMED')
  const entry = {
    entryId: id(8002),
    planId,
    type: 'cwl-kl8',
    value: `2026054:${KL8}`,
    publicationTitle: '预告',
    publicationUrl: 'https://example.com/before',
    publicationHash: 'a'.repeat(64),
  }
  expect(await tryIt(enterSource, entry, world.operators[0])).toBe('draw.source-not-yet')
  const twin = await without<typeof enterSource>('operations/enter-source.ts', 'enterSource', [
    { from: 'if (act.now < wave.sourceMoment)', to: 'if (act.now.getTime() < 0)' },
  ])
  expect(await tryIt(twin, entry, world.operators[0])).toBe('ok')
})

test('sealing: another share than the committed one is refused by its hash; without the check it would be taken in', async () => {
  const { t, approvers, operators } = world
  const five = await makeCustodians(world)
  const plan = at(rehearsalPlan(world, 'A-11'), '2026-03-02T14:00:00+08:00')
  const planId = await walkTo(world, plan, 'DRAFT')
  await nameFive(world, planId, five)
  for (const approver of approvers) await done(t, approver, approvePlan, { planId })
  await done(t, world.author, freezeFrame, { planId })
  for (const operator of operators) await done(t, operator, reproduceRoots, { planId })
  await commitShares(world, plan)
  const kept = await keepShares(world, planId, five)
  await done(t, world.author, commitPlan, { planId })
  t.clock.set('2026-03-02T14:00:01+08:00')
  const wrong = { planId, share: kept[1] ?? '' }
  expect(await tryIt(handInShare, wrong, five[0])).toBe('draw.share-wrong')
  const twin = await without<typeof handInShare>('operations/hand-in-share.ts', 'handInShare', [
    { from: "      return no('share-wrong')", to: '      act.log.debug("no guard")' },
  ])
  expect(await tryIt(twin, wrong, five[0])).toBe('ok')
})

async function cosign(root: Parameters<DrawWorld['t']['perform']>[0], n: number): Promise<void> {
  const { actAs } = await import('./fixtures/draw-world.ts')
  await actAs(world.t, root, 'cosign-as-demonstration', { witnessId: id(700 + n) })
}
