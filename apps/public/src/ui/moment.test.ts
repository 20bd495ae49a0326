import { expect, test } from 'vitest'
import { dayOf, longDay, longMoment, momentOrDay, timeUntil } from './moment.ts'

test('an instant is shown in Beijing time with its weekday', () => {
  expect(longMoment('2026-11-22T02:00:00Z')).toBe('2026年11月22日 周日 10:00')
  expect(longMoment('2026-11-22T17:30:00Z')).toBe('2026年11月23日 周一 01:30')
})

test('a legal day keeps its own date', () => {
  expect(longDay('2025-10-11')).toBe('2025年10月11日 周六')
})

test('what is not a date is shown as it came, never as an invented day', () => {
  expect(longDay('待定')).toBe('待定')
})

test('a countdown is words beside the absolute moment and ends when the moment has come', () => {
  const now = new Date('2026-11-22T00:00:00Z')
  expect(timeUntil('2026-11-23T02:00:00Z', now)).toBe('还有 1 天 2 小时')
  expect(timeUntil('2026-11-22T00:25:00Z', now)).toBe('还有 25 分钟')
  expect(timeUntil('2026-11-22T00:00:30Z', now)).toBe('不到一分钟')
  expect(timeUntil('2026-11-22T00:00:00Z', now)).toBeUndefined()
})

test('the day of an instant is the day in Beijing', () => {
  expect(dayOf(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
})

test('a day has no invented time of day', () => {
  expect(momentOrDay('2025-11-19')).toBe('2025年11月19日')
  expect(momentOrDay('2025-11-19T02:00:00Z')).toBe('2025年11月19日 周三 10:00')
})
