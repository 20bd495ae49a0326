import { describe, expect, test } from 'vitest'
import { addDays, plainDate, weekday } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { deadline, deadlineAt, isWorkingDay } from '../deadlines.ts'
import { parameter } from '../parameters.ts'

/** domain.md §0.1: how each law counts, told beside the answer a naive calendar gives. */
const due = (rule: string, start: string, governedOn?: string) =>
  deadline(rule, plainDate(start), { governedOn: governedOn === undefined ? undefined : plainDate(governedOn) })

const SATURDAY = 6
/** What software without the notices of the State Council would say. */
function naive(start: string, days: number): PlainDate {
  let day = plainDate(start)
  for (let left = days; left > 0;) {
    day = addDays(day, 1)
    if (weekday(day) < SATURDAY && weekday(day) > 0) left -= 1
  }
  return day
}

describe('trap 1: neither “add seven days” nor Monday to Friday', () => {
  test.each([
    [
      'a decision told on Friday 26 September 2025 is served in 7 working days',
      'penalty-document-service',
      '2025-09-26',
      '2025-10-13',
      '2025-10-07',
    ],
    [
      'a decision told before the Spring Festival of 2024 is served after it',
      'penalty-document-service',
      '2024-02-06',
      '2024-02-21',
      '2024-02-15',
    ],
    [
      'a decision told on the eve of National Day 2024 is served on 15 October',
      'penalty-document-service',
      '2024-09-30',
      '2024-10-15',
      '2024-10-09',
    ],
    [
      'goods kept on 13 February 2026 are decided on by 2 March',
      'preservation-disposal',
      '2026-02-13',
      '2026-03-02',
      '2026-02-24',
    ],
    [
      'a hearing told of on 11 February 2026 is asked for by 25 February',
      'hearing-request',
      '2026-02-11',
      '2026-02-25',
      '2026-02-18',
    ],
    [
      'a decision revoked on 30 September 2025 is withdrawn by Saturday 11 October, a make-up day',
      'withdraw-publication',
      '2025-09-30',
      '2025-10-11',
      '2025-10-03',
    ],
    [
      'a lead of 22 September 2025 is verified by 17 October',
      'tip-off-verification',
      '2025-09-22',
      '2025-10-17',
      '2025-10-13',
    ],
    [
      'a result of 17 January 2025 is published by 20 February',
      'inspection-result-publication',
      '2025-01-17',
      '2025-02-20',
      '2025-02-14',
    ],
    [
      'a result of 5 February 2026 is published by 11 March',
      'inspection-result-publication',
      '2026-02-05',
      '2026-03-11',
      '2026-03-05',
    ],
    [
      'a result of 14 September 2026 is published by 16 October',
      'inspection-result-publication',
      '2026-09-14',
      '2026-10-16',
      '2026-10-12',
    ],
    [
      'a food inspection of 17 January 2025 is published by 20 February',
      'food-inspection-result-publication',
      '2025-01-17',
      '2025-02-20',
      '2025-02-14',
    ],
  ])('%s', (_story, rule, start, right, wrong) => {
    const found = due(rule, start)
    expect(found.dueOn).toBe(right)
    expect(naive(start, found.amount)).toBe(wrong)
  })

  test('a 45-day clock of the old complaint measures that starts on 16 November 2026 must say “provisional”', () => {
    expect(due('complaint-mediation', '2026-11-16', '2026-04-14').provisional).toBe(true)
    expect(due('complaint-mediation', '2025-09-01')).toMatchObject({ dueOn: '2025-11-07', provisional: false })
  })
})

