import { afterAll, beforeAll, expect, test } from 'vitest'
import { creditClassChanged } from '#credit/events'
import { publish } from '#platform/outbox.ts'
import { code, done, makeDrawWorld, rehearsalPlan, revealShares, walkTo } from '../fixtures/draw-world.ts'
import type { DrawWorld } from '../fixtures/draw-world.ts'
import { releaseVisits } from '../operations/release-visits.ts'
import { replaceOfficer } from '../operations/replace-officer.ts'
import { insertFinding } from '../store/quality-store.ts'
import { findPlan } from '../store/plan-store.ts'
import { readSealedList } from './list-drawn.ts'
import { reportQuality } from './report-quality.ts'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60 })
}, 120_000)
afterAll(() => world.t.close())

async function drawn(number: string): Promise<string> {
  const plan = rehearsalPlan(world, number, {
    stratify: 'none',
    scope: { description: number, divisions: [], entityIds: world.entities.map((e) => e.id) },
    sizing: { mode: 'number', n: 20 },
  })
  const at = new Date(world.t.clock.now().getTime() + 60_000).toISOString()
  const planId = await walkTo(world, { ...plan, period: number, sourceMoment: at, holdAt: at }, 'ARMED')
  await revealShares(world, planId)
  world.t.clock.set(at)
  await world.t.drain()
  return planId
}

test('without a draw the report is empty, and who may not read draws may not read it', async () => {
  const { t, author } = world
  expect(await done(t, author, reportQuality, {})).toMatchObject({ plans: [], repeats: [], load: [], estimates: [] })
  expect(await code(t.perform(t.actor({ permissions: [] }), reportQuality, {}))).toBe('platform.forbidden')
})

test('two draws are compared with chance, load and swaps are counted without names, findings are weighed', async () => {
  const { t, author } = world
  const [first, second] = [await drawn('QR-1'), await drawn('QR-2')]
  const { rows } = await done(t, author, readSealedList, { planId: second })
  await done(t, author, releaseVisits, { planId: second })
  const [visit] = rows
  const [officer] = visit?.officers ?? []
  await done(t, author, replaceOfficer, {
    planId: second,
    visitId: visit?.visitId,
    officerId: officer?.officerId,
    ground: 'recusal',
    reason: '近亲属在该单位任职',
  })
  await t.act(author, async (act) => {
    const plan = await findPlan(act.tx, second)
    if (plan === undefined) throw new Error('no plan')
    for (const [i, { visitId }] of rows.entries())
      await insertFinding(act.tx, plan, { visitId, hasFindings: i < 5, concludedOn: '2026-03-10' })
    await publish(act, creditClassChanged, {
      entityId: world.entities[0]?.id ?? '',
      class: 'D',
      previous: null,
      source: 'issued',
      ruleVersion: '2026',
      isAdopted: true,
      changedOn: '2026-02-20',
    })
  })
  await t.drain()

  const report = await done(t, author, reportQuality, { kind: 'rehearsal' })
  expect(report.plans.map(({ planId }) => planId).sort()).toEqual([first, second].sort())
  const [pair] = report.repeats
  expect(pair).toMatchObject({ a: { planId: first }, b: { planId: second }, shared: 60, expected: 6.67 })
  expect(pair?.observed).toBeGreaterThanOrEqual(0)
  expect(pair?.high).toBeLessThan(14)
  expect(report.load.reduce((all, { count, holders }) => all + count * holders, 0)).toBe(80)
  expect(report.swaps.find(({ count }) => count === 1)?.holders).toBe(1)
  expect(report.departments).toMatchObject([{ plans: 2, units: 120, visits: 40, lateClasses: 2, voids: 0, failed: 0 }])
  const found = report.leads.reduce((all, lead) => all + lead.found, 0)
  expect([found, report.leads.reduce((all, { visits }) => all + visits, 0)]).toEqual([5, 20])
  expect(report.estimates).toEqual([
    { stratum: 'ALL', label: '全部', visits: 20, found: 5, plainPerMille: 250, weightedPerMille: 250 },
  ])
  expect(JSON.stringify(report)).not.toContain('执法员')
})
