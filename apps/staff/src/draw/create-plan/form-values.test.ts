import { expect, test } from 'vitest'
import { beijingInstant, definitionOf, emptyPlan, percentFraction, type PlanValues } from './form-values.ts'

const filled: PlanValues = {
  ...(emptyPlan('2026-11-20') as PlanValues),
  title: '食品销售抽查',
  scopeDescription: '全市食品销售企业',
  visitsFrom: '2026-12-01',
  visitsTo: '2026-12-31',
  discloseOn: '2027-01-15',
  legalBasis: '《食品安全法》',
  sourceAt: '2026310',
}

test('a share in percent becomes an exact fraction in lowest terms', () => {
  expect(percentFraction(3)).toEqual({ num: 3, den: 100 })
  expect(percentFraction(0.5)).toEqual({ num: 1, den: 200 })
  expect(percentFraction(100)).toEqual({ num: 1, den: 1 })
  expect(percentFraction(12.25)).toEqual({ num: 49, den: 400 })
})

test('a rehearsal names no public source and a real plan names its own', () => {
  expect(definitionOf(filled).sources).toEqual([{ type: 'cwl-kl8', at: '2026310' }])
  expect(definitionOf({ ...filled, kind: 'rehearsal' }).sources).toEqual([])
})

test('the first place of a team is its lead and weights go with the sizing that uses them', () => {
  expect(definitionOf(filled).officers.slots.map((slot) => slot.lead)).toEqual([true, false])
  expect(definitionOf(filled)).not.toHaveProperty('weights')
  expect(definitionOf({ ...filled, isWeighted: true }).weights).toHaveLength(4)
})

test('moments are written in Beijing time', () => {
  expect(beijingInstant('2026-11-23', '9:30')).toBe('2026-11-23T09:30:00+08:00')
})
