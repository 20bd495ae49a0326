import { expect, test } from 'vitest'
import { plainDate, shanghaiInstant } from '#kernel/plain-date.ts'
import { deadline, deadlineAt, isCalendarPublished, isWorkingDay, nextWorkingDay, workingDays } from './deadlines.ts'

const day = plainDate

test.each([
  ['penalty-document-service', '2025-09-26', '2025-10-13'],
  ['penalty-document-service', '2024-02-06', '2024-02-21'],
  ['penalty-document-service', '2024-09-30', '2024-10-15'],
  ['preservation-disposal', '2026-02-13', '2026-03-02'],
  ['hearing-request', '2026-02-11', '2026-02-25'],
  ['withdraw-publication', '2025-09-30', '2025-10-11'],
  ['tip-off-verification', '2025-09-22', '2025-10-17'],
  ['inspection-result-publication', '2025-01-17', '2025-02-20'],
  ['inspection-result-publication', '2026-02-05', '2026-03-11'],
  ['inspection-result-publication', '2026-09-14', '2026-10-16'],
  ['complaint-mediation', '2025-09-01', '2025-11-07'],
])('%s started on %s is due on %s in working days', (rule, start, due) => {
  const found = deadline(rule, day(start))
  expect(found.unit).toBe('working-days')
  expect(found.dueOn).toBe(due)
  expect(found.provisional).toBe(false)
})

test.each([
  ['fine-payment', '2025-09-22', '2025-10-07', '2025-10-09'],
  ['penalty-decision', '2025-07-03', '2025-10-01', '2025-10-09'],
  ['complaint-mediation', '2026-05-06', '2026-07-05', '2026-07-06'],
])('%s started on %s ends strictly on %s and rolls to %s in natural days', (rule, start, strict, rolled) => {
  const found = deadline(rule, day(start))
  expect(found.unit).toBe('natural-days')
  expect([found.strictOn, found.rolledOn, found.dueOn]).toEqual([strict, rolled, rolled])
})

test("an agency's own coercive limit binds on the strict date and shows the rolled one beside it", () => {
  const seizure = deadline('seizure-term', day('2025-09-05'))
  expect([seizure.dueOn, seizure.strictOn, seizure.rolledOn]).toEqual(['2025-10-05', '2025-10-05', '2025-10-09'])
  expect(deadline('seizure-term-extended', day('2025-09-05')).dueOn).toBe('2025-11-04')
})

test('a clock of 24 hours runs through the night and is not rolled', () => {
  const urgent = deadlineAt('urgent-coercion-report', shanghaiInstant(day('2025-09-05'), '21:10'))
  expect(urgent.dueAt).toEqual(shanghaiInstant(day('2025-09-06'), '21:10'))
  const handover = deadlineAt('referral-handover', shanghaiInstant(day('2025-09-28'), '16:20'))
  expect(handover.dueAt).toEqual(shanghaiInstant(day('2025-09-29'), '16:20'))
})

test('the referral decision counts natural days because its law names no working days', () => {
  expect(deadline('referral-decision', day('2025-09-26')).dueOn).toBe('2025-09-29')
})

test('the dates of scenarios 15, 19, 20 and 26 come out', () => {
  expect(deadline('complaint-acceptance', day('2025-09-26')).dueOn).toBe('2025-10-13')
  expect(deadline('tip-off-verification', day('2025-09-26')).dueOn).toBe('2025-10-23')
  expect(deadline('tip-off-verification-extended', day('2025-09-26')).dueOn).toBe('2025-11-13')
  expect(deadline('complaint-mediation', day('2025-10-13')).dueOn).toBe('2025-12-15')
  expect(deadline('objection-answer', day('2025-09-28')).dueOn).toBe('2025-10-11')
  expect(deadline('assistance-answer', day('2025-09-22')).dueOn).toBe('2025-10-17')
})

test('a clock that runs into a year without calendar says so and never passes as certain', () => {
  const found = deadline('complaint-mediation', day('2026-11-16'), { governedOn: day('2026-04-14') })
  expect(found.amount).toBe(45)
  expect(found.provisional).toBe(true)
  expect(found.explanation.at(-1)).toContain('日历未公布·暂定')
  expect(isCalendarPublished(found.dueOn)).toBe(false)
  expect(deadline('complaint-acceptance', day('2026-11-16')).provisional).toBe(false)
})

