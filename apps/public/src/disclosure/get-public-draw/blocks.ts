import type { DrawStratum } from '../../api/shapes.ts'
import type { DistrictBlock } from '../../ui/district-blocks.tsx'
import { expectedCount, grouped } from '../../ui/numbers.ts'

/** One block per stratum: its places are those drawn by chance and those that must be inspected anyway. */
export function blocksOf(strata: readonly DrawStratum[]): DistrictBlock[] {
  return strata.map((stratum) => {
    const expected = expectedCount(stratum.target)
    const places = (stratum.drawn ?? expected.whole) + stratum.certainty
    const isExact = stratum.drawn !== null || !expected.words.startsWith('约')
    return {
      key: stratum.key,
      name: stratum.label,
      population: stratum.eligible + stratum.certainty,
      quota: places,
      words: `${isExact ? '' : '约 '}${grouped(places)} 户`,
      certainty: stratum.certainty,
      drawn: stratum.drawn === null ? 0 : places,
    }
  })
}

/** The name of a stratum that is given by its key or already by its name. */
export function stratumName(strata: readonly DrawStratum[], stratum: string): string {
  return strata.find((each) => each.key === stratum)?.label ?? stratum
}
