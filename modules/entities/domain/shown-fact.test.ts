import { expect, test } from 'vitest'
import { type FactPrecedence, maskName, pickShown } from './shown-fact.ts'

const rule: FactPrecedence = {
  version: 'x',
  qualities: ['registered', 'reported', 'declared'],
  owners: [{ kind: '从业人数', sources: ['社会保险'], why: '参保人数由社会保险经办机构掌握' }],
  personal: [],
  plural: [],
}
const account = (kind: string, value: string, quality: string, source: string, asOf: string) => ({
  kind,
  value,
  quality,
  source,
  asOf,
})

test('the register is shown before a report, a report before a declaration, and of equals the latest', () => {
  const said = [
    account('domicile', '乙路', 'reported', '税务', '2026-10-01'),
    account('domicile', '甲路', 'registered', '登记', '2020-01-01'),
  ]
  expect(pickShown(said, rule)).toMatchObject({ shown: { value: '甲路' }, by: 'quality' })
  const equals = [
    account('k', '旧', 'reported', '甲', '2026-01-01'),
    account('k', '新', 'reported', '乙', '2026-02-01'),
  ]
  expect(pickShown(equals, rule)).toMatchObject({ shown: { value: '新' }, by: 'latest' })
  expect(pickShown([], rule)).toBeUndefined()
})

test('the body that lawfully knows a matter goes before all others, and the rule says why', () => {
  const said = [
    account('从业人数', '12', 'registered', '登记', '2026-10-01'),
    account('从业人数', '9', 'reported', '宁波市社会保险管理服务中心', '2025-01-01'),
  ]
  expect(pickShown(said, rule)).toEqual({ shown: said[1], by: 'owner', why: '参保人数由社会保险经办机构掌握' })
})

test('a person is shown by the surname until a purpose is stated', () => {
  expect([maskName('竺海燕'), maskName('𬭎某')]).toEqual(['竺某', '𬭎某'])
})
