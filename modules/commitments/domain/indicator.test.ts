import { expect, test } from 'vitest'
import { declarationFault, judgeTest, type Indicator, type MandatoryLimit, reaches } from './indicator.ts'
import { isStandardNumber } from './standard-number.ts'

const metal: Indicator = { name: '铅', kind: 'performance', bound: 'at-most', value: 0.4, unit: 'mg/kg', words: '' }
const lock: Indicator = {
  name: '儿童锁',
  kind: 'function',
  bound: 'stated',
  value: null,
  unit: '',
  words: '三秒长按开启',
}
const limit: MandatoryLimit = { ...metal, value: 0.5, standardNumber: 'GB 4806.1-2016' }

test('an own standard of a product needs a function and a performance, one of a service only a function', () => {
  expect(declarationFault('product', true, [], [])).toEqual({ kind: 'missing', what: 'function' })
  expect(declarationFault('product', true, [lock], [])).toEqual({ kind: 'missing', what: 'performance' })
  expect(declarationFault('service', true, [lock], [])).toBeUndefined()
  expect(declarationFault('product', true, [lock, metal], [])).toBeUndefined()
  expect(declarationFault('product', false, [], [])).toBeUndefined()
})

test('0.8 where the mandatory limit is 0.5 is below it; 0.5 itself keeps it', () => {
  expect(declarationFault('product', true, [lock, { ...metal, value: 0.8 }], [limit])).toMatchObject({
    kind: 'below-mandatory',
    limit: { value: 0.5 },
  })
  expect(declarationFault('product', true, [lock, { ...metal, value: 0.5 }], [limit])).toBeUndefined()
})

test('what cannot be compared is not let through: another unit, another bound, no value', () => {
  expect(declarationFault('product', true, [lock, { ...metal, unit: 'μg/kg' }], [limit])).toMatchObject({
    kind: 'unlike',
  })
  expect(declarationFault('product', true, [lock, { ...metal, bound: 'at-least' }], [limit])).toMatchObject({
    kind: 'unlike',
  })
  expect(declarationFault('product', true, [lock, { ...metal, value: null }], [])).toEqual({
    kind: 'valueless',
    indicator: '铅',
  })
})

test('a measured value is held to the mandatory limit first, then to the declared one', () => {
  const of = (value: number) => judgeTest(metal, [limit], { value, keepsPromise: undefined })
  expect([of(0.4), of(0.41), of(0.51)]).toEqual(['meets', 'below-declared', 'below-mandatory'])
  expect(judgeTest(metal, [limit], { value: null, keepsPromise: true })).toBeUndefined()
})

test('a promise in words is judged by who tested', () => {
  expect(judgeTest(lock, [], { value: null, keepsPromise: false })).toBe('below-declared')
  expect(judgeTest(lock, [], { value: null, keepsPromise: true })).toBe('meets')
  expect(judgeTest(lock, [], { value: 3, keepsPromise: undefined })).toBeUndefined()
  expect(reaches({ bound: 'at-least', value: 3 }, null)).toBe(false)
})

test('a number has the form of its kind', () => {
  expect(isStandardNumber('enterprise', 'Q/NBX 001-2026')).toBe(true)
  expect(isStandardNumber('enterprise', 'NBX 001-2026')).toBe(false)
  expect(isStandardNumber('mandatory', 'GB 4806.1-2016')).toBe(true)
  expect(isStandardNumber('mandatory', 'GB/T 4806.1-2016')).toBe(false)
  expect(isStandardNumber('recommended', 'GB/T 19001-2016')).toBe(true)
  expect(isStandardNumber('local', 'DB33/T 2392-2021')).toBe(true)
  expect(isStandardNumber('group', 'T/ZZB 0001-2020')).toBe(true)
})
