import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { expiryWarnings } from './expiry-warnings.ts'

const terms = { licenceDays: 30, operatingDays: 30, abnormalMonths: 36, abnormalDays: 60 }
const none = { operatingUntil: null, licences: [], abnormalSince: [] }
const on = (day: string, causes: Partial<Parameters<typeof expiryWarnings>[0]>) =>
  expiryWarnings({ ...none, ...causes }, terms, plainDate(day)).map((one) => [one.kind, one.on, one.isPast])

test('a licence is warned of from the thirtieth day before its end, and after it as expired', () => {
  const licences = [{ kind: '食品经营许可证', number: 'JY1', validTo: plainDate('2026-12-31') }]
  expect(on('2026-11-30', { licences })).toEqual([])
  expect(on('2026-12-01', { licences })).toEqual([['licence', '2026-12-31', false]])
  expect(on('2026-12-31', { licences })).toEqual([['licence', '2026-12-31', false]])
  expect(on('2027-01-01', { licences })).toEqual([['licence', '2026-12-31', true]])
})

test('a term of operation likewise; one without an end never', () => {
  expect(on('2026-12-01', { operatingUntil: plainDate('2026-12-20') })).toEqual([
    ['operating-term', '2026-12-20', false],
  ])
  expect(on('2026-12-01', { licences: [{ kind: 'x', number: '1', validTo: null }] })).toEqual([])
})

test('three years on the list of abnormal operation are told sixty days before; off the list, no warning', () => {
  const abnormalSince = [plainDate('2024-01-15')]
  expect(on('2026-11-15', { abnormalSince })).toEqual([])
  expect(on('2026-11-16', { abnormalSince })).toEqual([['abnormal-list', '2027-01-15', false]])
  expect(on('2027-02-01', { abnormalSince })).toEqual([['abnormal-list', '2027-01-15', true]])
  expect(on('2027-02-01', { abnormalSince: [] })).toEqual([])
})
