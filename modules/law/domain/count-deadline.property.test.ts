import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, compareDays, dayNumber, plainDate } from '#kernel/plain-date.ts'
import { lawBase } from '../law-base.ts'
import { countDeadline } from './count-deadline.ts'
import type { DeadlineTerm } from './deadline-term.ts'
import { countWorkingDays, kindOfDay, nextWorkingDayAfter } from './work-calendar.ts'

const calendar = lawBase().calendar
const start = fc.integer({ min: 0, max: 8000 }).map((offset) => addDays(plainDate('2004-01-01'), offset))
const amount = fc.integer({ min: 1, max: 90 })
const workingDays = (days: number): DeadlineTerm => ({
  amount: days,
  unit: 'working-days',
  direction: 'after',
  roll: 'none',
  binding: 'strict',
})
const naturalDays = (days: number): DeadlineTerm => ({
  amount: days,
  unit: 'natural-days',
  direction: 'after',
  roll: 'next-working-day',
  binding: 'rolled',
})

test('a period in working days ends on a worked day and holds exactly that many of them', () => {
  fc.assert(
    fc.property(start, amount, (day, days) => {
      const due = countDeadline(calendar, workingDays(days), day).dueOn
      expect(kindOfDay(calendar, due).isWorking).toBe(true)
      expect(countWorkingDays(calendar, day, due)).toBe(days)
    }),
  )
})

test('a period in natural days is that many days long, and rolls only over days of rest', () => {
  fc.assert(
    fc.property(start, amount, (day, days) => {
      const dates = countDeadline(calendar, naturalDays(days), day)
      expect(dayNumber(dates.strictOn) - dayNumber(day)).toBe(days)
      expect(kindOfDay(calendar, dates.rolledOn).isWorking).toBe(true)
      for (let rest = dates.strictOn; rest !== dates.rolledOn; rest = addDays(rest, 1)) {
        expect(kindOfDay(calendar, rest).isWorking).toBe(false)
      }
    }),
  )
})

test('a later start never ends earlier, and one more day never ends earlier', () => {
  fc.assert(
    fc.property(start, amount, (day, days) => {
      const due = countDeadline(calendar, workingDays(days), day).dueOn
      expect(
        compareDays(countDeadline(calendar, workingDays(days), addDays(day, 1)).dueOn, due),
      ).toBeGreaterThanOrEqual(0)
      expect(compareDays(countDeadline(calendar, workingDays(days + 1), day).dueOn, due)).toBe(1)
    }),
  )
})

test('a suspension inside the period moves the end by the days it takes out, overlapping ones counting once', () => {
  fc.assert(
    fc.property(start, amount, fc.integer({ min: 1, max: 30 }), (day, days, length) => {
      const suspended = { from: addDays(day, 1), to: addDays(day, length), reason: '检验', document: '委托书' }
      const dates = countDeadline(calendar, naturalDays(days), day, [suspended, { ...suspended, to: suspended.from }])
      expect(dayNumber(dates.strictOn) - dayNumber(day)).toBe(days + length)
    }),
  )
})

test('counting back undoes counting forward from a worked day', () => {
  fc.assert(
    fc.property(start, amount, (any, days) => {
      const day = nextWorkingDayAfter(calendar, any)
      const due = countDeadline(calendar, workingDays(days), day).dueOn
      expect(countDeadline(calendar, { ...workingDays(days), direction: 'before' }, due).dueOn).toBe(day)
    }),
  )
})

test('a date is provisional exactly when it rests on a day of a year without notice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), amount, (offset, days) => {
      const day = addDays(plainDate('2026-09-01'), offset)
      const dates = countDeadline(calendar, workingDays(days), day)
      expect(dates.isProvisional).toBe(dates.dueOn > '2026-12-31')
    }),
  )
})

test('the steps tell of every day between start and end once', () => {
  fc.assert(
    fc.property(start, amount, (day, days) => {
      const dates = countDeadline(calendar, workingDays(days), day)
      expect(dates.steps[0]?.from).toBe(addDays(day, 1))
      expect(dates.steps.reduce((sum, step) => sum + step.days, 0)).toBe(dayNumber(dates.strictOn) - dayNumber(day))
      expect(dates.steps.at(-1)?.countedThrough).toBe(days)
    }),
  )
})
