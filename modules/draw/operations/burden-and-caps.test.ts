import { afterAll, beforeAll, expect, test } from 'vitest'
import { done, id, makeDrawWorld, rehearsalPlan, walkTo } from '../fixtures/draw-world.ts'
import type { DrawWorld, PlanInput } from '../fixtures/draw-world.ts'
import { exportPackage } from '../queries/export-package.ts'
import { listFrameUnits } from '../queries/list-frame-units.ts'
import { listOwnChances } from '../queries/list-own-chances.ts'
import { readPlan } from '../queries/read-plan.ts'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60, officers: 9 })
  // One visit by another agency, a joint one by both, and three of the bureau: the last two years and this one.
  await visit(1, 0, world.otherAgencyId, '2025-09-10')
  await visit(2, 1, world.agencyId, '2025-11-03')
  await visit(3, 1, world.agencyId, '2026-01-20')
  await visit(3, 1, world.otherAgencyId, '2026-01-20')
  await visit(4, 2, world.agencyId, '2024-12-01')
  await visit(5, 3, world.agencyId, '2026-01-06')
  await visit(6, 3, world.agencyId, '2026-02-11')
}, 120_000)
afterAll(() => world.t.close())

/** A counted visit, as the event of an inspection leaves it. */
async function visit(n: number, entity: number, agencyId: string, on: string): Promise<void> {
  await world.t.sql(
    `insert into draw.on_site_visit (visit_id, entity_id, agency_id, visited_on, leaf_hash) values ($1, $2, $3, $4, $5)`,
    [id(9000 + n), world.entities[entity]?.id, agencyId, on, String(n).repeat(64)],
  )
}

const freeze = (number: string, change: Partial<PlanInput['definition']>, state: 'FROZEN' | 'COMMITTED' = 'FROZEN') =>
  walkTo(world, { ...rehearsalPlan(world, number, change), period: number }, state)

async function files(planId: string, audience: 'public' | 'full'): Promise<Map<string, string>> {
  const actor = { ...world.author, permissions: new Set(['*']) }
  const built = await done(world.t, actor, exportPackage, { planId, audience })
  return new Map(built.files.map(({ name, base64 }) => [name, Buffer.from(base64, 'base64').toString()]))
}

test('visits of the last twelve months by whatever agency lower the chance, by the factor the committed rule holds', async () => {
  const planId = await freeze('B-1', { burden: true, sizing: { mode: 'number', n: 6 } }, 'COMMITTED')
  const { profile, definition } = await done(world.t, world.author, readPlan, { planId })
  expect([profile, definition.catalogues?.burden]).toEqual(['protected', 'nb-burden-2020'])
  const full = await files(planId, 'full')
  expect(JSON.parse(full.get('rule.json') ?? '')).toMatchObject({
    classes: [
      { c: 'U-V0', w: 4 },
      { c: 'U-V1', w: 1 },
      { c: 'U-V2', w: 0 },
    ],
  })
  const classOf = (n: number) =>
    (full.get('frame-open.txt') ?? '')
      .split('\n')
      .find((line) => line.startsWith(world.entities[n]?.uscc ?? '-'))
      ?.split('\t')
      .slice(2)
  expect([0, 1, 2, 3, 4].map(classOf)).toEqual([
    ['U-V1', 'E'],
    ['U-V2', 'E'],
    ['U-V0', 'E'],
    ['U-V2', 'X:CAP'],
    ['U-V0', 'E'],
  ])
  const enterprise = (n: number) =>
    world.t.actor({ permissions: ['draw.own-chance'], entityId: world.entities[n]?.id ?? null })
  const chance = async (n: number) =>
    (await done(world.t, enterprise(n), listOwnChances, {})).rows.find((row) => row.number === 'B-1')?.probability
  const [once, never] = [await chance(0), await chance(6)]
  expect(await chance(1)).toBe('0/1')
  expect(ratio(never) / ratio(once)).toBeCloseTo(4)
})

test('the same plan without the factor treats everybody alike', async () => {
  const planId = await freeze('B-2', { sizing: { mode: 'number', n: 6 } })
  const { profile, frame } = await done(world.t, world.author, readPlan, { planId })
  expect(profile).toBe('open')
  expect(new Set(frame?.classes.map(({ cls }) => cls))).toEqual(new Set(['U']))
})

test('whom a cap spares reads which visits filled it: in the register, on the own page, in an open package, and not in the public one of a protected frame', async () => {
  const planId = await freeze('B-3', {}, 'COMMITTED')
  const { rows } = await done(world.t, world.author, listFrameUnits, { planId, disposition: 'X' })
  expect(rows.map(({ disposition, reason }) => [disposition, reason])).toEqual([
    ['X:CAP', '年度检查次数已满（上限 2 次）：2026-01-06（叶子 555555555555）、2026-02-11（叶子 666666666666）'],
  ])
  const own = world.t.actor({ permissions: ['draw.own-chance'], entityId: world.entities[3]?.id ?? null })
  const { rows: chances } = await done(world.t, own, listOwnChances, {})
  expect(chances.find(({ number }) => number === 'B-3')?.sentence).toContain('2026-01-06')
  const line = {
    id: world.entities[3]?.uscc,
    visits: [
      { on: '2026-01-06', leaf: '5'.repeat(64) },
      { on: '2026-02-11', leaf: '6'.repeat(64) },
    ],
  }
  expect(JSON.parse((await files(planId, 'public')).get('exclusions.jsonl') ?? '')).toEqual(line)
  const hidden = await walkTo(
    world,
    { ...rehearsalPlan(world, 'B-4', { burden: true, sizing: { mode: 'number', n: 6 } }), period: 'B-4' },
    'COMMITTED',
  )
  expect((await files(hidden, 'public')).has('exclusions.jsonl')).toBe(false)
  expect(JSON.parse((await files(hidden, 'full')).get('exclusions.jsonl') ?? '')).toEqual(line)
})

function ratio(fraction: string | undefined): number {
  const [num = '0', den = '1'] = (fraction ?? '').split('/')
  return Number(num) / Number(den)
}
