import { expect, test } from 'vitest'
import { lintOf, loadFinding, rehearsalFinding } from './lint.ts'
import type { LintRule } from './lint-rule.ts'
import type { RuleDocument } from './rule.ts'

const BOUNDS: LintRule = {
  version: 'test',
  smallCell: 20,
  timesMean: 5,
  widestSpread: 50,
  nearCertainPercent: 95,
  mostExcludedPercent: 20,
  mostCertaintyPercent: 20,
  lateClassDays: 30,
  mostLateClassPercent: 5,
  mostLoadPercent: 80,
  dummySeeds: 200,
  leastFeasiblePercent: 99,
}

const weights = (w: Record<string, number>, n: number, more: object = {}): RuleDocument => ({
  mode: 'weight',
  classes: Object.entries(w).map(([c, weight]) => ({ c, w: weight })),
  total: { n, measure: 'count' },
  ...more,
})

const codes = (counts: Record<string, number>, rule: RuleDocument, more: object = {}) =>
  lintOf({ task: 'T1', counts, rule, lateClasses: 0, sparedClasses: [], ...more }, BOUNDS).map(({ code, cell }) =>
    cell === '' ? code : `${code} ${cell}`,
  )

test('equal chances raise nothing, however many are drawn', () => {
  expect(codes({ '1/U/E': 300, '2/U/E': 200 }, weights({ U: 1 }, 50))).toEqual([])
  expect(codes({ '1/U/E': 3, '2/U/E': 2 }, weights({ U: 1 }, 5))).toEqual([])
})

test('a few firms drawn far more often than their stratum are named', () => {
  expect(codes({ '1/A/E': 300, '1/D/E': 4 }, weights({ A: 1, D: 40 }, 10))).toEqual(['small-cell D'])
  expect(codes({ '1/A/E': 300, '1/D/E': 40 }, weights({ A: 1, D: 10 }, 10))).toEqual([])
})

test('a minimum that draws a tiny stratum far more often than the rest is named', () => {
  const rule = weights({ U: 1 }, 20, { total: { n: 20, measure: 'count', min: 2 } })
  expect(codes({ '1/U/E': 900, '2/U/E': 4 }, rule)).toEqual(['small-stratum 2'])
})

test('a spread of more than fifty, a class as good as certain, and one that is never drawn are named', () => {
  expect(codes({ '1/A/E': 900, '1/D/E': 90 }, weights({ A: 1, D: 60 }, 30))).toEqual(['wide-spread'])
  expect(codes({ '1/A/E': 100, '1/D/E': 30 }, weights({ A: 1, D: 1000 }, 31))).toContain('near-certain D')
  expect(codes({ '1/A/E': 100, '1/D/E': 30 }, weights({ A: 0, D: 1 }, 5))).toEqual(['never-drawn A'])
  const spared = { sparedClasses: ['A-V2'] }
  expect(codes({ '1/A-V2/E': 100, '1/A-V0/E': 30 }, weights({ 'A-V2': 0, 'A-V0': 4 }, 5), spared)).toEqual([])
})

test('a class is named once, wherever it occurs', () => {
  const counts = { '1/A/E': 100, '1/D/E': 3, '2/A/E': 100, '2/D/E': 5 }
  const rule = weights({ A: 0, D: 1 }, 2)
  const [finding, ...others] = lintOf({ task: 'T1', counts, rule, lateClasses: 0, sparedClasses: [] }, BOUNDS).filter(
    ({ code }) => code === 'never-drawn',
  )
  expect(finding).toMatchObject({ cell: 'A', figures: { strata: '1,2', N: '200', least: '100' } })
  expect(others).toEqual([])
})

test('what a plan excludes counts against it, what register and cap exclude does not', () => {
  const rule = weights({ U: 1 }, 5)
  expect(codes({ '1/U/E': 70, '1/U/X:NEW': 30 }, rule)).toEqual(['many-excluded'])
  expect(codes({ '1/U/E': 70, '1/U/X:CLOSED': 300, '1/U/X:CAP': 60 }, rule)).toEqual([])
})

test('a draw that is mostly certainty, and classes that moved lately, are named', () => {
  expect(codes({ '1/U/E': 100, '1/U/K': 4 }, weights({ U: 1 }, 10))).toEqual(['many-certain'])
  expect(codes({ '1/U/E': 100, '1/U/K': 1 }, weights({ U: 1 }, 10))).toEqual([])
  expect(codes({ '1/A/E': 100 }, weights({ A: 1 }, 10), { lateClasses: 6 })).toEqual(['late-classes'])
  expect(codes({ '1/A/E': 100 }, weights({ A: 1 }, 10), { lateClasses: 5 })).toEqual([])
})

test('a roster near its limit, and dummy draws without officers, are named', () => {
  expect(loadFinding(80, 100, BOUNDS)).toEqual([])
  expect(loadFinding(81, 100, BOUNDS)).toMatchObject([{ code: 'heavy-load' }])
  expect(rehearsalFinding({ done: 200, infeasible: 0 })).toEqual([])
  expect(rehearsalFinding({ done: 200, infeasible: 2 })).toMatchObject([{ code: 'rehearsal-infeasible' }])
})
