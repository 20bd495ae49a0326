import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  code,
  done,
  id,
  makeDrawWorld,
  officerId,
  rehearsalPlan,
  revealShares,
  walkTo,
} from '../fixtures/draw-world.ts'
import type { Actor } from '#platform/operation.ts'
import type { DrawWorld, PlanInput } from '../fixtures/draw-world.ts'
import { listDrawn, readSealedList } from '../queries/list-drawn.ts'
import { previewSuccession } from '../queries/preview-succession.ts'
import { readPlan } from '../queries/read-plan.ts'
import { closePlan } from './close-plan.ts'
import { disclosePlan } from './disclose-plan.ts'
import { releaseVisits } from './release-visits.ts'
import { replaceOfficer } from './replace-officer.ts'
import { substituteVisit } from './substitute-visit.ts'

let world: DrawWorld
let minute = 30
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60 })
}, 120_000)
afterAll(() => world.t.close())

async function drawn(number: string, change: Partial<PlanInput['definition']> = {}): Promise<string> {
  minute += 5
  const moment = `2026-03-02T${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+08:00`
  const plan = {
    ...rehearsalPlan(world, number, {
      stratify: 'none',
      scope: { description: number, divisions: [], entityIds: world.entities.map((e) => e.id) },
      ...change,
    }),
    sourceMoment: moment,
    holdAt: moment,
    period: number,
  }
  const planId = await walkTo(world, plan, 'ARMED')
  await revealShares(world, planId)
  world.t.clock.set(moment)
  await world.t.drain()
  return planId
}

const list = async (planId: string) => (await done(world.t, world.author, readSealedList, { planId })).rows
const substitute = (planId: string, visitId: string, more: object = {}) =>
  code(
    world.t.perform(world.author, substituteVisit, {
      planId,
      visitId,
      reason: 'closed-before-visit',
      evidenceHash: 'a'.repeat(64),
      ...more,
    }),
  )

test('a released unit shows its name to its two officers only, and reading the sealed list leaves a leaf', async () => {
  const { t, author } = world
  const planId = await drawn('E-1')
  const before = await t.sql<{ n: string }>(`select count(*) as n from ledger.entry where type = 'list.read'`)
  const [row] = await list(planId)
  const after = await t.sql<{ n: string }>(`select count(*) as n from ledger.entry where type = 'list.read'`)
  expect(Number(after[0]?.n)).toBe(Number(before[0]?.n) + 1)
  expect(await code(t.perform(author, releaseVisits, { planId, visitIds: [id(1)] }))).toBe('draw.visit-absent')
  expect(await done(t, author, releaseVisits, { planId, visitIds: [row?.visitId] })).toMatchObject({
    state: 'RELEASED',
    waiting: 2,
  })
  const openTo = async (actor: Actor) =>
    (await done(t, actor, listDrawn, { planId })).rows.flatMap((one) => (one.isOpen ? [one.visitId] : []))
  expect(await openTo(author)).toEqual([])
  for (const officer of row?.officers ?? [])
    expect(await openTo({ ...author, officerId: officer.officerId })).toEqual([row?.visitId])
  const others = [2, 3, 4, 5, 6, 7, 8, 9].map(officerId)
  const stranger = others.find((one) => row?.officers.every((officer) => officer.officerId !== one))
  expect(await openTo({ ...author, officerId: stranger ?? null })).toEqual([])
  expect(await code(t.perform(author, closePlan, { planId }))).toBe('draw.wrong-state')
  expect(await code(t.perform(author, disclosePlan, { planId }))).toBe('draw.disclose-too-early')
})

test('a real list goes out on the day or the day before, not earlier (draw.release-too-early)', async () => {
  const { t, author } = world
  const planId = await drawn('E-2')
  await t.sql(`update draw.policy set release_days_before = 1 where kind = 'rehearsal'`)
  const rows = await list(planId)
  expect(await code(t.perform(author, releaseVisits, { planId, visitIds: rows.map(({ visitId }) => visitId) }))).toBe(
    'draw.release-too-early',
  )
  expect(await done(t, author, releaseVisits, { planId })).toMatchObject({ state: 'DRAWN', released: [] })
  await t.sql(`update draw.policy set release_days_before = 3650 where kind = 'rehearsal'`)
})

test('a visit whose officers are missing is not released (draw.visit-without-officers)', async () => {
  const { t, author } = world
  const planId = await drawn('E-3')
  await t.sql(`update draw.visit_officer set replaced_at = now() where plan_id = $1 and slot = 1`, [planId])
  expect(await code(t.perform(author, releaseVisits, { planId }))).toBe('draw.visit-without-officers')
})

