import { expect, test } from 'vitest'
import { drawnNumbers, namedMoment } from './source-words.ts'

test('a lottery value is shown as the numbers printed in the newspaper', () => {
  const value = Array.from('2026054:02,05,11', (c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  expect(drawnNumbers({ type: 'cwl-kl8', value })).toBe('02 05 11')
  expect(drawnNumbers({ type: 'cwl-kl8', value: '2026054:02,05,11' })).toBe('02 05 11')
  expect(drawnNumbers({ type: 'cwl-kl8', value: null })).toBeUndefined()
  expect(drawnNumbers({ type: 'parties', value })).toBeUndefined()
})

test('a source is named by its issue, its round or the set of sealed values', () => {
  expect(namedMoment({ type: 'cwl-kl8', at: '2026054' })).toBe('第 2026054 期')
  expect(namedMoment({ type: 'drand-quicknet', at: '657413' })).toBe('第 657413 轮')
  expect(namedMoment({ type: 'parties', at: 'f51aca4ea8' })).toBe('封存值集合 f51aca')
})
