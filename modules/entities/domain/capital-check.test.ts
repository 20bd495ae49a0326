import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { checkCapital } from './capital-check.ts'

const law = { months: 60, from: plainDate('2024-07-01') }
const today = plainDate('2030-01-10')
const check = (registeredOn: string, subscribed: number | null, paid: number | null, termOn: string | null) =>
  checkCapital(
    { registeredOn: plainDate(registeredOn), subscribed, paid, termOn: termOn === null ? null : plainDate(termOn) },
    law,
    today,
  )

test('a company founded under the new law has five years, whatever its articles say', () => {
  expect(check('2024-07-01', 100, 40, '2044-06-30')).toEqual({
    latestOn: '2029-07-01',
    missing: 60,
    findings: ['not-paid-in-time', 'term-too-long'],
  })
  expect(check('2026-03-01', 100, 40, '2030-12-31')).toEqual({ latestOn: '2031-03-01', missing: 60, findings: [] })
})

test('one founded the day before is held to its articles alone; paid in full is no finding; the unknown is none', () => {
  expect(check('2024-06-30', 100, 40, '2044-06-30')).toEqual({ latestOn: null, missing: 60, findings: [] })
  expect(check('2024-06-30', 100, 40, '2029-06-30').findings).toEqual(['not-paid-in-time'])
  expect(check('2024-08-01', 100, 100, '2025-06-30').findings).toEqual([])
  expect(check('2024-08-01', 100, 120, null).findings).toEqual(['more-paid-than-subscribed'])
  expect(check('2024-08-01', null, null, null)).toEqual({ latestOn: '2029-08-01', missing: null, findings: [] })
})
