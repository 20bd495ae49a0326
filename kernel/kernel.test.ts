import { expect, test } from 'vitest'
import { isId, newId } from './ids.ts'
import { fen, fenToWan, formatChineseAmount, formatYuan, statedFen, yuanToFen } from './money.ts'
import {
  addDays,
  addMonths,
  dayInShanghai,
  dayNumber,
  formatDay,
  fromDayNumber,
  parsePlainDate,
  plainDate,
  shanghaiInstant,
  weekday,
} from './plain-date.ts'
import { defineRefusals } from './result.ts'

const bytes = (count: number) => new Uint8Array(count).fill(0xab)

test('an id is a UUIDv7 that carries its time and sorts by it', () => {
  const at = (iso: string) => newId({ time: { now: () => new Date(iso) }, randomness: { bytes } })
  const [early, late] = [at('2026-01-01T00:00:00Z'), at('2026-11-22T00:00:00Z')]
  expect(isId(early)).toBe(true)
  expect(early[14]).toBe('7')
  expect(early < late).toBe(true)
  expect(isId('not-an-id')).toBe(false)
})

test('a day that does not exist is no day', () => {
  for (const text of ['1900-02-29', '2026-13-01', '2026-02-30', '2026-1-1', '20260101', ''])
    expect(parsePlainDate(text)).toBeUndefined()
  expect(() => plainDate('2025-02-29')).toThrow('not a day')
  expect(plainDate('2024-02-29')).toBe('2024-02-29')
})

test('day arithmetic runs on whole days across years and month ends', () => {
  expect(addDays(plainDate('2025-12-31'), 1)).toBe('2026-01-01')
  expect(addDays(plainDate('2024-03-01'), -1)).toBe('2024-02-29')
  expect(addMonths(plainDate('2026-01-31'), 1)).toBe('2026-02-28')
  expect(addMonths(plainDate('2026-11-22'), -12)).toBe('2025-11-22')
  for (const number of [-36_525, 0, 20_000]) expect(dayNumber(fromDayNumber(number))).toBe(number)
  expect(weekday(plainDate('2026-11-22'))).toBe(7)
  expect(formatDay(plainDate('2026-11-22'))).toBe('2026年11月22日 周日')
})

test('the legal day is that of Shanghai, whatever the machine thinks', () => {
  expect(dayInShanghai(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22')
  expect(dayInShanghai(new Date('2026-11-21T15:59:59Z'))).toBe('2026-11-21')
  expect(shanghaiInstant(plainDate('2026-11-22'), '08:30').toISOString()).toBe('2026-11-22T00:30:00.000Z')
})

test('amounts leave in 万元, exact to the 分', () => {
  expect([0, 1, 800_000, 12_345_678, 1_000_000, null].map(fenToWan)).toEqual([
    '0',
    '0.000001',
    '0.8',
    '12.345678',
    '1',
    '',
  ])
})

test('an amount is read only where its unit is written, 元 and 万元 apart', () => {
  expect(statedFen('责令改正；罚款人民币8,000元', '罚款')).toBe(800_000)
  expect(statedFen('罚款0.8万元', '罚款')).toBe(800_000)
  expect(statedFen('罚款 12.5 元', '罚款')).toBe(1250)
  expect(statedFen('罚款8000', '罚款')).toBeNull()
  expect(statedFen('罚款12.345元', '罚款')).toBeNull()
  expect(statedFen('警告', '罚款')).toBeNull()
})

test('money is exact, shown with its unit and in words for papers', () => {
  expect(yuanToFen('12,000')).toBe(1_200_000)
  expect(yuanToFen('0.5')).toBe(50)
  for (const text of ['1.234', 'abc', '1,20', '']) expect(yuanToFen(text)).toBeUndefined()
  expect(formatYuan(fen(1_200_000))).toBe('12,000 元')
  expect(formatYuan(fen(-50))).toBe('-0.50 元')
  expect(() => fen(0.1)).toThrow('whole amount')
})

test.each([
  [1_200_000, '壹万贰仟元整'],
  [0, '零元整'],
  [50, '伍角整'],
  [5, '伍分'],
  [100_05, '壹佰元零伍分'],
  [1_000_000_00, '壹佰万元整'],
  [10_010_00, '壹万零壹拾元整'],
  [123_456_789_00, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元整'],
  [100_000_001_00, '壹亿零壹元整'],
  [34_50, '叁拾肆元伍角整'],
])('%d 分 in words is %s', (amount, words) => {
  expect(formatChineseAmount(fen(amount))).toBe(words)
})

test('a refusal fills its sentence from the facts and carries code and citation', () => {
  const no = defineRefusals('sample', { full: { kind: 'conflict', message: '已有 {count} 件', citation: '第1条' } })
  expect(no('full', { count: 3 })).toEqual({
    ok: false,
    refusal: { code: 'sample.full', kind: 'conflict', message: '已有 3 件', citation: '第1条', facts: { count: 3 } },
  })
  expect(Object.keys(no.codes)).toEqual(['sample.full'])
})