test('a fixed statutory holiday is kept even while the year has no notice', () => {
  expect(isWorkingDay(day('2027-01-01'))).toBe(false)
})

test('the day of the complaint, not of the acceptance, decides which mediation term governs', () => {
  const old = deadline('complaint-mediation', day('2026-04-20'), { governedOn: day('2026-04-14') })
  expect([old.amount, old.unit]).toEqual([45, 'working-days'])
  const present = deadline('complaint-mediation', day('2026-04-20'), { governedOn: day('2026-04-15') })
  expect([present.amount, present.unit]).toEqual([60, 'natural-days'])
})

test('time of a test or appraisal does not count and is named with its paper', () => {
  const plain = deadline('complaint-mediation', day('2025-09-01'))
  const suspensions = [
    { from: day('2025-09-08'), to: day('2025-09-12'), reason: '检验', document: '检验委托书〔2025〕3号' },
    { from: day('2025-09-10'), to: day('2025-09-15'), reason: '鉴定', document: '鉴定委托书〔2025〕1号' },
  ]
  const longer = deadline('complaint-mediation', day('2025-09-01'), { suspensions })
  expect(workingDays(plain.dueOn, longer.dueOn)).toBe(6)
  expect(longer.explanation.join('')).toContain('检验（检验委托书〔2025〕3号）')
  const seizure = deadline('seizure-term', day('2025-09-05'), { suspensions: suspensions.slice(0, 1) })
  expect(seizure.strictOn).toBe('2025-10-10')
})

test('every counted and skipped run of days is told', () => {
  const told = deadline('withdraw-publication', day('2025-09-30')).explanation
  expect(told).toEqual([
    '2025年9月30日 周二起算，当日不计，计3个工作日。',
    '2025年10月1日 周三至2025年10月5日 周日【国庆节】：放假，不计入，5天。',
    '2025年10月6日 周一【中秋】：放假，不计入，1天。',
    '2025年10月7日 周二至2025年10月8日 周三【国庆节】：放假，不计入，2天。',
    '2025年10月9日 周四至2025年10月10日 周五：计入，2天，累计2。',
    '2025年10月11日 周六【国庆节】：调休上班，计入，1天，累计3。',
    '届满日：2025年10月11日 周六。',
  ])
})

test('a notice before a hearing is counted backwards', () => {
  expect(deadline('hearing-notice', day('2025-10-13')).dueOn).toBe('2025-09-26')
})

test('a term in months ends on the same date of the month', () => {
  expect(deadline('court-enforcement-application', day('2025-07-07')).strictOn).toBe('2025-10-07')
  expect(deadline('court-enforcement-application', day('2025-11-30')).strictOn).toBe('2026-02-28')
})

test('a correction order runs for the days its paper grants and needs them', () => {
  expect(deadline('correction-order-term', day('2025-09-22'), { days: 15 }).dueOn).toBe('2025-10-09')
  expect(() => deadline('correction-order-term', day('2025-09-22'))).toThrow('number of days')
})

test('no version in force means no date', () => {
  expect(() => deadline('withdraw-publication', day('2021-07-14'))).toThrow('no version')
  expect(() => deadline('no-such-rule', day('2025-01-01'))).toThrow('no deadline rule')
})

test('the old and the present penalty law count the seven days of preservation differently', () => {
  expect(deadline('preservation-disposal', day('2021-07-01')).unit).toBe('natural-days')
  expect(deadline('preservation-disposal', day('2021-07-15')).unit).toBe('working-days')
})

test('working days, make-up Saturdays and New Year’s Eve 2024 are as the notices say', () => {
  expect(isWorkingDay(day('2025-10-11'))).toBe(true)
  expect(isWorkingDay(day('2024-02-09'))).toBe(true)
  expect(isWorkingDay(day('2020-02-02'))).toBe(false)
  expect(nextWorkingDay(day('2025-09-30'))).toBe('2025-10-09')
  expect(workingDays(day('2025-09-26'), day('2025-10-13'))).toBe(7)
  expect(workingDays(day('2025-10-13'), day('2025-09-26'))).toBe(-7)
})
