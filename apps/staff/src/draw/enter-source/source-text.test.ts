import { expect, test } from 'vitest'
import { sourceText } from './source-text.ts'

test('twenty typed numbers become the ascending form of the source', () => {
  const typed = '80 3 5 7 11 13 17 19 23 29 31 37 41 43 47 53 59 61 67 71'
  expect(sourceText('cwl-kl8', '2026310', typed)).toBe(
    '2026310:03,05,07,11,13,17,19,23,29,31,37,41,43,47,53,59,61,67,71,80',
  )
  expect(sourceText('cwl-kl8', '2026310', '1 2 3')).toBeUndefined()
})

test('the blue number stays last', () => {
  expect(sourceText('cwl-ssq', '2026131', '33 01 02 03 04 05 16')).toBe('2026131:01,02,03,04,05,33+16')
})
