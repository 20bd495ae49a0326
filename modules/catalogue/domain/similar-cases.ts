/** A decided case as it is compared. @technical */
export interface ComparedCase {
  readonly subject: string
  readonly when: string
  readonly factors: readonly string[]
  readonly decidedOn: string
  readonly fineFen: number | null
}

/** What the case at hand is like. @technical */
export interface CaseAtHand {
  readonly subject: string
  readonly when: string
  readonly factors: readonly string[]
}

/** How alike two cases are, and in what: same kind of party, same situation, shared circumstances less those only one has. */
export function likeness(one: ComparedCase, hand: CaseAtHand): number {
  const shared = one.factors.filter((code) => hand.factors.includes(code)).length
  const apart = one.factors.length + hand.factors.length - shared - shared
  return Number(one.subject === hand.subject) + Number(one.when === hand.when) + shared - apart
}

/** The most alike first; among the equally alike the latest. */
export function bySimilarity<C extends ComparedCase>(cases: readonly C[], hand: CaseAtHand): readonly C[] {
  return cases
    .map((one) => ({ one, like: likeness(one, hand) }))
    .toSorted((a, b) => b.like - a.like || b.one.decidedOn.localeCompare(a.one.decidedOn))
    .map(({ one }) => one)
}

/** Least, middle and most of the fines; null where nobody was fined. */
export function spreadOf(cases: readonly ComparedCase[]): { low: number; middle: number; high: number } | null {
  const fines = cases.flatMap((one) => (one.fineFen === null ? [] : [one.fineFen])).toSorted((a, b) => a - b)
  const [low, high] = [fines[0], fines.at(-1)]
  const middle = fines[Math.floor((fines.length - 1) / (1 + 1))]
  return low === undefined || high === undefined || middle === undefined ? null : { low, middle, high }
}
