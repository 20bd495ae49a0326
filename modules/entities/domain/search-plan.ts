// Unicode: UTF-16 bigrams; thresholds measured at 1.3 million names (stack.md §1), no legal number among them.
import { bigrams, nameKey } from './name-key.ts'

/** How the index is asked for words. @technical */
export interface WordMatch {
  /** Three letters in a row: the index of trigrams; else the rarest pairs of characters. */
  readonly by: 'trigrams' | 'pairs'
  readonly pairs: readonly number[]
  readonly like: string
}

/** How a search is carried out; the words decide. @technical */
export interface NameSearchPlan {
  readonly match: WordMatch
  /** The most names that can hold the words, by the frequency of their rarest pair. */
  readonly most: number
  /** Whether that is, but for names changed since, also how many do. */
  readonly isKnown: boolean
  /** Names in all. */
  readonly names: number
}

/** Up to so many names are all fetched and counted exactly; beyond, only a part of the search order is looked at. */
export const FETCH_ALL = 3000
/** From this part of all names on, reading them in search order meets a page of hits sooner than any index. */
const VERY_COMMON = 1 / 30
const READ_PATIENCE = 2
/** Hits hoped for in the part of the order looked at, for each row wanted: chance then rarely leaves the page short. */
const PART_PATIENCE = 2.5
const RAREST_PAIRS = 3
const threeLetters = /[\p{L}\p{Nd}]{3}/u

/** A year in brackets, or a number that ends in 号: what is written on papers. */
const paperNumber = /\((?:19|20)\d{2}\)|\d{3,}号$/u
/** Codes of things: letters and digits, dots and dashes between them, or a device identifier with its (01). */
const thingCode = /^(?:\(01\))?[0-9A-Z][0-9A-Z.\-()]{3,}$/u

/** What kind of thing is searched for; words of names and addresses are compared by their key. */
export function searchWords(text: string): {
  readonly kind: 'code' | 'thing' | 'paper' | 'words'
  readonly key: string
} {
  const key = nameKey(text.trim())
  if (paperNumber.test(key)) return { kind: 'paper', key }
  if (!/\d/u.test(key) || !thingCode.test(key)) return { kind: 'words', key }
  return { kind: /^[0-9A-Z]{4,18}$/u.test(key) ? 'code' : 'thing', key }
}

/** The plan for words of a name, given how many names hold each of its pairs and how many names there are; none for one character. */
export function planNameSearch(
  key: string,
  frequency: ReadonlyMap<number, number>,
  names: number,
): NameSearchPlan | undefined {
  const pairs = bigrams(key)
  if (pairs.length === 0) return undefined
  const often = (pair: number) => frequency.get(pair) ?? 0
  const rarestFirst = pairs.toSorted((a, b) => often(a) - often(b))
  const most = Math.min(...pairs.map(often))
  return {
    match: {
      by: threeLetters.test(key) ? 'trigrams' : 'pairs',
      pairs: rarestFirst.slice(0, RAREST_PAIRS),
      like: `%${escapeLike(key)}%`,
    },
    most,
    isKnown: key.length === 2,
    names: Math.max(names, most, 1),
  }
}

/** How many names to read in search order for a page of `wanted` rows; null when the index is the better way. */
export function namesToRead(plan: NameSearchPlan, wanted: number): number | null {
  const share = plan.most / plan.names
  const read = Math.ceil((wanted / share) * READ_PATIENCE)
  return share >= VERY_COMMON && read <= FETCH_ALL ? read : null
}

/** A part of the search order from its beginning, as the index knows it; no places: all of it. @technical */
export interface OrderPart {
  readonly places: readonly string[] | null
  /** How great a part of all names lies in it. */
  readonly share: number
}

export const wholeOrder: OrderPart = { places: null, share: 1 }

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
/** The check character of a code is one of 31 (GB 32100), the one before it one of 11 (GB 11714): both spread evenly. */
const CHECK_CHARACTERS = 31
const LAST_CHARACTERS = 11

/**
 * The least part of the search order in which a page of `wanted` rows is to be expected when `hits` names fit. The order
 * is that of codes read backwards, so its beginnings are known by the last one or two characters of the code.
 */
export function partOfOrder(wanted: number, hits: number): OrderPart {
  const share = (wanted * PART_PATIENCE) / Math.max(hits, 1)
  const tenths = (each: number) => Math.max(1, Math.ceil(share / each))
  const narrow = tenths(1 / (CHECK_CHARACTERS * LAST_CHARACTERS))
  if (narrow <= DIGITS.length)
    return {
      places: DIGITS.slice(0, narrow).map((digit) => `0${digit}`),
      share: narrow / (CHECK_CHARACTERS * LAST_CHARACTERS),
    }
  const broad = tenths(1 / CHECK_CHARACTERS)
  return broad <= DIGITS.length ? { places: DIGITS.slice(0, broad), share: broad / CHECK_CHARACTERS } : wholeOrder
}

/** A number found in a sample, as one says it: two figures, the rest noughts. */
export function roundedEstimate(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1)
  return Math.round(value / unit) * unit
}

export function escapeLike(key: string): string {
  return key.replace(/[%_\\]/gu, '\\$&')
}
