// Unicode: UTF-16 bigrams; thresholds measured at 1.3 million names (stack.md §1), no legal number among them.
import { bigrams, nameKey } from './name-key.ts'

/** How a search is carried out; the words decide. @technical */
export type SearchPlan =
  | { readonly way: 'code'; readonly prefix: string }
  | { readonly way: 'too-short' }
  /** Rare words: the index of bigrams gives all hits, counted exactly. */
  | { readonly way: 'index'; readonly grams: readonly number[]; readonly like: string }
  /**
   * Common words: names are read in search order until the page is full. `share` is the greatest part of all names that
   * can hold the word; `about` is how many do, where the frequency says it.
   */
  | {
      readonly way: 'scan'
      readonly grams: readonly number[]
      readonly like: string
      readonly share: number
      readonly about: number | null
    }

/** Below this many names holding a bigram, fetching them all is faster than reading in order. */
const RARE = 3000
/** How many times the expected number of names is read before the index is asked after all. */
const PATIENCE = 4
const MOST_READ = 60_000

/** What kind of thing is searched for; words of names and addresses are compared by their key. */
export function searchWords(text: string): { readonly kind: 'code' | 'words'; readonly key: string } {
  const key = nameKey(text.trim())
  return { kind: /^[0-9A-Z]{4,18}$/u.test(key) && /\d/u.test(key) ? 'code' : 'words', key }
}

/** The plan for words of a name, given how many names hold each of its bigrams and how many names there are. */
export function planNameSearch(key: string, frequency: ReadonlyMap<number, number>, names: number): SearchPlan {
  if (key.length < 2) return { way: 'too-short' }
  const grams = bigrams(key)
  const like = `%${escapeLike(key)}%`
  const rarest = Math.min(...grams.map((gram) => frequency.get(gram) ?? 0))
  if (rarest <= RARE) return { way: 'index', grams, like }
  const share = Math.min(1, rarest / Math.max(names, rarest))
  return { way: 'scan', grams, like, share, about: grams.length === 1 ? rarest : null }
}

/** How many names to read in order for a page of `wanted` rows before giving up; null when that would be too many. */
export function namesToRead(share: number, wanted: number): number | null {
  const expected = Math.ceil(wanted / share)
  return expected > MOST_READ ? null : Math.min(MOST_READ, expected * PATIENCE)
}

export function escapeLike(key: string): string {
  return key.replace(/[%_\\]/gu, '\\$&')
}
