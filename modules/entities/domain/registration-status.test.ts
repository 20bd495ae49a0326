import { expect, test } from 'vitest'
import {
  isLawfulChange,
  powersOver,
  registrationStatuses,
  statusOfRegisterCode,
  statusWord,
} from './registration-status.ts'

test.each([
  ['A', 'subsisting'],
  ['B', 'subsisting'],
  ['K', 'subsisting'],
  ['Q', 'subsisting'],
  ['X', 'subsisting'],
  ['C', 'registration-annulled'],
  ['D', 'licence-revoked'],
  ['DA', 'licence-revoked'],
  ['XX', 'deregistered'],
  ['DX', 'deregistered'],
  ['QX', 'moved-out'],
  ['Z', 'dormant'],
])('the register code %s stands for %s', (code, status) => {
  expect(statusOfRegisterCode(code)).toBe(status)
})

test('a code nobody defined has no status', () => {
  expect(statusOfRegisterCode('Y9')).toBeUndefined()
})

test('one flag is not enough (trap 6): revoked, deregistered, annulled, dormant and moved out differ in what may be done', () => {
  expect(powersOver('subsisting')).toMatchObject({ mayBeDrawn: true, mayBeInspected: 'yes', mayBePenalised: true })
  expect(powersOver('licence-revoked')).toMatchObject({
    mayBeDrawn: false,
    mayBeInspected: 'with-reason',
    mayBePenalised: true,
  })
  expect(powersOver('dormant')).toMatchObject({
    mayBeDrawn: false,
    mayBeInspected: 'with-reason',
    mayBePenalised: true,
  })
  expect(powersOver('deregistered')).toMatchObject({ mayBeDrawn: false, mayBeInspected: 'no', mayBePenalised: false })
  expect(powersOver('registration-annulled')).toMatchObject({ mayBeDrawn: false, mayBePenalised: false })
  expect(powersOver('moved-out')).toMatchObject({ mayBeDrawn: false })
  expect(registrationStatuses.filter((status) => powersOver(status).mayBeDrawn)).toEqual(['subsisting'])
})

test('an entity deregistered between notice and decision can no longer be penalised (trap 6)', () => {
  expect(isLawfulChange('subsisting', 'deregistered')).toBe(true)
  expect(powersOver('deregistered').mayBePenalised).toBe(false)
  expect(powersOver('deregistered').why).toContain('承继人')
})

test('a deregistered entity does not become dormant or revoked', () => {
  expect(isLawfulChange('deregistered', 'dormant')).toBe(false)
  expect(isLawfulChange('deregistered', 'licence-revoked')).toBe(false)
  expect(isLawfulChange('licence-revoked', 'dormant')).toBe(false)
})

test('each status has its own word', () => {
  expect(new Set(registrationStatuses.map(statusWord)).size).toBe(registrationStatuses.length)
})
