import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contrast } from './contrast.ts'
import { pairsInUse } from './pairs.ts'
import { stylesheet } from './stylesheet.ts'

test('every pair of colours in use meets its contrast', () => {
  const pairs = pairsInUse()
  expect(pairs.length).toBeGreaterThan(60)
  const failing = pairs
    .map((pair) => ({ ...pair, is: Number(contrast(pair.front, pair.back).toFixed(2)) }))
    .filter((pair) => pair.is < pair.atLeast)
  expect(failing).toEqual([])
})

test('contrast agrees with the known ends and refuses other notations', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
  expect(() => contrast('red', '#FFFFFF')).toThrow()
})

test('tokens.css is what tokens.ts says, whatever its line breaks', () => {
  const written = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
  expect(bare(written)).toBe(bare(stylesheet()))
})

function bare(css: string): string {
  return css.replace(/[\s'"]/g, '').toLowerCase()
}
