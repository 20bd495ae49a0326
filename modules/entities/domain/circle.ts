import { maskName } from './shown-fact.ts'

/** One account of who holds a share. @technical */
export interface ShareAccount {
  readonly kind: string
  readonly value: string
  readonly source: string
  readonly asOf: string
}

export interface Shareholder {
  /** A firm's name; of a natural person the surname and 某, until a purpose is stated. */
  readonly name: string
  readonly isPerson: boolean
  readonly said: string
  readonly source: string
}

/** Names of bodies end so; whoever's does not is taken for a natural person and masked. */
const bodies =
  /(?:公司|企业|（有限合伙）|合伙|中心|厂|社|行|部|店|场|院|所|校|会|局|委|办|集团|基金|政府|工会|团|队|站|处|馆|Ltd\.?|Inc\.?|GmbH|Limited)(?:（[^）]*）|\([^)]*\))?$/u
const nameFirst = /^(?:\d{4}\s*年度：)?\s*([^\s：:；;，,（(]+(?:（[^）]*）|\([^)]*\))?[^\s：:；;，,（(]*)(.*)$/u

/** Who holds shares as the accounts say, each once, the latest account of each; what is said of a person names nobody. */
export function shareholdersOf(accounts: readonly ShareAccount[]): Shareholder[] {
  const found = new Map<string, Shareholder>()
  for (const { value, source } of accounts.toSorted((a, b) => b.asOf.localeCompare(a.asOf))) {
    const [, whole = '', rest = ''] = nameFirst.exec(value.trim()) ?? []
    if (whole === '' || found.has(whole)) continue
    const isPerson = !bodies.test(whole)
    found.set(whole, {
      name: isPerson ? maskName(whole) : whole,
      isPerson,
      said: rest.replace(/^[\s：:]+/u, ''),
      source,
    })
  }
  return [...found.values()]
}
