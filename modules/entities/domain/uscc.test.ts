import { expect, test } from 'vitest'
import { checkUscc, completeUscc, organizationCheckDigit, usccCheckDigit } from './uscc.ts'

const valid = [
  '91350100M000100Y43',
  '91500111MACM8P5450',
  '11330600MB1573660P',
  '11330600098643214C',
  '91330200MAN00B0170',
  '91330203MAN00B0256',
  '92330212MAN00B033Y',
  '93330281MAN00B041L',
  '1133020000N00B053W',
  '1233020041N00B064D',
  '5133020050N00B076W',
  '5233020550N00B084W',
  '81330200MBN00B0968',
  '91330201MAN00B113P',
]

test.each(valid)('the code %s passes both check characters', (code) => {
  expect(checkUscc(code)).toEqual({ valid: true, uscc: code, byException: false })
})

test('the check character is taken modulo 31 twice: Y43 passes and Y4Z does not', () => {
  expect(usccCheckDigit('91350100M000100Y4')).toBe('3')
  expect(checkUscc('91350100M000100Y4Z')).toEqual({ valid: false, fault: 'letter', position: 18 })
  expect(checkUscc('91350100M000100Y44')).toEqual({ valid: false, fault: 'check', position: 18 })
})

test('a weighted sum of 0 modulo 31 gives the check character 0 (trap 3)', () => {
  expect(usccCheckDigit('91500111MACM8P545')).toBe('0')
})

test.each(['I', 'O', 'Z', 'S', 'V'])('the letter %s is never part of a code', (letter) => {
  const code = `91330200MAN0${letter}B0170`
  expect(checkUscc(code)).toEqual({ valid: false, fault: 'letter', position: 13 })
})

test.each(['330204', '330283', '330227'])('a code of the abolished division %s stays valid (trap 3)', (division) => {
  const code = completeUscc('91', division, 'MAN00B01')
  expect(checkUscc(code).valid).toBe(true)
})

test('the organization code inside has its own check character at position 17', () => {
  expect(organizationCheckDigit('MAN00B01')).toBe('7')
  const body = '91330200MAN00B018'
  expect(checkUscc(body + usccCheckDigit(body))).toEqual({
    valid: false,
    fault: 'organization-check',
    position: 17,
  })
})

test('registrar and category come from the table of the standard', () => {
  expect(checkUscc(completeUscc('B1', '330200', 'MAN00B01'))).toMatchObject({ fault: 'registrar' })
  expect(checkUscc(completeUscc('94', '330200', 'MAN00B01'))).toMatchObject({ fault: 'category' })
  expect(checkUscc(completeUscc('91', '990200', 'MAN00B01'))).toMatchObject({ fault: 'division' })
})

test('a short code and a lower-case letter are faults, not guesses', () => {
  expect(checkUscc('9133020')).toEqual({ valid: false, fault: 'length', position: 7 })
  expect(checkUscc('91330206750396286x')).toEqual({ valid: false, fault: 'letter', position: 18 })
})

test('an exception registered by an administrator passes; the rule itself is not weakened', () => {
  const odd = '91350203M0001QAY9B'
  expect(checkUscc(odd).valid).toBe(false)
  expect(checkUscc(odd, new Set([odd]))).toEqual({ valid: true, uscc: odd, byException: true })
})