describe('each law has its own clock', () => {
  test('the penalty law turns 2, 3, 5 and 7 days into working days; 10, 15, 30, 60 and 90 stay natural', () => {
    const units = (rules: readonly string[]) => new Set(rules.map((rule) => due(rule, '2025-09-22').unit))
    expect(
      units([
        'spot-fine-handover',
        'withdraw-publication',
        'hearing-request',
        'preservation-disposal',
        'hearing-notice',
      ]),
    ).toEqual(new Set(['working-days']))
    expect(units(['fine-payment', 'penalty-decision', 'penalty-decision-extended'])).toEqual(new Set(['natural-days']))
  })

  test('the coercion law turns ten days or less into working days; thirty stay natural and bind strictly', () => {
    for (const rule of ['demand-before-enforcement', 'freeze-decision-delivery', 'substitute-performance-demand'])
      expect(due(rule, '2025-09-22').unit).toBe('working-days')
    for (const rule of ['seizure-term', 'freeze-term'])
      expect(due(rule, '2025-09-05')).toMatchObject({
        unit: 'natural-days',
        dueOn: '2025-10-05',
        strictOn: '2025-10-05',
        rolledOn: '2025-10-09',
      })
    expect(due('freeze-term-extended', '2025-09-05').dueOn).toBe('2025-11-04')
  })

  test('the reconsideration law: five days are working days, sixty are natural and roll', () => {
    expect(due('reconsideration-review', '2025-09-26').dueOn).toBe('2025-10-10')
    expect(due('reconsideration-decision', '2025-08-04')).toMatchObject({ strictOn: '2025-10-03', dueOn: '2025-10-09' })
    expect(due('reconsideration-decision-extended', '2025-08-04').amount).toBe(90)
    expect(due('reconsideration-decision-simple', '2025-08-04').amount).toBe(30)
    expect(() => due('reconsideration-decision-simple', '2023-12-31')).toThrow('no version')
  })

  test('the licensing law counts every period in working days', () => {
    expect(due('permit-decision', '2025-09-15').dueOn).toBe('2025-10-17')
    expect(due('permit-decision-extended', '2025-09-15').unit).toBe('working-days')
  })

  test('the referral provisions count natural days and clock hours, for they name no working days', () => {
    expect(due('referral-decision', '2025-09-26').dueOn).toBe('2025-09-29')
    expect(deadlineAt('referral-handover', new Date('2025-09-28T16:20:00+08:00')).dueAt.toISOString()).toBe(
      new Date('2025-09-29T16:20:00+08:00').toISOString(),
    )
    expect(deadlineAt('police-forward', new Date('2025-10-01T10:00:00+08:00')).dueAt.toISOString()).toBe(
      new Date('2025-10-02T10:00:00+08:00').toISOString(),
    )
  })

  test('the last day of a party rolls over a holiday; an agency’s own coercive limit does not', () => {
    expect(due('fine-payment', '2025-09-22')).toMatchObject({ strictOn: '2025-10-07', dueOn: '2025-10-09' })
    expect(due('penalty-decision', '2025-07-03')).toMatchObject({ strictOn: '2025-10-01', rolledOn: '2025-10-09' })
    expect(due('complaint-mediation', '2026-05-06')).toMatchObject({ strictOn: '2026-07-05', dueOn: '2026-07-06' })
    expect(due('seizure-term', '2025-09-05').binding).toBe('strict')
  })

  test('the days of February 2020 were holidays, the eve of the Spring Festival 2024 was worked', () => {
    for (const day of ['2020-01-31', '2020-02-01', '2020-02-02']) expect(isWorkingDay(plainDate(day))).toBe(false)
    expect(isWorkingDay(plainDate('2024-02-09'))).toBe(true)
    expect(isWorkingDay(plainDate('2025-10-11'))).toBe(true)
  })
})

describe('remedies after a decision', () => {
  test('reconsideration is asked for in 60 days, suit is brought in six months, or in 15 days after reconsideration', () => {
    expect(due('reconsideration-application', '2025-08-04')).toMatchObject({
      strictOn: '2025-10-03',
      dueOn: '2025-10-09',
    })
    expect(due('litigation-direct', '2025-04-01').strictOn).toBe('2025-10-01')
    expect(due('litigation-after-reconsideration', '2025-09-22').dueOn).toBe('2025-10-09')
    expect(parameter('reconsideration-untold-months', plainDate('2025-01-01')).value).toBe(12)
  })

  test('service by announcement took 60 days until 2021 and takes 30 since 2022', () => {
    expect(due('public-announcement-service', '2021-12-31').amount).toBe(60)
    expect(due('public-announcement-service', '2022-01-01').amount).toBe(30)
  })
})
