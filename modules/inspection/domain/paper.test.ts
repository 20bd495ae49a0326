import { expect, test } from 'vitest'
import { paperNumber, paperWord } from './paper.ts'

test('a number carries organ, kind, year in 〔〕 and five figures', () => {
  expect(paperNumber(paperWord('甬市监', 'site-record', false), 2026, 217)).toBe('甬市监检〔2026〕第00217号')
})

test('a specimen has a series of its own, marked 演', () => {
  expect(paperNumber(paperWord('甬市监', 'site-record', true), 2026, 217)).toBe('甬演市监检〔2026〕第00217号')
})
