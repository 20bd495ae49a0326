import type { DrawStratum } from '../../api/shapes.ts'
import type { DistrictBlock } from '../../ui/district-blocks.tsx'
import { expectedCount } from '../../ui/numbers.ts'

/** One block per stratum: its places are those drawn by chance and those that must be inspected anyway. */
export function blocksOf(strata: readonly DrawStratum[]): DistrictBlock[] {
  return strata.map((stratum) => {
    const expected = expectedCount(stratum.target)
    const places = stratum.drawn ?? expected.whole + stratum.certainty
    return {
      key: stratum.key,
      name: stratum.label,
      population: stratum.eligible + stratum.certainty,
      quota: places,
      words: stratum.drawn === null ? quotaWords(expected.words, stratum.certainty) : `${places} 户`,
      drawn: stratum.drawn ?? 0,
    }
  })
}

/** The name of a stratum that is given by its key or already by its name. */
export function stratumName(strata: readonly DrawStratum[], stratum: string): string {
  return strata.find((each) => each.key === stratum)?.label ?? stratum
}

function quotaWords(byChance: string, certainty: number): string {
  return certainty === 0 ? `${byChance} 户` : `${byChance} 户，另必查 ${certainty} 户`
}
