import { expect, test } from 'vitest'
import { addDays, addMonths, plainDate, shanghaiInstant } from '#kernel/plain-date.ts'
import { deadline, deadlineAt } from '../deadlines.ts'
import { parameter } from '../parameters.ts'

/** Every date of the acceptance scenarios of domain.md §13 that the law base decides. */
const due = (rule: string, start: string) => deadline(rule, plainDate(start)).dueOn

test('scenario 6: a report of Friday 26 September is decided by Monday 29, handed over within 24 hours, and the police’s refusal is answered in three days', () => {
  expect(due('referral-decision', '2025-09-26')).toBe('2025-09-29')
  const approved = shanghaiInstant(plainDate('2025-09-28'), '16:20')
  expect(deadlineAt('referral-handover', approved).dueAt).toEqual(shanghaiInstant(plainDate('2025-09-29'), '16:20'))
  expect(due('police-filing-decision', '2025-10-07')).toBe('2025-10-10')
  expect(due('police-refusal-reconsideration', '2025-10-10')).toBe('2025-10-13')
  expect(due('police-reconsideration-decision', '2025-10-13')).toBe('2025-10-16')
  expect(due('filing-supervision-request', '2025-10-13')).toBe('2025-10-16')
  expect(due('referred-goods-handover', '2025-10-13')).toBe('2025-10-16')
})

test('scenario 10: a food result of 17 January is public by 20 February; a decision revoked on 30 September is off all outlets by Saturday 11 October', () => {
  expect(due('food-inspection-result-publication', '2025-01-17')).toBe('2025-02-20')
  expect(due('withdraw-publication', '2025-09-30')).toBe('2025-10-11')
  expect(parameter('penalty-publicity-months', plainDate('2025-09-30'), 'warning-only').value).toBe(0)
})

test('scenario 11: goods sealed on 5 September are freed by 5 October, a Sunday in the holiday; the alarm rings on 30 September', () => {
  const sealed = deadline('seizure-term', plainDate('2025-09-05'))
  expect([sealed.dueOn, sealed.rolledOn]).toEqual(['2025-10-05', '2025-10-09'])
  expect(addDays(sealed.strictOn, -5)).toBe('2025-09-30')
  expect(due('seizure-term-extended', '2025-09-05')).toBe('2025-11-04')
  const urgent = shanghaiInstant(plainDate('2025-09-05'), '21:10')
  expect(deadlineAt('urgent-coercion-report', urgent).dueAt).toEqual(shanghaiInstant(plainDate('2025-09-06'), '21:10'))
})

test('scenario 15: a letter of 26 September is accepted by 13 October, its report verified by 23 October or 13 November, its mediation ended by 15 December', () => {
  expect(due('complaint-acceptance', '2025-09-26')).toBe('2025-10-13')
  expect(due('tip-off-verification', '2025-09-26')).toBe('2025-10-23')
  expect(due('tip-off-verification-extended', '2025-09-26')).toBe('2025-11-13')
  expect(due('complaint-mediation', '2025-10-13')).toBe('2025-12-15')
  expect(due('complaint-mediation', '2026-05-06')).toBe('2026-07-06')
  expect(deadline('tip-off-feedback', plainDate('2025-10-13')).amount).toBe(5)
})

test('trap 2: the same letter before and after 15 April 2026 is mediated by the measures of its own day', () => {
  const of = (complainedOn: string) =>
    deadline('complaint-mediation', plainDate('2026-04-20'), { governedOn: plainDate(complainedOn) })
  expect([of('2026-04-14').amount, of('2026-04-14').unit]).toEqual([45, 'working-days'])
  expect([of('2026-04-15').amount, of('2026-04-15').unit]).toEqual([60, 'natural-days'])
})

test('scenario 19: repair of a penalty of 6 May 2026 may be asked from 6 August; a food penalty of 3 March 2025 not before 3 March 2026', () => {
  const earliest = (decidedOn: string, kind: string) =>
    addMonths(plainDate(decidedOn), parameter('credit-repair-minimum-months', plainDate(decidedOn), kind).value)
  expect(earliest('2026-05-06', 'general')).toBe('2026-08-06')
  expect(earliest('2025-03-03', 'safety-field')).toBe('2026-03-03')
  expect(earliest('2025-03-03', 'general')).toBe('2025-06-03')
})

test('scenario 20: an objection of 28 September is answered by 11 October, a complex one within 20 working days in all', () => {
  expect(due('objection-answer', '2025-09-28')).toBe('2025-10-11')
  expect(deadline('objection-answer-extended', plainDate('2025-09-28')).amount).toBe(20)
})

test('scenario 22: a result of 14 September 2026 is at three outlets by 16 October', () => {
  expect(due('inspection-result-publication', '2026-09-14')).toBe('2026-10-16')
})

test('scenario 26: a letter of assistance of 22 September is answered by 17 October', () => {
  expect(due('assistance-answer', '2025-09-22')).toBe('2025-10-17')
})

test('a penalty is public in twenty working days at home; across provinces it is pushed in ten and shown in ten', () => {
  expect(due('penalty-publication', '2025-09-15')).toBe('2025-10-17')
  expect(due('penalty-publication-push', '2025-09-15')).toBe('2025-09-28')
  expect(due('penalty-publication-received', '2025-09-28')).toBe('2025-10-17')
  expect(due('safety-penalty-exposure', '2025-09-26')).toBe('2025-10-13')
})

test('a report of false publicity is answered in writing within 20 working days, an information request in 20, or 40', () => {
  expect(due('publicity-report-answer', '2025-01-17')).toBe('2025-02-20')
  expect(due('information-request-answer', '2025-01-17')).toBe('2025-02-20')
  expect(deadline('information-request-answer-extended', plainDate('2025-01-17')).amount).toBe(40)
  expect(due('third-party-opinion', '2025-09-22')).toBe('2025-10-17')
})

test('credit records are updated in five working days, kept sixty months, and who looked is kept ten years', () => {
  expect(due('credit-archive-update', '2025-09-28')).toBe('2025-10-11')
  expect(parameter('adverse-record-retention-months', plainDate('2026-03-02')).value).toBe(60)
  expect(parameter('query-log-retention-months', plainDate('2026-03-02')).value).toBe(120)
})

test('a revoked company that did not deregister for three years is announced for sixty days; a simple deregistration for twenty', () => {
  expect(parameter('forced-deregistration-months', plainDate('2026-03-02')).value).toBe(36)
  expect(deadline('forced-deregistration-notice', plainDate('2025-08-04')).strictOn).toBe('2025-10-03')
  expect(deadline('simple-deregistration-notice', plainDate('2025-09-13')).strictOn).toBe('2025-10-03')
})

test('the publicity of a penalty has had three laws since 2019, each with its own minimum before repair', () => {
  const least = (day: string, kind: string) => parameter('credit-repair-minimum-months', plainDate(day), kind).value
  expect(least('2020-09-01', 'general')).toBe(3)
  expect(least('2020-09-01', 'serious')).toBe(6)
  expect(() => least('2020-09-01', 'safety-field')).toThrow('no parameter')
  expect([least('2023-05-01', 'general'), least('2026-03-31', 'safety-field')]).toEqual([3, 12])
  expect([least('2026-04-01', 'minor'), least('2026-04-01', 'serious')]).toEqual([0, 12])
})
