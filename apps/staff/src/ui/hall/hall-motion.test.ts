import { expect, test } from 'vitest'
import { countdownWords, frameAfterSeed, phaseBeforeSeed } from './hall-motion.ts'

const blocks = [
  { code: 'a', name: '甲', population: 100, quota: 6, drawn: 6 },
  { code: 'b', name: '乙', population: 100, quota: 4, drawn: 4 },
]

test('ten seconds of stillness come before the seed', () => {
  expect([undefined, 3600, 10, 1, 0].map(phaseBeforeSeed)).toEqual(['announced', 'waiting', 'still', 'still', 'late'])
})

test('the seed comes as a line of characters before any block fills', () => {
  const frame = frameAfterSeed(2_000, 64, blocks)
  expect(frame).toMatchObject({ phase: 'seed', seedCharacters: 32 })
  expect(frame.blocks.map((block) => block.drawn)).toEqual([0, 0])
})

test('the blocks fill one after another to exactly their counts', () => {
  expect(frameAfterSeed(4_800 + 6_000, 64, blocks).blocks.map((block) => block.drawn)).toEqual([5, 0])
  expect(frameAfterSeed(60_000, 64, blocks)).toMatchObject({ phase: 'done', seedCharacters: 64 })
  expect(frameAfterSeed(60_000, 64, blocks).blocks.map((block) => block.drawn)).toEqual([6, 4])
})

test('a countdown names days and keeps its width', () => {
  expect(countdownWords(93_784)).toBe('1 天 02:03:04')
  expect(countdownWords(65)).toBe('00:01:05')
})