test('a unit that ceased before the visit gives way to the next key of its cell, once', async () => {
  const { t, author } = world
  const planId = await drawn('E-4')
  const [first = '', second = ''] = (await list(planId)).map(({ visitId }) => visitId)
  expect(await substitute(planId, id(1))).toBe('draw.visit-absent')
  const ahead = await done(world.t, world.author, previewSuccession, { planId, visitId: first })
  expect(await substitute(planId, first)).toBe('ok')
  expect(await substitute(planId, first)).toBe('draw.visit-over')
  expect(await code(world.t.perform(world.author, previewSuccession, { planId, visitId: first }))).toBe(
    'draw.visit-over',
  )
  const rows = await list(planId)
  const original = rows.find(({ visitId }) => visitId === first)
  expect(original?.outcome).toBe('substituted')
  const replacement = rows.filter(({ substituteForId }) => substituteForId === first)
  expect(ahead.reserve).toMatchObject({ order: 1 })
  const taken = await world.t.sql<{ key: string }>(`select key from draw.visit where substitute_for_id = '${first}'`)
  expect(taken[0]?.key.startsWith(ahead.reserve?.keyStart ?? '-')).toBe(true)
  expect(replacement).toMatchObject([{ manner: 'reserve', visitOn: original?.visitOn, officers: [{}, {}] }])
  expect(await substitute(planId, second)).toBe('draw.no-reserve')
  expect(await substitute(planId, second, { acceptNone: true })).toBe('ok')
  expect((await list(planId)).find(({ visitId }) => visitId === second)?.outcome).toBe('not-replaced')
  expect(
    await code(
      t.perform(author, replaceOfficer, {
        planId,
        visitId: second,
        officerId: officerId(2),
        ground: 'absence',
        reason: '请假',
      }),
    ),
  ).toBe('draw.visit-over')
})

test('a recused officer is replaced by the next in key order, whom nobody chose', async () => {
  const { t, author } = world
  const planId = await drawn('E-5')
  const [row] = await list(planId)
  const leaving = row?.officers[0]?.officerId ?? ''
  const replace = (officer: string, visitId = row?.visitId ?? '') =>
    t.perform(author, replaceOfficer, {
      planId,
      visitId,
      officerId: officer,
      ground: 'recusal',
      reason: '近亲属在该单位任职',
    })
  expect(await code(replace(leaving, id(1)))).toBe('draw.visit-absent')
  expect(await code(replace(id(999)))).toBe('draw.officer-not-on-visit')
  const preview = () => t.perform(author, previewSuccession, { planId, visitId: row?.visitId ?? '' })
  const ahead = (await done(t, author, previewSuccession, { planId, visitId: row?.visitId ?? '' })).officers[0]
  expect(ahead).toMatchObject({ officerId: null, name: null, isSecond: false })
  expect((await preview()).ok).toBe(true)
  const replaced = await replace(leaving)
  expect(replaced.ok && replaced.value.officerId).toBe(ahead?.next?.officerId)
  const officers = (await list(planId))[0]?.officers.map((o) => o.officerId) ?? []
  expect(officers).not.toContain(leaving)
  expect(officers).toHaveLength(2)
  expect(await code(replace(officers[1] ?? ''))).toBe('draw.no-other-officer')
  const after = await done(t, author, previewSuccession, { planId, visitId: row?.visitId ?? '' })
  expect(after.officers[1]).toMatchObject({ isSecond: true, next: null })
})

test('what a replacement would bring is shown beforehand to those who may order it, for a plan and visit in sight', async () => {
  const { t, author } = world
  const planId = await drawn('E-9')
  const [row] = await list(planId)
  const look = (who: typeof author, plan: string, visitId = row?.visitId ?? '') =>
    code(t.perform(who, previewSuccession, { planId: plan, visitId }))
  expect(await look(author, id(1))).toBe('draw.plan-absent')
  expect(await look(author, planId, id(1))).toBe('draw.visit-absent')
  await done(t, author, releaseVisits, { planId })
  const open = await done(t, author, previewSuccession, { planId, visitId: row?.visitId ?? '' })
  expect(open.officers.map(({ officerId }) => officerId)).toEqual(row?.officers.map(({ officerId }) => officerId))
})

test('on the committed day the process opens although a visit has no outcome, and only then', async () => {
  const { t, author } = world
  const planId = await drawn('E-6')
  expect(await code(t.perform(author, disclosePlan, { planId }))).toBe('draw.wrong-state')
  await done(t, author, releaseVisits, { planId })
  t.clock.set('2026-03-30T09:00:00+08:00')
  expect(await done(t, author, disclosePlan, { planId })).toEqual({ planId, state: 'DISCLOSED', isListPublic: true })
  expect((await done(t, author, readPlan, { planId })).result?.seed).toHaveLength(64)
  expect(await done(t, author, closePlan, { planId })).toEqual({ planId, state: 'CLOSED' })
})
