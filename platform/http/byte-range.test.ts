import { expect, test } from 'vitest'
import { rangeOf } from './byte-range.ts'

test('one range of bytes is a part: from a place, between two, the last of them', () => {
  expect(rangeOf('bytes=0-99', 1000)).toEqual({ from: 0, to: 99 })
  expect(rangeOf('bytes=900-', 1000)).toEqual({ from: 900, to: 999 })
  expect(rangeOf('bytes=900-5000', 1000)).toEqual({ from: 900, to: 999 })
  expect(rangeOf('bytes=-100', 1000)).toEqual({ from: 900, to: 999 })
  expect(rangeOf('bytes=-5000', 1000)).toEqual({ from: 0, to: 999 })
})

test('what lies behind the end cannot be had', () => {
  expect(rangeOf('bytes=1000-', 1000)).toBe('unsatisfiable')
  expect(rangeOf('bytes=-0', 1000)).toBe('unsatisfiable')
})

test('several ranges, other units and nonsense mean the whole', () => {
  for (const header of [undefined, 'bytes=0-1,5-6', 'lines=0-5', 'bytes=-', 'bytes=9-5', 'bytes=a-b', 'bytes=1e3-'])
    expect(rangeOf(header, 1000)).toBeUndefined()
})
