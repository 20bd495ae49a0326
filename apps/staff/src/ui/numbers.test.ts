import { expect, test } from 'vitest'
import { grouped, percent, usccGroups } from './numbers.ts'

test('counts are grouped by thousands', () => {
  expect(grouped(1234567)).toBe('1,234,567')
  expect(grouped(56)).toBe('56')
})

test('a share is never rounded to nothing or to everything', () => {
  expect(percent(375, 12480)).toBe('3 %')
  expect(percent(1, 1000000)).toBe('< 0.01 %')
  expect(percent(999999, 1000000)).toBe('> 99.99 %')
  expect(percent(1, 0)).toBe('—')
})

test('grouping a code loses no character', () => {
  expect(usccGroups('91330200MA2AHXYZ1K').join('')).toBe('91330200MA2AHXYZ1K')
  expect(usccGroups('330200000012345')).toEqual(['330200000012345'])
})
