import { expect, test } from 'vitest'
import { bigrams, nameKey } from './name-key.ts'

test('brackets, width, case and spaces do not keep two writings of one name apart', () => {
  expect(nameKey('宁波（海曙）ａｂｃ 商店')).toBe('宁波(海曙)ABC商店')
  expect(nameKey('甬市监〔2026〕1号')).toBe(nameKey('甬市监[2026]1号'))
  expect(nameKey('甬市监﹝2026﹞1号')).toBe(nameKey('甬市监〔2026〕1号'))
})

test('a rare character outside the basic plane keeps both its units', () => {
  expect(nameKey('宁波𬭎达')).toBe('宁波𬭎达')
  expect(bigrams('𬭎达')).toHaveLength(2)
})

test('bigrams are distinct and fit a signed 32-bit integer', () => {
  expect(bigrams('宁波宁波')).toHaveLength(2)
  for (const gram of bigrams('龥龥鿿ABC㙦䶮')) expect(gram | 0).toBe(gram)
  expect(bigrams('甬')).toEqual([])
})
