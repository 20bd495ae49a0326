// Acceptance tests 6 and 7 of the specification (verifiable.md §17), each with a twin in which the guard is cut out.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { sha256Suite } from '#kernel/sha256.ts'
import { twinKeeper } from '#platform/twin.ts'
import { assignOfficers, mayTake } from './assignment.ts'
import type { Assignment, Inspector, Visit } from './assignment.ts'
import type { RuleDocument } from './rule.ts'
import { streamSelector } from './stream-selection.ts'

const { without, removeAll } = twinKeeper('modules/draw')
afterAll(() => removeAll())

const inspectorsOf = fc.array(
  fc.record({
    quals: fc.subarray(['FOOD', 'SE']),
    lead: fc.boolean(),
    cap: fc.integer({ min: 1, max: 2 }),
    recuse: fc.subarray(['E0', 'E1']),
  }),
  { minLength: 1, maxLength: 5 },
)
const visitsOf = fc.array(fc.subarray(['FOOD', 'SE'], { maxLength: 1 }), { minLength: 1, maxLength: 3 })
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('acceptance 6: a population streamed once leaves behind what may be drawn; without the limit it would all be held', async () => {
  const twin = await without<typeof streamSelector>('domain/stream-selection.ts', 'streamSelector', [
    { from: '      if (head > limits[cell]!) return\n', to: '' },
  ])
  expect(keptOf(streamSelector, 200_000)).toBeLessThan(300)
  expect(keptOf(twin, 200_000)).toBe(200_000)
})

/** How many of a population a selector of a hundred keeps. */
function keptOf(select: typeof streamSelector, population: number): number {
  const rule: RuleDocument = { mode: 'weight', classes: [{ c: 'A', w: 1 }], total: { n: 100, measure: 'count' } }
  const quota = { stratum: '1', cls: 'A', N: population, q: 100, pi: '', expected: [100n, 1n] as const }
  const selector = select({ suite: sha256Suite }, new Uint8Array(32), rule, [quota])
  for (let i = 0; i < population; i += 1) {
    const id = Buffer.from(`U${String(i).padStart(9, '0')}`)
    selector.add(0, id, 0, id.length)
  }
  return selector.kept[0]?.count ?? 0
}

test('acceptance 7: 2,000 small instances agree with trying everything and every certificate is tight; without repairs some do not', async () => {
  expect(disagreements(assignOfficers, 2000)).toBe(0)
  const twin = await without<typeof assignOfficers>('domain/assignment.ts', 'assignOfficers', [
    {
      from: '        for (const other of [...slotsOf[officer]!].sort((a, b) => a - b)) enqueue(other, slot)',
      to: '        continue',
    },
  ])
  expect(disagreements(twin, 2000)).toBeGreaterThan(0)
})

/** How many instances an assigner and trying everything judge differently, or whose certificate proves nothing. */
function disagreements(assign: typeof assignOfficers, instances: number): number {
  let wrong = 0
  fc.assert(
    fc.property(inspectorsOf, visitsOf, seeds, (officers, wanted, seed) => {
      const inspectors = officers.map((one, i): Inspector => ({
        ...one,
        id: `I${i}`,
        dept: 'AMR',
        district: '330203',
        from: '2026-01-01',
        to: '2026-12-31',
      }))
      const visits = wanted.map((quals, i): Visit => ({
        id: `B${i}`,
        ent: `E${i}`,
        date: '2026-06-01',
        district: '330203',
        slots: [
          { dept: 'AMR', quals, lead: true },
          { dept: 'AMR', quals },
        ],
      }))
      const found: Assignment = assign(sha256Suite, seed, { district: 'any', slack: 0, ladder: [] }, inspectors, visits)
      const isTight = !found.infeasible || found.certificate.demand > found.certificate.capacity
      if (found.infeasible === existsByForce(inspectors, visits) || !isTight) wrong += 1
    }),
    { numRuns: instances, seed: 20260302 },
  )
  return wrong
}

function existsByForce(inspectors: readonly Inspector[], visits: readonly Visit[]): boolean {
  const places = visits.flatMap((visit) => visit.slots.map((slot) => ({ visit, slot })))
  const load = new Map<string, number>()
  const busy = new Set<string>()
  const place = (n: number): boolean => {
    const next = places[n]
    if (next === undefined) return true
    return inspectors.some((one) => {
      const seat = `${next.visit.id}/${one.id}`
      const used = load.get(one.id) ?? 0
      if (busy.has(seat) || used >= one.cap || !mayTake(one, next.slot, next.visit, 'any')) return false
      busy.add(seat)
      load.set(one.id, used + 1)
      const isDone = place(n + 1)
      busy.delete(seat)
      load.set(one.id, used)
      return isDone
    })
  }
  return place(0)
}
