import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { ruleDocument } from '#law'
import { classRuleSchema } from './class-rule.ts'
import { classify } from './classify.ts'
import type { CreditFact } from './credit-fact.ts'

const on = plainDate('2026-06-30')
const rule = classRuleSchema.parse(ruleDocument('credit-risk-class', on)?.body)

function visit(day: string, details: CreditFact['details']): CreditFact {
  return { id: `visit ${day}`, kind: 'inspection-concluded', occurredOn: plainDate(day), details }
}

test('an entity of which nothing is known is of class B', () => {
  expect(classify(rule, { establishedOn: null, facts: [] }, on)).toMatchObject({
    class: 'B',
    points: 20,
    ruleVersion: 'nb-trial-2026',
  })
})

test('five years in the register without a bad record and a clean visit make class A', () => {
  const subject = { establishedOn: plainDate('2016-05-01'), facts: [visit('2026-03-02', { hasFindings: false })] }
  expect(classify(rule, subject, on)).toMatchObject({ class: 'A', points: 10 })
})

test('one finding moves B to C, and the explanation names the fact, the rule and the day it lapses', () => {
  const found = classify(
    rule,
    { establishedOn: plainDate('2016-05-01'), facts: [visit('2026-03-02', { hasFindings: true })] },
    on,
  )
  expect(found.class).toBe('C')
  const indicator = found.indicators.find((one) => one.id === 'CR-301')
  expect(indicator).toMatchObject({ points: 20, facts: [{ factId: 'visit 2026-03-02', until: '2028-03-02' }] })
  expect(found.movesUp).toEqual([expect.stringContaining('2028-03-02 起不再计入（单独消除即为 B 类）')])
})

test('a finding no longer counts on the day its window ends', () => {
  const subject = { establishedOn: null, facts: [visit('2026-03-02', { hasFindings: true })] }
  expect(classify(rule, subject, plainDate('2028-03-01')).class).toBe('C')
  expect(classify(rule, subject, plainDate('2028-03-02')).class).toBe('B')
})

test('a past day is computed from what had happened by then', () => {
  const subject = { establishedOn: null, facts: [visit('2026-03-02', { hasFindings: true })] }
  expect(classify(rule, subject, plainDate('2026-03-01')).class).toBe('B')
})

test('an overdue correction counts from the day after its due day until the inspection is closed', () => {
  const facts: CreditFact[] = [
    visit('2026-03-02', { visitId: 'v', hasFindings: true }),
    {
      id: 'o',
      kind: 'correction-ordered',
      occurredOn: plainDate('2026-03-02'),
      details: { visitId: 'v', dueOn: '2026-04-01' },
    },
    {
      id: 'c',
      kind: 'inspection-closed',
      occurredOn: plainDate('2026-05-06'),
      details: { visitId: 'v', isRecheckPassed: true },
    },
  ]
  const points = (day: string) => classify(rule, { establishedOn: null, facts }, plainDate(day)).points
  expect(points('2026-04-01')).toBe(40)
  expect(points('2026-04-02')).toBe(65)
  expect(points('2026-05-06')).toBe(40)
})

test('the serious-dishonesty list forces D, the abnormal list at least C, and both end when the entity is taken off', () => {
  const listed = (kind: 'serious-dishonesty' | 'abnormal-list', day: string, isListed: boolean): CreditFact => ({
    id: `${kind} ${day}`,
    kind,
    occurredOn: plainDate(day),
    details: { isListed },
  })
  const of = (facts: CreditFact[]) => classify(rule, { establishedOn: null, facts }, on).class
  expect(of([listed('serious-dishonesty', '2026-01-05', true)])).toBe('D')
  expect(of([listed('abnormal-list', '2026-01-05', true)])).toBe('C')
  expect(of([listed('abnormal-list', '2026-01-05', true), listed('abnormal-list', '2026-02-05', false)])).toBe('B')
})

test('an entity that could not be reached is at least C until a later visit meets it', () => {
  const lost = visit('2026-02-02', { hasFindings: false, isUncontactable: true })
  expect(classify(rule, { establishedOn: null, facts: [lost] }, on).class).toBe('C')
  expect(
    classify(rule, { establishedOn: null, facts: [lost, visit('2026-05-06', { hasFindings: false })] }, on).class,
  ).toBe('B')
})

test('a revoked licence forces D whatever the points', () => {
  const facts: CreditFact[] = [
    { id: 's', kind: 'status', occurredOn: plainDate('2026-02-02'), details: { status: 'licence-revoked' } },
  ]
  expect(classify(rule, { establishedOn: plainDate('2001-01-01'), facts }, on).class).toBe('D')
})

test('the 2024 rule still runs on a day of its force', () => {
  const day = plainDate('2025-12-31')
  const old = classRuleSchema.parse(ruleDocument('credit-risk-class', day)?.body)
  const subject = { establishedOn: null, facts: [visit('2025-11-03', { hasFindings: true })] }
  expect(classify(old, subject, day)).toMatchObject({ ruleVersion: 'nb-trial-2024', points: 35, class: 'C' })
})
