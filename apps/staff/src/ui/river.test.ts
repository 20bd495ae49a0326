import { expect, test } from 'vitest'
import { riverScale } from './river.ts'

test('a river spans whole years and its positions read back as days', () => {
  const scale = riverScale(['2016-05-04', '2026-03-02'])
  expect(scale.years[0]).toEqual({ year: 2016, at: 0 })
  expect(scale.at('2016-01-01')).toBe(0)
  expect(scale.dayAt(scale.at('2020-07-01'))).toBe('2020-07-01')
  expect(scale.at('1990-01-01')).toBe(0)
})

test('an empty river still has a scale', () => {
  expect(riverScale([]).years).toHaveLength(1)
})
