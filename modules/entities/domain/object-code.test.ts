import { expect, test } from 'vitest'
import { checkObjectCode, type ObjectCodeType } from './object-code.ts'

const verdict = (type: ObjectCodeType, text: string) => {
  const found = checkObjectCode(type, text, 2026)
  return found.valid ? found.code : found.fault
}

test('a code of equipment has 18 signs (the older ones 17) and a year of make that has been', () => {
  expect(verdict('equipment-code', '3110 33A12 2016 00217')).toBe('311033A12201600217')
  expect(verdict('equipment-code', '３１１０33A12201600217')).toBe('311033A12201600217')
  expect(verdict('equipment-code', '31103301220160217')).toBe('31103301220160217')
  expect(verdict('equipment-code', '311033A12202700217')).toBe('year')
  expect(verdict('equipment-code', '311033A122016002')).toBe('shape')
})

test('a registration code has 20 digits with a month that exists', () => {
  expect(verdict('registration-code', '31103302032016090217')).toBe('31103302032016090217')
  expect(verdict('registration-code', '31103302032016130217')).toBe('month')
  expect(verdict('registration-code', '31103302032027090217')).toBe('year')
  expect(verdict('registration-code', '3110330203201609021A')).toBe('shape')
})

test('a trade item number is held to its check digit', () => {
  expect(verdict('gtin', '6901234567892')).toBe('6901234567892')
  expect(verdict('gtin', '6901234567893')).toBe('check')
  expect(verdict('gtin', '06901234567892')).toBe('06901234567892')
  expect(verdict('gtin', '690123456789')).toBe('check')
  expect(verdict('gtin', '69012345')).toBe('check')
  expect(verdict('gtin', '6901')).toBe('shape')
})

test('a trace code of a drug has 20 digits, its standard code 14', () => {
  expect(verdict('drug-trace', '81234560000123456789')).toBe('81234560000123456789')
  expect(verdict('drug-trace', '8123456')).toBe('shape')
  expect(verdict('drug-standard', '86900001000012')).toBe('86900001000012')
  expect(verdict('drug-standard', '8690000100001')).toBe('shape')
})

test('a device identifier holds a trade item number and days that exist; day 00 is the end of the month', () => {
  expect(verdict('udi', '(01)06901234567892(17)271200(10)A12')).toBe('(01)06901234567892(17)271200(10)A12')
  expect(verdict('udi', '(01)06901234567892(11)260230')).toBe('day')
  expect(verdict('udi', '(01)06901234567893')).toBe('check')
  expect(verdict('udi', '06901234567892')).toBe('shape')
})

test('a number of one’s own is taken as it stands', () => {
  expect(verdict('own', ' 门前 1 号梯 ')).toBe('门前 1 号梯')
})
