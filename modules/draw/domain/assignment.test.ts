import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256Suite } from '#kernel/sha256.ts'
import { assignOfficers, mayTake } from './assignment.ts'
import type { AssignmentRule, Inspector, Visit } from './assignment.ts'
import { fromHex } from './encoding.ts'

interface AssignmentVector {
  name: string
  seed: string
  rule: AssignmentRule
  inspectors: Inspector[]
  visits: Visit[]
  expect: Record<string, unknown>
}
const vectors = (
  JSON.parse(readFileSync(new URL('../../../spec/draw/draw-vectors.json', import.meta.url), 'utf8')) as {
    vectors: AssignmentVector[]
  }
).vectors.filter((vector) => 'inspectors' in vector)

test.each(vectors.map((vector) => [vector.name, vector]))(
  'vector %s is reproduced',
  (_, { seed, rule, inspectors, visits, expect: expected }) => {
    expect(assignOfficers(sha256Suite, fromHex(seed), rule, inspectors, visits)).toMatchObject(expected)
  },
)

const officer = fc.record({
  quals: fc.subarray(['FOOD', 'SE']),
  lead: fc.boolean(),
  district: fc.constantFrom('330203', '330205'),
  cap: fc.integer({ min: 1, max: 2 }),
  recuse: fc.subarray(['E0', 'E1']),
})
const visit = fc.record({
  quals: fc.subarray(['FOOD', 'SE'], { maxLength: 1 }),
  district: fc.constantFrom('330203', '330205'),
})

test('an assignment is found exactly when one exists, and every certificate proves that none does', () => {
  fc.assert(
    fc.property(
      fc.array(officer, { minLength: 1, maxLength: 5 }),
      fc.array(visit, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('same', 'cross', 'any'),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      (officers, wanted, district, seed) => {
        const inspectors = officers.map((o, i): Inspector => ({
          id: `I${i}`,
          dept: 'AMR',
          from: '2026-01-01',
          to: '2026-12-31',
          ...o,
        }))
        const visits = wanted.map((w, i): Visit => ({
          id: `B${i}`,
          ent: `E${i}`,
          date: '2026-06-01',
          district: w.district,
          slots: [
            { dept: 'AMR', quals: w.quals, lead: true },
            { dept: 'AMR', quals: w.quals },
          ],
        }))
        const found = assignOfficers(sha256Suite, seed, { district, slack: 0, ladder: [] }, inspectors, visits)
        expect(found.infeasible).toBe(!existsByForce(inspectors, visits, district))
        if (found.infeasible) expect(found.certificate.demand).toBeGreaterThan(found.certificate.capacity)
        else checkSeats(inspectors, visits, district, found.assignment)
      },
    ),
    { numRuns: 400 },
  )
})

function checkSeats(
  inspectors: readonly Inspector[],
  visits: readonly Visit[],
  district: 'same' | 'cross' | 'any',
  assignment: Readonly<Record<string, readonly string[]>>,
): void {
  const load = new Map<string, number>()
  for (const v of visits) {
    const seats = assignment[v.id] ?? []
    expect(new Set(seats).size).toBe(v.slots.length)
    v.slots.forEach((slot, i) => {
      const inspector = inspectors.find(({ id }) => id === seats[i])
      expect(inspector !== undefined && mayTake(inspector, slot, v, district)).toBe(true)
      load.set(seats[i] ?? '', (load.get(seats[i] ?? '') ?? 0) + 1)
    })
  }
  for (const { id, cap } of inspectors) expect(load.get(id) ?? 0).toBeLessThanOrEqual(cap)
}

function existsByForce(
  inspectors: readonly Inspector[],
  visits: readonly Visit[],
  district: 'same' | 'cross' | 'any',
): boolean {
  const seats = visits.flatMap((v) => v.slots.map((slot) => ({ v, slot })))
  const load = new Map<string, number>()
  const taken: string[] = []
  const place = (at: number): boolean => {
    const seat = seats[at]
    if (seat === undefined) return true
    return inspectors.some((inspector) => {
      const used = load.get(inspector.id) ?? 0
      const onVisit = seats.some(({ v }, i) => i < at && v === seat.v && taken[i] === inspector.id)
      if (used >= inspector.cap || onVisit || !mayTake(inspector, seat.slot, seat.v, district)) return false
      load.set(inspector.id, used + 1)
      taken[at] = inspector.id
      const done = place(at + 1)
      load.set(inspector.id, used)
      return done
    })
  }
  return place(0)
}
