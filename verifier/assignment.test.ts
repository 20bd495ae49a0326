import { expect, test } from 'vitest'
import { sha256Suite } from '../kernel/sha256.ts'
import { assignOfficers } from '../modules/draw/domain/assignment.ts'
import { assign } from './lib/assignment.mjs'
import { suiteOf } from './lib/suite.mjs'

type Officer = {
  id: string
  dept: string
  district: string
  quals: string[]
  lead: boolean
  from: string
  to: string
  cap: number
  recuse: string[]
}
type Slot = { dept: string; quals: string[]; lead?: boolean }
type Visit = { id: string; ent: string; date: string; district: string; slots: Slot[] }

const suite = suiteOf('sha256')
const DISTRICTS = ['330203', '330205']
let state = 11
const below = (n: number) => (state = (state * 48271) % 2147483647) % n

function instance() {
  const officers: Officer[] = Array.from({ length: 2 + below(4) }, (_, i) => ({
    id: `33020100${i}`,
    dept: 'AMR',
    district: DISTRICTS[below(2)]!,
    quals: below(2) ? ['FOOD'] : ['FOOD', 'SE'],
    lead: below(3) > 0,
    from: '2024-01-01',
    to: below(5) ? '2027-12-31' : '2024-12-31',
    cap: 1 + below(3),
    recuse: below(4) ? [] : [`E${below(4)}`],
  }))
  const visits: Visit[] = Array.from({ length: 1 + below(4) }, (_, i) => ({
    id: `V${i}`,
    ent: `E${i}`,
    date: '2026-03-10',
    district: DISTRICTS[below(2)]!,
    slots: [
      { dept: 'AMR', quals: below(2) ? ['FOOD'] : [], lead: true },
      { dept: 'AMR', quals: below(3) ? [] : ['SE'] },
    ],
  }))
  return { officers, visits }
}

const fits = (o: Officer, v: Visit, s: Slot) =>
  o.dept === s.dept &&
  s.quals.every((q) => o.quals.includes(q)) &&
  (!s.lead || o.lead) &&
  o.from <= v.date &&
  v.date <= o.to &&
  !o.recuse.includes(v.ent) &&
  o.district !== v.district

/** Tries everything. */
function feasible(officers: Officer[], visits: Visit[]): boolean {
  const places = visits.flatMap((visit) => visit.slots.map((slot) => ({ visit, slot })))
  const load = new Map<string, number>()
  const held: string[] = []
  const place = (at: number): boolean => {
    if (at === places.length) return true
    const { visit, slot } = places[at]!
    const beside = at > 0 && places[at - 1]!.visit === visit ? held[at - 1] : undefined
    return officers.some((officer) => {
      const busy = load.get(officer.id) ?? 0
      if (!fits(officer, visit, slot) || officer.id === beside || busy >= officer.cap) return false
      load.set(officer.id, busy + 1)
      held[at] = officer.id
      const done = place(at + 1)
      load.set(officer.id, busy)
      return done
    })
  }
  return place(0)
}

test('a thousand random rosters and visits: the same officers, level, rung and certificate as the server', () => {
  let failed = 0
  for (let i = 0; i < 1000; i++) {
    const { officers, visits } = instance()
    const ladder = below(2) ? [{ capAdd: 1 }, { district: 'any' as const, capAdd: below(2) }] : []
    const rule = { district: (['same', 'cross', 'any'] as const)[below(3)]!, slack: below(2), ladder }
    const seed = suite.hash(Uint8Array.of(7, i >> 8, i & 255))
    const ours = assignOfficers(sha256Suite, seed, rule, officers, visits)
    const theirs = assign(suite, seed, rule, officers, visits)
    expect({ infeasible: false, ...theirs }, `instance ${i}`).toEqual(ours)
    if (ours.infeasible) failed += 1
  }
  expect(failed).toBeGreaterThan(50)
  expect(failed).toBeLessThan(950)
})

test('2,000 small instances: an assignment exactly when trying everything finds one, and a tight certificate otherwise', () => {
  let solved = 0
  for (let i = 0; i < 2000; i++) {
    const { officers, visits } = instance()
    const seed = suite.hash(Uint8Array.of(i >> 8, i & 255))
    const answer = assign(suite, seed, { district: 'cross', slack: 0 }, officers, visits)
    expect(!answer.infeasible, `instance ${i}`).toBe(feasible(officers, visits))
    if (answer.infeasible) {
      const { demand, capacity, slots } = answer.certificate!
      expect(demand).toBe(slots.length)
      expect(demand).toBe(capacity + 1)
      continue
    }
    solved += 1
    for (const visit of visits) {
      const pair = answer.assignment![visit.id]!
      expect(new Set(pair).size).toBe(visit.slots.length)
      visit.slots.forEach((slot, k) =>
        expect(
          fits(
            officers.find((o) => o.id === pair[k])!,
            visit,
            slot,
          ),
        ).toBe(true),
      )
    }
    for (const officer of officers) expect(answer.load![officer.id]).toBeLessThanOrEqual(officer.cap)
  }
  expect(solved).toBeGreaterThan(100)
  expect(solved).toBeLessThan(1900)
})
