import { expect, test } from 'vitest'
import { checkResidentId } from './resident-id.ts'

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
