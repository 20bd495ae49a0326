import { expect, test } from 'vitest'
import { bigrams } from './name-key.ts'
import { namesToRead, partOfOrder, planNameSearch, roundedEstimate, searchWords } from './search-plan.ts'

const NAMES = 1_300_000
const frequency = (word: string, count: number) => new Map(bigrams(word).map((gram) => [gram, count]))
const planOf = (word: string, count: number) => {
  const plan = planNameSearch(word, frequency(word, count), NAMES)
  if (plan === undefined) throw new Error(word)
  return plan
}

test('two characters suffice and one does not', () => {
  expect(planNameSearch('甬', new Map(), NAMES)).toBeUndefined()
  expect(planOf('麒麟', 24)).toMatchObject({ most: 24, isKnown: true, match: { by: 'pairs' } })
})

test('a word nobody bears is known to be borne by nobody', () => {
  expect(planNameSearch('甄窦霏', new Map(), NAMES)).toMatchObject({ most: 0 })
})

test('three letters in a row are asked of the trigrams; brackets and two letters are not', () => {
  expect(planOf('江北仑', 80_000)).toMatchObject({ isKnown: false, match: { by: 'trigrams' } })
  expect(planOf('厂(个体', 80_000).match.by).toBe('pairs')
  expect(planOf('𬭎达', 8).match.by).toBe('pairs')
})

test('of many pairs only the rarest are asked for', () => {
  const often = new Map(bigrams('厂(个体)工商').map((gram, index) => [gram, 90 - index]))
  const plan = planNameSearch('厂(个体)工商', often, NAMES)
  expect(plan?.match.pairs).toEqual(bigrams('厂(个体)工商').toReversed().slice(0, 3))
})

test('only the commonest words are read in order, and only for a page that comes soon', () => {
  expect(namesToRead(planOf('科技', 260_000), 20)).toBe(200)
  expect(namesToRead(planOf('科技', 260_000), 2000)).toBeNull()
  expect(namesToRead(planOf('养殖', 40_000), 20)).toBeNull()
})

test('the part of the order grows with the rows wanted and shrinks with the hits, up to all of it', () => {
  expect(partOfOrder(20, 40_000)).toEqual({ places: ['00'], share: 1 / 341 })
  expect(partOfOrder(20, 5000).places).toEqual(['00', '01', '02', '03'])
  expect(partOfOrder(20, 1000)).toEqual({ places: ['0', '1'], share: 2 / 31 })
  expect(partOfOrder(2000, 10_000)).toEqual({ places: null, share: 1 })
})

test('a number found in a sample is said with two figures', () => {
  expect([7, 42, 2345, 158_765].map(roundedEstimate)).toEqual([7, 42, 2300, 160_000])
})

test('codes and words are told apart; brackets and width do not matter', () => {
  expect(searchWords('９１３３０２')).toEqual({ kind: 'code', key: '913302' })
  expect(searchWords('宁波（海曙）')).toEqual({ kind: 'words', key: '宁波(海曙)' })
  expect(searchWords('ABC').kind).toBe('words')
})

test('numbers on papers and codes of things are told from words of a name', () => {
  for (const text of ['甬市监检告〔2026〕第00049号', '甬市监检告﹝2026﹞第00049号', '（2026）浙0203执123号', '[2026]'])
    expect(searchWords(text).kind).toBe('paper')
  expect(searchWords('(01)06901234567892(10)A-12').kind).toBe('thing')
  expect(searchWords('31103302032016090217').kind).toBe('thing')
  expect(searchWords('6901234567892').kind).toBe('code')
  expect(searchWords('解放路199号').kind).toBe('paper')
  expect(searchWords('3M').kind).toBe('words')
})

test('signs that mean something to LIKE are taken as themselves', () => {
  expect(planNameSearch('50%_a', new Map(), NAMES)).toMatchObject({ match: { like: '%50\\%\\_a%' } })
})
