import { expect, test } from 'vitest'
import { jcs, jcsBytes } from './jcs.ts'

test('members are sorted, nothing is spaced, absent members are left out', () => {
  expect(jcs({ b: [1, true, 'x'], a: { d: -5, c: '抽查' }, z: undefined })).toBe(
    '{"a":{"c":"抽查","d":-5},"b":[1,true,"x"]}',
  )
})

test('negative zero is zero and control characters take the short escapes', () => {
  expect(jcs({ n: -0, s: '\u0001\n"\\/é' })).toBe('{"n":0,"s":"\\u0001\\n\\"\\\\/é"}')
})

test('the bytes are UTF-8 without normalisation', () => {
  expect(Buffer.from(jcsBytes('㙦𬭎')).toString('hex')).toBe('22e399a6f0acad8e22')
})

test('floats, large integers, null, foreign keys and lone surrogates are refused', () => {
  expect(() => jcs(1.5)).toThrow('integers')
  expect(() => jcs(2 ** 53)).toThrow('integers')
  expect(() => jcs(JSON.parse('{"a":null}'))).toThrow('null')
  expect(() => jcs({ 名: 1 })).toThrow('ASCII')
  expect(() => jcs('\ud800')).toThrow('surrogate')
})
