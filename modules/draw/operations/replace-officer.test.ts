import { afterAll, beforeAll, expect, test } from 'vitest'
import { code, done, makeDrawWorld, rehearsalPlan, revealShares, walkTo } from '../fixtures/draw-world.ts'
import type { DrawWorld } from '../fixtures/draw-world.ts'
import { readSealedList } from '../queries/list-drawn.ts'
import { replaceOfficer } from './replace-officer.ts'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60 })
}, 120_000)
afterAll(() => world.t.close())

/** Eight officers in force, two waves of some sixteen visits: about four places each in a wave, where a cap of five leaves room. */
async function drawnInTwoWaves(number: string): Promise<string> {
  const { t } = world
  const plan = rehearsalPlan(world, number, {
    stratify: 'none',
    sizing: { mode: 'number', n: 32 },
    officers: { slots: [{ lead: true }, {}], cap: 5 },
    waves: [
      {
        sourceMoment: '2026-03-10T09:30:00+08:00',
        holdAt: '2026-03-10T09:30:00+08:00',
        visitsFrom: '2026-03-11',
        visitsTo: '2026-03-20',
      },
    ],
  })
  const planId = await walkTo(world, plan, 'ARMED')
  await revealShares(world, planId)
  t.clock.set('2026-03-02T09:31:00+08:00')
  await t.drain()
  await revealShares(world, planId, undefined, 2)
  t.clock.set('2026-03-10T09:31:00+08:00')
  await t.drain()
  return planId
}

test('caps count within a wave: who is full over the plan stands in while the wave leaves him room; who left a visit does not come back to it', async () => {
  const { t, author } = world
  const planId = await drawnInTwoWaves('R-1')
  const full = await t.sql<{ n: number }>(
    `select count(*)::int4 as n from draw.visit_officer where plan_id = $1 group by officer_id`,
    [planId],
  )
  expect(full).toHaveLength(8)
  expect(Math.min(...full.map(({ n }) => n))).toBeGreaterThanOrEqual(5)
  const [latest] = await t.sql<{ visitId: string }>(
    `select visit_id as "visitId" from draw.visit where plan_id = $1 and wave = 2 order by position limit 1`,
    [planId],
  )
  const visitId = latest?.visitId ?? ''
  const officers = async () =>
    (await done(t, author, readSealedList, { planId })).rows
      .find((row) => row.visitId === visitId)
      ?.officers.map(({ officerId }) => officerId) ?? []
  const replace = (leaving: string) =>
    t.perform(author, replaceOfficer, { planId, visitId, officerId: leaving, ground: 'absence', reason: '因公出差' })
  const [lead = '', second = ''] = await officers()
  const first = await replace(second)
  expect(first.ok).toBe(true)
  const successor = first.ok ? first.value.officerId : ''
  expect(await officers()).toEqual([lead, successor])

  // A further one comes from another district: only he who left has one.
  await t.sql(
    `update draw.roster_line set line = regexp_replace(line, '"district":"[0-9]+"', '"district":"330299"')
     where plan_id = $1 and officer_id = $2`,
    [planId, second],
  )
  expect(await code(replace(successor))).toBe('draw.no-other-officer')
})
