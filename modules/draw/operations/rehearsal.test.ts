import { afterAll, beforeAll, expect, test } from 'vitest'
import { enqueue } from '#platform/jobs.ts'
import { code, commitShares, done, makeDrawWorld, rehearsalPlan, walkTo } from '../fixtures/draw-world.ts'
import type { DrawWorld, PlanInput } from '../fixtures/draw-world.ts'
import { rehearsePlan } from '../jobs/rehearse-plan.ts'
import { readRehearsal } from '../queries/read-rehearsal.ts'
import { findPlan } from '../store/plan-store.ts'
import { commitPlan } from './commit-plan.ts'
import { rehearseDraw } from './rehearse-draw.ts'
import { beginRehearsal, continueRehearsal, frozenOf } from './rehearse.ts'
import { reproduceRoots } from './reproduce-roots.ts'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60, officers: 9 })
}, 120_000)
afterAll(() => world.t.close())

/** A plan that waits for its commitment and nothing else. */
async function ready(number: string, change: Partial<PlanInput['definition']> = {}): Promise<string> {
  const plan = { ...rehearsalPlan(world, number, change), period: number }
  const planId = await walkTo(world, plan, 'FROZEN')
  for (const operator of world.operators) await done(world.t, operator, reproduceRoots, { planId })
  await commitShares(world, plan)
  return planId
}

const commit = (planId: string) => world.t.perform(world.author, commitPlan, { planId })
const read = async (planId: string) => (await done(world.t, world.author, readRehearsal, { planId })).report

test('a frozen plan is drawn and staffed two hundred times before its commitment, and the plan page says how it went', async () => {
  const planId = await ready('T-1')
  expect(await read(planId)).toMatchObject({
    isCurrent: true,
    seeds: 200,
    done: 200,
    infeasible: 0,
    mayCommit: true,
    visits: { least: 3, most: 3, mean: '3.0' },
    bindings: [],
  })
  expect(await code(commit(planId))).toBe('ok')
})

test('how often officers run out, which constraint binds and what would clear it are said in Chinese with the numbers', async () => {
  const planId = await ready('T-2', {
    sizing: { mode: 'number', n: 20 },
    officers: { slots: [{ lead: true }, {}], cap: 2 },
  })
  const report = await read(planId)
  expect(report).toMatchObject({ done: 200, infeasible: 200, mayCommit: false, tried: 20 })
  const [binding] = report?.bindings ?? []
  expect(binding).toMatchObject({ times: 200 })
  expect(binding?.words).toMatch(
    /^宁波市市场监督管理局：\d+ 次检查共 \d+ 个岗位，符合条件的执法人员只有 8 名，最多承担 16 个岗位，缺 \d+ 个$/,
  )
  const clears = report?.remedies.map((one) => one.clears) ?? []
  expect(clears).toEqual(clears.toSorted((a, b) => b - a))
  expect(report?.remedies.find(({ words }) => words === '每人多承担一次')?.clears).toBe(0)
  const refused = await commit(planId)
  expect(refused.ok ? 'ok' : refused.refusal.code).toBe('draw.officers-insufficient')
  expect(refused.ok ? '' : refused.refusal.message).toMatch(
    /200 次试抽中有 200 次派不出人；.*可行的办法：增加 12 名执法人员：宁波市市场监督管理局（解开 20\/20）/,
  )
})

test('a remedy that would clear the shortage stands before one that would not', async () => {
  const planId = await ready('T-3', {
    sizing: { mode: 'number', n: 10 },
    officers: { slots: [{ lead: true }, {}], cap: 2 },
  })
  const report = await read(planId)
  expect(report?.infeasible).toBe(200)
  expect(report?.remedies).toEqual(expect.arrayContaining([{ words: '每人多承担一次', clears: 20 }]))
  expect(report?.remedies[0]?.clears).toBe(20)
})

test('planted breach: a rehearsal of another frame or roster, and one that is not done, allow no commitment (draw.rehearsal-missing)', async () => {
  const { t, author } = world
  const planId = await ready('T-4')
  const change = (set: string) => t.sql(`update draw.rehearsal set ${set} where plan_id = $1`, [planId])
  for (const set of [`frame_roots = repeat('0', 64)`, `roster_root = repeat('0', 64)`]) {
    await change(set)
    expect(await read(planId)).toMatchObject({ isCurrent: false, mayCommit: false })
    expect(await code(commit(planId))).toBe('draw.rehearsal-missing')
    expect(await done(t, author, rehearseDraw, { planId })).toMatchObject({ done: 200, infeasible: 0 })
  }
  await change('done = 120, finished_at = null')
  const half = await commit(planId)
  expect(half.ok ? '' : half.refusal.message).toContain('120/200')
  expect(await done(t, author, rehearseDraw, { planId })).toMatchObject({ done: 200 })
  expect(await code(t.perform({ ...author, permissions: new Set() }, rehearseDraw, { planId }))).toBe(
    'platform.forbidden',
  )
  expect(await code(commit(planId))).toBe('ok')
  expect(await code(t.perform(author, rehearseDraw, { planId }))).toBe('draw.wrong-state')
})

test('what is too much for a request goes on as a job, slice by slice, and says how far it is', async () => {
  const { t, author } = world
  const planId = await ready('T-5')
  const slice = await t.act(author, async (act) => {
    const plan = await findPlan(act.tx, planId)
    const frozen = plan === undefined ? undefined : await frozenOf(act, plan)
    if (plan === undefined || frozen === undefined) throw new Error('nothing is frozen')
    await beginRehearsal(act, plan, frozen)
    const reached = await continueRehearsal(act, plan, frozen, 10_000)
    await enqueue(act, rehearsePlan, { planId, from: reached?.done ?? 0 })
    return reached
  })
  expect(slice?.done).toBeGreaterThan(20)
  expect(slice?.done).toBeLessThan(200)
  expect(await read(planId)).toMatchObject({ done: slice?.done, finishedAt: null, mayCommit: false })
  expect(await code(commit(planId))).toBe('draw.rehearsal-missing')
  await t.drain()
  expect(await read(planId)).toMatchObject({ done: 200, mayCommit: true })
  const leaves = await t.sql<{ n: number }>(
    `select count(*)::int as n from ledger.entry where type = 'draw.rehearse' and subject_id = $1`,
    [planId],
  )
  expect(leaves).toEqual([{ n: 2 }])
})
