import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  code,
  commitShares,
  done,
  makeDrawWorld,
  rehearsalPlan,
  revealShares,
  walkTo,
  witness,
} from '../fixtures/draw-world.ts'
import type { DrawWorld, PlanInput } from '../fixtures/draw-world.ts'
import { listOverdue } from '../queries/list-overdue.ts'
import { readPlan } from '../queries/read-plan.ts'
import { commitPlan } from './commit-plan.ts'
import { reproduceRoots } from './reproduce-roots.ts'
import { voidPlan } from './void-plan.ts'

// The clock only moves forward through this file, as it does for the jobs.
let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60 })
}, 120_000)
afterAll(() => world.t.close())

const stateOf = async (planId: string) => (await done(world.t, world.author, readPlan, { planId })).state

function planAt(number: string, minute: number, change: Partial<PlanInput['definition']> = {}): PlanInput {
  const moment = new Date(Date.parse('2026-03-02T09:00:00+08:00') + minute * 60_000).toISOString()
  return { ...rehearsalPlan(world, number, change), period: number, sourceMoment: moment, holdAt: moment }
}

test('two accounts of one person are one operator (draw.reproduced-already)', async () => {
  const { t, operators } = world
  const planId = await walkTo(world, planAt('G-1', 10), 'FROZEN')
  await done(t, operators[0], reproduceRoots, { planId })
  const again = { ...operators[1], personName: operators[0].personName }
  expect(await code(t.perform(again, reproduceRoots, { planId }))).toBe('draw.reproduced-already')
  expect(await code(t.perform(world.author, commitPlan, { planId }))).toBe('draw.not-reproduced')
})

test('a void that witnesses saw before the source spoke stands; one they saw only afterwards is a failure', async () => {
  const { t, author } = world
  const early = await walkTo(world, planAt('G-2', 20), 'ARMED')
  const late = await walkTo(world, planAt('G-3', 20), 'ARMED')
  await done(t, author, voidPlan, { planId: early, reason: '范围填写有误，重新编制' })
  await witness(world)
  t.clock.set('2026-03-02T09:19:58+08:00')
  await done(t, author, voidPlan, { planId: late, reason: '已经看到开奖号码' })
  t.clock.set('2026-03-02T09:22:00+08:00')
  await t.drain()
  await witness(world)
  expect(await stateOf(early)).toBe('VOID')
  const failed = await done(t, author, readPlan, { planId: late })
  expect([failed.state, failed.rope.at(-1)?.reason]).toEqual(['FAILED', '作废没有在随机源时刻之前取得见证，按失败公开'])
  t.clock.set('2026-03-02T09:24:00+08:00')
  await t.drain()
  expect(await stateOf(early)).toBe('VOID')
})

test('committed, the time passed, no result: one hour later it is an alarm, once, and a late result does not take it away', async () => {
  const { t, author } = world
  const planId = await walkTo(world, planAt('G-4', 30), 'ARMED')
  t.clock.set('2026-03-02T10:29:00+08:00')
  await t.drain()
  expect((await done(t, author, listOverdue, {})).rows).toEqual([])
  t.clock.set('2026-03-02T10:30:30+08:00')
  await t.drain()
  t.clock.set('2026-03-02T10:40:00+08:00')
  await t.drain()
  const [alarm, ...others] = (await done(t, author, listOverdue, {})).rows
  expect(others).toEqual([])
  expect(alarm).toMatchObject({ planId, state: 'ARMED', isOpen: true, dueAt: '2026-03-02T02:30:00.000Z' })
  const leaves = await t.sql(`select 1 from ledger.entry where type = 'draw.overdue' and subject_id = $1`, [planId])
  expect(leaves).toHaveLength(1)
})

test('a draw held in time raises no alarm', async () => {
  const { t, author } = world
  const planId = await walkTo(world, planAt('G-5', 120), 'ARMED')
  await revealShares(world, planId)
  t.clock.set('2026-03-02T11:00:30+08:00')
  await t.drain()
  t.clock.set('2026-03-02T12:30:00+08:00')
  await t.drain()
  expect(await stateOf(planId)).toBe('DRAWN')
  expect((await done(t, author, listOverdue, {})).rows.map((row) => row.planId)).not.toContain(planId)
})

test('a second live commitment is refused, and the refusal is a leaf; the database refuses it too', async () => {
  const { t, author, operators } = world
  const one = {
    ...rehearsalPlan(world, 'G-6'),
    sourceMoment: '2026-03-02T14:00:00+08:00',
    holdAt: '2026-03-02T14:00:00+08:00',
  }
  await walkTo(world, one, 'COMMITTED')
  const two = {
    ...one,
    ...rehearsalPlan(world, 'G-7', { parties: one.definition.parties }),
    sourceMoment: one.sourceMoment,
    holdAt: one.holdAt,
  }
  const planId = await walkTo(world, two, 'FROZEN')
  for (const operator of operators) await done(t, operator, reproduceRoots, { planId })
  await commitShares(world, two)
  const before = await refusalsOf('draw.live-commitment')
  expect(await code(t.perform(author, commitPlan, { planId }))).toBe('draw.live-commitment')
  expect(await refusalsOf('draw.live-commitment')).toBe(before + 1)
  await expect(t.sql(`update draw.plan set is_live = true where plan_id = $1`, [planId])).rejects.toThrow(
    'plan_one_live_commitment',
  )
})

async function refusalsOf(refusal: string): Promise<number> {
  const rows = await world.t.sql(
    `select 1 from ledger.entry e join ledger.field f using (entry_id) where e.type = 'refusal' and f.name = 'code' and f.value = $1`,
    [refusal],
  )
  return rows.length
}

test('a later wave that stays without a result is an alarm of its own, while the plan goes on with the first', async () => {
  const { t, author } = world
  const now = t.clock.now().getTime()
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
  const window = { visitsFrom: '2026-03-09', visitsTo: '2026-03-20' }
  const plan = rehearsalPlan(world, 'G-20', { waves: [{ sourceMoment: at(20), holdAt: at(20), ...window }] })
  const planId = await walkTo(world, { ...plan, period: 'G-20', sourceMoment: at(10), holdAt: at(10) }, 'ARMED')
  await revealShares(world, planId)
  t.clock.set(at(10))
  await t.drain()
  t.clock.set(at(79))
  await t.drain()
  const alarms = async () => (await done(t, author, listOverdue, {})).rows.filter((row) => row.planId === planId)
  expect(await alarms()).toEqual([])
  for (const minutes of [80.5, 90]) {
    t.clock.set(at(minutes))
    await t.drain()
  }
  expect(await alarms()).toMatchObject([{ wave: 2, state: 'DRAWN', isOpen: true, dueAt: at(80) }])
})
