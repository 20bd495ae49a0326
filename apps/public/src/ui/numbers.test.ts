import { expect, test } from 'vitest'
import { expectedCount, grouped, lowestTerms, percentOf, usccGroups } from './numbers.ts'

test('numbers are grouped by three', () => {
  expect(grouped(12480)).toBe('12,480')
  expect(grouped(375)).toBe('375')
})

test('a percent comes from the exact fraction, without floating point', () => {
  expect(percentOf('375/12480')).toBe('3 %')
  expect(percentOf('1/3')).toBe('33.33 %')
  expect(percentOf('1/1')).toBe('100 %')
  expect(percentOf('5400000/180000000000000000')).toBe('小于 0.01 %')
  expect(percentOf('0/7')).toBe('0 %')
  expect(percentOf('三成')).toBeUndefined()
  expect(percentOf('1/0')).toBeUndefined()
})

test('a fraction is shown in lowest terms', () => {
  expect(lowestTerms('375/12480')).toBe('25/832')
  expect(lowestTerms('x')).toBe('x')
})

test('an 18-character code is grouped for the eye and any other is left alone', () => {
  expect(usccGroups('91330203MA2AG8RB1X')).toEqual(['91', '330203', 'MA2AG8RB1', 'X'])
  expect(usccGroups('330200000012345')).toEqual(['330200000012345'])
})

test('an expected count is exact when it is whole and says 约 when chance rounds it', () => {
  expect(expectedCount('124/2')).toEqual({ whole: 62, words: '62' })
  expect(expectedCount('307/5')).toEqual({ whole: 61, words: '约 61.4' })
  expect(expectedCount('0/1')).toEqual({ whole: 0, words: '0' })
})
