import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectionClosed, inspectionConcluded } from '#inspection/events'
import { publish } from '#platform/outbox.ts'
import { code, done, makeDrawWorld, rehearsalPlan, revealShares, walkTo } from './fixtures/draw-world.ts'
import type { DrawWorld } from './fixtures/draw-world.ts'
import { closePlan } from './operations/close-plan.ts'
import { disclosePlan } from './operations/disclose-plan.ts'
import { holdDraw } from './operations/hold-draw.ts'
import { releaseVisits } from './operations/release-visits.ts'
import { listDrawn, readSealedList } from './queries/list-drawn.ts'
import { readPlan } from './queries/read-plan.ts'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60 })
}, 120_000)
afterAll(() => world.t.close())

test('a rehearsal goes from draft to closed, every change a leaf, and is called a rehearsal all the way', async () => {
  const { t, author } = world
  const planId = await walkTo(world, rehearsalPlan(world, 'NB-AMR-2026-R01'), 'ARMED')
  await revealShares(world, planId)
  expect(await code(t.perform(author, holdDraw, { planId }))).toBe('draw.hold-too-early')

  t.clock.set('2026-03-02T09:30:05+08:00')
  await t.drain()
  const drawn = await done(t, author, readPlan, { planId })
  expect(drawn.state).toBe('DRAWN')
  expect(drawn.rehearsalNotice).toContain('演练')
  expect(drawn.result?.drawnCount).toBe(3)
  expect(drawn.result?.seed).toBeNull()
  expect(JSON.parse(drawn.commitment?.document ?? '{}')).toMatchObject({ kind: 'rehearsal', witnesses: { guard: 0 } })

  const before = await done(t, author, listDrawn, { planId })
  expect(before.rows.every(({ isOpen, entityName }) => !isOpen && entityName === null)).toBe(true)

  const { released } = await done(t, author, releaseVisits, { planId })
  expect(released).toHaveLength(3)
  await t.act(author, async (act) => {
    for (const row of (await done(t, author, readSealedList, { planId })).rows) {
      await publish(act, inspectionConcluded, {
        visitId: row.visitId,
        agencyId: world.agencyId,
        agencyName: '宁波市市场监督管理局',
        entityId: row.entityId ?? '',
        entityName: row.entityName ?? '',
        uscc: row.unitId ?? '',
        origin: 'draw',
        kind: 'dual-random',
        drawPlanId: planId,
        drawTaskId: planId,
        taskName: '演练',
        concludedOn: '2026-03-10',
        title: '演练',
        items: [],
        hasFindings: false,
        isUncontactable: false,
        isObstructed: false,
        followUps: [],
        isRehearsal: true,
        resultNoticeNumber: '',
        publicText: [],
      })
    }
  })
  await t.drain()
  expect((await done(t, author, readPlan, { planId })).state).toBe('EXECUTED')
  await done(t, author, disclosePlan, { planId })
  expect(await code(t.perform(author, closePlan, { planId }))).toBe('draw.follow-up-open')
  await t.act(author, async (act) => {
    for (const row of (await done(t, author, listDrawn, { planId })).rows)
      await publish(act, inspectionClosed, {
        visitId: row.visitId,
        agencyId: world.agencyId,
        entityId: row.entityId ?? '',
        drawTaskId: planId,
        closedOn: '2026-03-12',
        isRecheckPassed: null,
      })
  })
  await t.drain()
  await done(t, author, closePlan, { planId })
  await t.drain()
  const closed = await done(t, author, readPlan, { planId })
  expect(closed.rope.map(({ state }) => state)).toEqual([
    'APPROVED',
    'FROZEN',
    'COMMITTED',
    'WITNESSED',
    'ARMED',
    'SEEDED',
    'DRAWN',
    'RELEASED',
    'EXECUTED',
    'DISCLOSED',
    'CLOSED',
  ])
  expect(closed.rope.every(({ leafHash, leafIndex }) => leafHash.length === 64 && leafIndex !== null)).toBe(true)
  expect(closed.result?.seed).toHaveLength(64)
  expect(await code(t.perform(author, holdDraw, { planId }))).toBe('draw.second-draw')
}, 60_000)
