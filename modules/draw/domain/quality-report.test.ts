import { expect, test } from 'vitest'
import { distribution, expectedOverlap, leadTimeOf, violationRate } from './quality-report.ts'

test('two samples of a tenth of a thousand share ten units, give or take', () => {
  expect(expectedOverlap([{ piA: '1/10', piB: '1/10', units: 1000 }])).toEqual({ expected: 10, low: 4, high: 16 })
  expect(expectedOverlap([])).toEqual({ expected: 0, low: 0, high: 0 })
})

test('a unit drawn with a small probability speaks for many', () => {
  const seen = [
    { pi: '1/100', hasFindings: false },
    { pi: '1/1', hasFindings: true },
    { pi: '1/1', hasFindings: true },
    { pi: '1/1', hasFindings: false },
  ]
  expect(violationRate(seen)).toEqual({ plain: 500, weighted: 19 })
  expect(violationRate([])).toBeUndefined()
})

test('a distribution counts those with none too, and an hour belongs to one interval', () => {
  expect(distribution([0, 2, 2])).toEqual([
    { count: 0, holders: 1 },
    { count: 1, holders: 0 },
    { count: 2, holders: 2 },
  ])
  expect(distribution([])).toEqual([])
  expect([undefined, 24, 24.5, 100, 200].map(leadTimeOf)).toEqual(['unread', 'day', 'three-days', 'week', 'longer'])
})
