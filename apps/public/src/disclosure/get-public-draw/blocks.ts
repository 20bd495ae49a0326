import type { DrawStratum } from '../../api/shapes.ts'
import type { DistrictBlock } from '../../ui/district-blocks.tsx'
import { expectedCount, grouped } from '../../ui/numbers.ts'

/**
 * One block per stratum: its places are those drawn by chance and those that must be inspected anyway. While waves are still to
 * come the places are the expected ones and those drawn so far are filled.
 */
export function blocksOf(
  strata: readonly DrawStratum[],
  isPartial = false,
  unit: DistrictBlock['unit'] = '户',
): DistrictBlock[] {
  return strata.map((stratum) => {
    const expected = expectedCount(stratum.target)
    const drawn = stratum.drawn === null ? 0 : stratum.drawn + stratum.certainty
    const isOver = stratum.drawn !== null && !isPartial
    const places = isOver ? drawn : Math.max(drawn, expected.whole + stratum.certainty)
    const isExact = isOver || !expected.words.startsWith('约')
    return {
      key: stratum.key,
      name: stratum.label,
      population: stratum.eligible + stratum.certainty,
      quota: places,
      words: `${isExact ? '' : '约 '}${grouped(places)} ${unit}`,
      certainty: stratum.certainty,
      drawn,
      unit,
    }
  })
}

/** The name of a stratum that is given by its key or already by its name. */
export function stratumName(strata: readonly DrawStratum[], stratum: string): string {
  return strata.find((each) => each.key === stratum)?.label ?? stratum
}
