import { expect, test } from 'vitest'
import { simulateYear } from './visit-simulation.ts'
import type { CountedVisit } from './visit-simulation.ts'

const visit = (
  entityId: string,
  itemCodes: string[],
  visitedOn = '2026-03-02',
  agencyName = '海曙市监',
): CountedVisit => ({
  agencyName,
  entityId,
  itemCodes,
  visitedOn,
})
const measures = (parts: { cancelled?: string[]; offSite?: string[]; merged?: string[][] }) => ({
  cancelled: new Set(parts.cancelled),
  offSite: new Set(parts.offSite),
  merged: (parts.merged ?? []).map((group) => new Set(group)),
})

test('without a measure the year is as it was', () => {
  const year = [visit('e1', ['A']), visit('e2', ['B'])]
  expect(simulateYear(year, measures({}))).toMatchObject({ before: 2, after: 2, entitiesSpared: 0 })
})

test('a visit falls away only when none of its items is left on site', () => {
  const year = [visit('e1', ['A']), visit('e1', ['A', 'B']), visit('e2', ['B'])]
  expect(simulateYear(year, measures({ cancelled: ['A'] }))).toMatchObject({
    before: 3,
    after: 2,
    saved: { cancelled: 1, 'off-site': 0, merged: 0 },
    entitiesSpared: 1,
  })
  expect(simulateYear(year, measures({ cancelled: ['A'], offSite: ['B'] }))).toMatchObject({
    after: 0,
    saved: { cancelled: 1, 'off-site': 2 },
  })
})

test('merged items need as many visits at an enterprise as the most frequent of them, across agencies too', () => {
  const year = [
    visit('e1', ['A'], '2026-01-05'),
    visit('e1', ['A'], '2026-06-05'),
    visit('e1', ['B'], '2026-03-05', '海曙消防'),
    visit('e1', ['C'], '2026-04-05'),
    visit('e2', ['B'], '2026-03-05', '海曙消防'),
  ]
  const result = simulateYear(year, measures({ merged: [['A', 'B']] }))
  expect(result).toMatchObject({ before: 5, after: 4, saved: { merged: 1 }, entitiesSpared: 1 })
  expect(result.agencies.map((one) => [one.agencyName, one.before, one.after])).toEqual([
    ['海曙市监', 3, 2],
    ['海曙消防', 2, 2],
  ])
})

test('trap 9: one joint check of three items counts once, and merging what was already one visit saves nothing', () => {
  const year = [visit('e1', ['A', 'B', 'C'])]
  expect(simulateYear(year, measures({ merged: [['A', 'B', 'C']] }))).toMatchObject({ before: 1, after: 1 })
  expect(simulateYear(year, measures({ cancelled: ['A', 'B'] }))).toMatchObject({ before: 1, after: 1 })
})
