import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { checkOfficers, isCertificateValid } from './visit-officers.ts'

const place = { entityId: 'e', divisionCode: '330203' }
const fit = { recusals: [], districts: ['330203'] }

test('a certificate counts on its last day and no longer the day after', () => {
  const certificate = { validFrom: plainDate('2024-01-01'), validTo: plainDate('2026-03-01'), revokedOn: null }
  expect(isCertificateValid(certificate, plainDate('2026-03-01'))).toBe(true)
  expect(isCertificateValid(certificate, plainDate('2026-03-02'))).toBe(false)
  expect(isCertificateValid({ ...certificate, revokedOn: plainDate('2026-02-01') }, plainDate('2026-02-01'))).toBe(
    false,
  )
})

test('professionals, assistants and grid members do not count (trap 10, scenario 14)', () => {
  const checks = checkOfficers(
    ['a', 'accountant'],
    { officers: new Set(['a']), certified: new Map([['a', fit]]) },
    place,
  )
  expect(checks).toEqual([
    { officerId: 'a', obstacle: null },
    { officerId: 'accountant', obstacle: 'not-an-officer' },
  ])
})

test('the same person named twice is one person', () => {
  expect(checkOfficers(['a', 'a'], { officers: new Set(['a']), certified: new Map([['a', fit]]) }, place)).toHaveLength(
    1,
  )
})

test('an expired certificate, a recusal and another district each stand in the way', () => {
  const officers = new Set(['expired', 'spouse', 'far'])
  const certified = new Map([
    ['spouse', { ...fit, recusals: ['e'] }],
    ['far', { ...fit, districts: ['330281'] }],
  ])
  expect(
    checkOfficers(['expired', 'spouse', 'far'], { officers, certified }, place).map((check) => check.obstacle),
  ).toEqual(['certificate-invalid', 'recused', 'outside-district'])
})
