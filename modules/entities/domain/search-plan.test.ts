import { expect, test } from 'vitest'
import { bigrams } from './name-key.ts'
import { planNameSearch, searchWords } from './search-plan.ts'

const frequency = (word: string, count: number) => new Map(bigrams(word).map((gram) => [gram, count]))

test('two characters suffice and one does not', () => {
  expect(planNameSearch('甬', new Map())).toEqual({ way: 'too-short' })
  expect(planNameSearch('麒麟', frequency('麒麟', 24))).toMatchObject({ way: 'index' })
})

test('a word nobody bears is asked of the index, which answers at once', () => {
  expect(planNameSearch('甄窦霏', new Map())).toMatchObject({ way: 'index' })
})

test('a common pair is read in order and its count is known from the frequency', () => {
  expect(planNameSearch('科技', frequency('科技', 249_000))).toMatchObject({ way: 'scan', probe: null, about: 249_000 })
})

test('a longer word of common pairs is probed before the index is asked', () => {
  expect(planNameSearch('江北仑', frequency('江北仑', 80_000))).toMatchObject({ way: 'scan', about: null })
})

test('codes and words are told apart; brackets and width do not matter', () => {
  expect(searchWords('９１３３０２')).toEqual({ kind: 'code', key: '913302' })
  expect(searchWords('宁波（海曙）')).toEqual({ kind: 'words', key: '宁波(海曙)' })
  expect(searchWords('ABC').kind).toBe('words')
})

test('signs that mean something to LIKE are taken as themselves', () => {
  expect(planNameSearch('50%_a', new Map())).toMatchObject({ like: '%50\\%\\_a%' })
})
