// Unicode: UTF-16 bigrams; thresholds measured at 1.3 million names (stack.md §1), no legal number among them.
import { bigrams, nameKey } from './name-key.ts'

/** How a search is carried out; the words decide. @technical */
export type SearchPlan =
  | { readonly way: 'code'; readonly prefix: string }
  | { readonly way: 'too-short' }
  /** Rare words: the index of bigrams gives all hits, counted exactly. */
  | { readonly way: 'index'; readonly grams: readonly number[]; readonly like: string }
  /** Common words: read in order of code until the page is full; `probe` bounds the reading before the index is asked after all. */
  | {
      readonly way: 'scan'
      readonly grams: readonly number[]
      readonly like: string
      readonly probe: number | null
      readonly about: number | null
    }

/** Below this many names holding a bigram, fetching them all is faster than reading in order. */
const RARE = 6000
const PROBE = 6000

/** What kind of thing is searched for; words of names and addresses are compared by their key. */
export function searchWords(text: string): { readonly kind: 'code' | 'words'; readonly key: string } {
  const key = nameKey(text.trim())
  return { kind: /^[0-9A-Z]{4,18}$/u.test(key) && /\d/u.test(key) ? 'code' : 'words', key }
}

/** The plan for words of a name, given how many names hold each of its bigrams. */
export function planNameSearch(key: string, frequency: ReadonlyMap<number, number>): SearchPlan {
  if (key.length < 2) return { way: 'too-short' }
  const grams = bigrams(key)
  const like = `%${escapeLike(key)}%`
  const rarest = Math.min(...grams.map((gram) => frequency.get(gram) ?? 0))
  if (rarest <= RARE) return { way: 'index', grams, like }
  const isWhole = grams.length === 1
  return { way: 'scan', grams, like, probe: isWhole ? null : PROBE, about: isWhole ? rarest : null }
}

export function escapeLike(key: string): string {
  return key.replace(/[%_\\]/gu, '\\$&')
}
