/** Which of several accounts of one matter is shown (law/rules/fact-precedence.yaml). @technical */
export interface FactPrecedence {
  readonly version: string
  readonly qualities: readonly string[]
  readonly owners: readonly { readonly kind: string; readonly sources: readonly string[]; readonly why: string }[]
  readonly personal: readonly string[]
  /** Matters of which a file may hold several: all stand beside each other and none contradicts another. */
  readonly plural: readonly string[]
}

/** @technical */
export interface Account {
  readonly kind: string
  readonly value: string | null
  readonly quality: string
  readonly source: string
  readonly asOf: string
}

/** @technical */
export interface Picked<A> {
  readonly shown: A
  /** The body that lawfully knows this matter, when the rule names one; else the quality; else the latest. */
  readonly by: 'owner' | 'quality' | 'latest' | 'only'
  readonly why: string | null
}

/**
 * Picks the account that is shown: of the body that knows the matter by law, else of the better quality, else the latest.
 * All others stay beside it.
 */
export function pickShown<A extends Account>(accounts: readonly A[], rule: FactPrecedence): Picked<A> | undefined {
  const owner = rule.owners.find((one) => one.kind === accounts[0]?.kind)
  const rank = (account: A) => (owner?.sources.some((word) => account.source.includes(word)) === true ? 0 : 1)
  const quality = (account: A) => rule.qualities.indexOf(account.quality)
  const sorted = accounts.toSorted(
    (a, b) => rank(a) - rank(b) || quality(a) - quality(b) || b.asOf.localeCompare(a.asOf),
  )
  const [shown, next] = sorted
  if (shown === undefined) return undefined
  if (next === undefined) return { shown, by: 'only', why: null }
  if (rank(shown) < rank(next)) return { shown, by: 'owner', why: owner?.why ?? null }
  return { shown, by: quality(shown) < quality(next) ? 'quality' : 'latest', why: null }
}

/** A person's name as it is shown before a purpose is stated: the surname and 某. */
export function maskName(name: string): string {
  return `${Array.from(name)[0] ?? ''}某`
}
