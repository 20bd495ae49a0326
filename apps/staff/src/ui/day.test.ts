import { expect, test } from 'vitest'
import { dayNumber, longDay, longMoment, readTypedDay, shortDay } from './day.ts'

test('a day is written with year, month, date and weekday', () => {
  expect(longDay('2026-11-22')).toBe('2026年11月22日 周日')
  expect(shortDay('2025-10-11')).toBe('10月11日 周六')
  expect(longDay('1969-12-31')).toBe('1969年12月31日 周三')
})

test('an instant is shown in Beijing time whatever the machine says', () => {
  expect(longMoment('2026-11-22T16:30:00Z')).toBe('2026年11月23日 周一 00:30')
})

test('a typed day forgives separators and full-width digits and refuses days that do not exist', () => {
  for (const typed of ['20261122', '2026-11-22', '2026.11.22', '2026年11月22日', '２０２６/11/22 ']) {
    expect(readTypedDay(typed)).toBe('2026-11-22')
  }
  for (const typed of ['2026-02-30', '2026', '11-22', '']) expect(readTypedDay(typed)).toBeUndefined()
  expect(dayNumber('2026-13-01')).toBeUndefined()
})
