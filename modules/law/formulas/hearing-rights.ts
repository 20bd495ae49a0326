// 行政处罚法第六十三条；市场监督管理行政处罚听证办法第五条
/** What a planned penalty is made of. @technical */
export interface PlannedPenalty {
  readonly kinds: readonly string[]
  readonly fineFen: number
  /** 没收违法所得 and 没收非法财物 together. */
  readonly confiscatedFen: number
}

/** Kinds and sums that give the right on the day; `addsUp` while fine and confiscation are also looked at together. @technical */
export interface HearingTerms {
  readonly kinds: readonly string[]
  readonly fineFen: number
  readonly confiscationFen: number
  readonly addsUp: boolean
}

/** Why the party may ask for a hearing. @technical */
export type HearingGround = 'kind' | 'fine' | 'confiscation' | 'sum'

/** Every ground that holds; each is told to the party by itself. A sum that includes the threshold counts (以上包括本数). */
export function hearingGrounds(penalty: PlannedPenalty, terms: HearingTerms): readonly HearingGround[] {
  const grounds: HearingGround[] = []
  if (penalty.kinds.some((kind) => terms.kinds.includes(kind))) grounds.push('kind')
  if (penalty.fineFen >= terms.fineFen) grounds.push('fine')
  if (penalty.confiscatedFen >= terms.confiscationFen) grounds.push('confiscation')
  const together = penalty.fineFen + penalty.confiscatedFen
  if (terms.addsUp && grounds.length === 0 && together >= Math.min(terms.fineFen, terms.confiscationFen))
    grounds.push('sum')
  return grounds
}
