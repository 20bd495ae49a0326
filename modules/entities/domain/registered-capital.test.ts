import { expect, test } from 'vitest'
import { readRegisteredCapital } from './registered-capital.ts'

test.each([
  ['2505.6833万人民币', 2505683300, 'CNY'],
  ['310(万元人民币)', 310000000, 'CNY'],
  ['15,000(万元人民币)', 15000000000, 'CNY'],
  ['75.0900(万元人民币)', 75090000, 'CNY'],
  ['300(万美元)', 300000000, 'USD'],
  ['50（万元）', 50000000, 'CNY'],
  ['200(万香港元)', 200000000, 'HKD'],
  ['1,625.5(万欧元)', 1625500000, 'EUR'],
  ['0万人民币', 0, 'CNY'],
  ['12万人民币元', 12000000, 'CNY'],
  ['30万元人民币', 30000000, 'CNY'],
  ['100000元', 10000000, 'CNY'],
  ['8(万)', 8000000, null],
])('the notation %s is read to the smallest unit', (text, minorUnits, currency) => {
  expect(readRegisteredCapital(text)).toEqual({ kind: 'amount', minorUnits, currency, folded: text.includes('（') })
})

test('N/A and an empty cell are unknown, not zero', () => {
  expect(readRegisteredCapital('N/A')).toEqual({ kind: 'unknown' })
  expect(readRegisteredCapital('')).toEqual({ kind: 'unknown' })
})

test('full-width digits are read and said to have been folded', () => {
  expect(readRegisteredCapital('１，５００万人民币')).toMatchObject({ minorUnits: 1500000000, folded: true })
})

test.each([
  ['ABDULHAKIM SULEMANI', 'unreadable'],
  ['500', 'unit-missing'],
  ['1,50万人民币', 'grouping'],
  ['15,00(万元人民币)', 'grouping'],
  ['1.2.3万人民币', 'grouping'],
  ['50(万贝壳)', 'unreadable'],
  ['1.23456789万人民币', 'too-fine'],
  ['99999999999999万人民币', 'too-large'],
])('%s is not guessed at: %s', (text, fault) => {
  expect(readRegisteredCapital(text)).toEqual({ kind: 'fault', fault })
})
