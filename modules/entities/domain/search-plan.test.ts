import { expect, test } from 'vitest'
import { bigrams } from './name-key.ts'
import { namesToRead, planNameSearch, searchWords } from './search-plan.ts'

const NAMES = 1_300_000
const frequency = (word: string, count: number) => new Map(bigrams(word).map((gram) => [gram, count]))

test('two characters suffice and one does not', () => {
  expect(planNameSearch('甬', new Map(), NAMES)).toEqual({ way: 'too-short' })
  expect(planNameSearch('麒麟', frequency('麒麟', 24), NAMES)).toMatchObject({ way: 'index' })
})

test('a word nobody bears is asked of the index, which answers at once', () => {
  expect(planNameSearch('甄窦霏', new Map(), NAMES)).toMatchObject({ way: 'index' })
})

test('a common pair is read in order and its count is known from the frequency', () => {
  expect(planNameSearch('科技', frequency('科技', 260_000), NAMES)).toMatchObject({
    way: 'scan',
    share: 0.2,
    about: 260_000,
  })
})

test('of a longer word of common pairs nobody knows how many there are', () => {
  expect(planNameSearch('江北仑', frequency('江北仑', 80_000), NAMES)).toMatchObject({ way: 'scan', about: null })
})

test('reading in order is given up where it would be longer than asking the index', () => {
  expect(namesToRead(0.2, 20)).toBe(400)
  expect(namesToRead(0.005, 20)).toBe(16_000)
  expect(namesToRead(0.005, 200)).toBe(60_000)
  expect(namesToRead(0.005, 2000)).toBeNull()
})

test('codes and words are told apart; brackets and width do not matter', () => {
  expect(searchWords('９１３３０２')).toEqual({ kind: 'code', key: '913302' })
  expect(searchWords('宁波（海曙）')).toEqual({ kind: 'words', key: '宁波(海曙)' })
  expect(searchWords('ABC').kind).toBe('words')
})

test('signs that mean something to LIKE are taken as themselves', () => {
  expect(planNameSearch('50%_a', new Map(), NAMES)).toMatchObject({ like: '%50\\%\\_a%' })
})
