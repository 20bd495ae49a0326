import { expect, test } from 'vitest'
import { plainDate } from './plain-date.ts'
import { readWrittenDay } from './written-day.ts'

const today = plainDate('2026-11-20')

test.each([
  ['1980-01-01', '1980-01-01', false],
  ['1980/1/29', '1980-01-29', false],
  ['1980.05.04', '1980-05-04', false],
  ['1980年2月12日', '1980-02-12', false],
  ['19800430', '1980-04-30', false],
  ['2004-12-31 00:00:00', '2004-12-31', false],
  ['２００３－０４－０５', '2003-04-05', true],
])('%s is the day %s', (text, day, folded) => {
  expect(readWrittenDay(text, today)).toEqual({ kind: 'day', day, folded })
})

test('N/A is an unknown day', () => {
  expect(readWrittenDay('N/A', today)).toEqual({ kind: 'unknown' })
})

test.each([
  ['03/04/2005', 'ambiguous'],
  ['38443', 'spreadsheet-number'],
  ['1900-02-29', 'not-in-calendar'],
  ['2026-11-21', 'future'],
  ['去年', 'unreadable'],
])('%s is not guessed at: %s', (text, fault) => {
  expect(readWrittenDay(text, today)).toEqual({ kind: 'fault', fault })
})
