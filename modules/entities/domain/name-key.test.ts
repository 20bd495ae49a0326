import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bigrams, findKey, nameKey } from './name-key.ts'

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

test('traditional characters, compatibility forms, dots, dashes and invisible signs do not keep two writings apart', () => {
  expect(nameKey('寧波萬豐髮藝')).toBe('宁波万丰发艺')
  expect(nameKey('豈⼀㈱')).toBe('岂一(株)')
  expect(nameKey('阿里・巴巴—甬•江')).toBe(nameKey('阿里·巴巴-甬·江'))
  expect(nameKey('甬\u200b江\u{e0100}\ufe0f')).toBe('甬江')
  expect(nameKey('一九八○')).toBe('一九八〇')
})

test('a key is its own key, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(nameKey(nameKey(text))).toBe(nameKey(text))
    }),
  )
  for (let unit = 0x3400; unit <= 0x9fff; unit += 1) {
    const key = nameKey(String.fromCharCode(unit))
    if (nameKey(key) !== key) throw new Error(`${String.fromCharCode(unit)} ${key} ${nameKey(key)}`)
  }
})

test('the place of a key is told in the text as it is written', () => {
  const text = '寧波（海 曙）𬭎達商店'
  const place = findKey(text, nameKey('海曙）𬭎达'))
  expect(text.slice(place?.start, place?.end)).toBe('海 曙）𬭎達')
  expect(findKey(text, '甬')).toBeUndefined()
  expect(findKey(text, '')).toBeUndefined()
})
