import { expect, test } from 'vitest'
import { checkRegistrationNumber, registrationCheckDigit } from './registration-number.ts'

test.each(['500225017019686', '330000000080836', '360105220000025', '330203600012342'])(
  'the registration number %s passes MOD 11,10',
  (number) => {
    expect(checkRegistrationNumber(number)).toMatchObject({ valid: true, number })
  },
)

test('the serial tells domestic, foreign and individual', () => {
  expect(checkRegistrationNumber('330203600012342')).toMatchObject({ capitalKind: 'individual' })
  expect(checkRegistrationNumber('330000000080836')).toMatchObject({ capitalKind: 'domestic' })
  const foreign = '33020040000001'
  expect(checkRegistrationNumber(foreign + registrationCheckDigit(foreign))).toMatchObject({ capitalKind: 'foreign' })
})

test('a wrong check digit, length or letter is named', () => {
  expect(checkRegistrationNumber('330203600012343')).toEqual({ valid: false, fault: 'check' })
  expect(checkRegistrationNumber('33020360001234')).toEqual({ valid: false, fault: 'length' })
  expect(checkRegistrationNumber('33020360001234X')).toEqual({ valid: false, fault: 'digit' })
})
