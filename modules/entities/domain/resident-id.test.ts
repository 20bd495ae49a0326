import { expect, test } from 'vitest'
import { checkResidentId, maskNumbers } from './resident-id.ts'

test.each(['11010519491231002X', '440524188001010014', '330203190001010013', '330212190001010028'])(
  'the identification number %s passes',
  (number) => {
    expect(checkResidentId(number)).toMatchObject({ valid: true, number })
  },
)

test('a lower-case x at the end is the same number', () => {
  expect(checkResidentId('11010519491231002x')).toMatchObject({ valid: true, number: '11010519491231002X' })
})

test('a right check character does not save a birthday that never was: 1900 had no 29 February', () => {
  expect(checkResidentId('330282190002290016')).toEqual({ valid: false, fault: 'birthday' })
})

test('a wrong check character, a letter inside and 15 digits are refused', () => {
  expect(checkResidentId('110105194912310020')).toEqual({ valid: false, fault: 'check' })
  expect(checkResidentId('1101051949123A002X')).toEqual({ valid: false, fault: 'digit' })
  expect(checkResidentId('110105491231002')).toEqual({ valid: false, fault: 'length' })
})

test('the last four signs of a number are hidden, new and old ones, and nothing else is', () => {
  expect(maskNumbers('张三 33020319900101001X，联系 13900000000')).toBe('张三 33020319900101****，联系 13900000000')
  expect(maskNumbers('330203900101001')).toBe('33020390010****')
  expect(maskNumbers('91330203MAY000009J')).toBe('91330203MAY000009J')
})
