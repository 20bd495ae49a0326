// Burden factors (verifiable.md §7.2): visits borne lower the chance by a committed factor. A combination is one class code, `B-V1`.
import type { BurdenCatalogue } from './draw-catalogue.ts'
import type { RateRule, WeightRule } from './rule.ts'

/** The class of a unit of a base class that has borne so many visits; an exempt class stays as it is. */
export function burdenClass(burden: BurdenCatalogue, base: string, visits: number): string {
  if (burden.exempt.includes(base)) return base
  const step = burden.entries.findLast(({ least }) => least <= visits)
  return step === undefined ? base : `${base}-${step.code}`
}

/** The weights of the base classes spread over the steps; an exempt class keeps its full weight on the same scale. */
export function burdenWeights(burden: BurdenCatalogue, classes: WeightRule['classes']): WeightRule['classes'] {
  return classes.flatMap(({ c, w }) =>
    burden.exempt.includes(c)
      ? [{ c, w: w * burden.scale }]
      : burden.entries.map(({ code, factor }) => ({ c: `${c}-${code}`, w: w * factor })),
  )
}

/** The rates of the base classes spread over the steps; a least number holds only where nothing is lowered. */
export function burdenRates(burden: BurdenCatalogue, classes: RateRule['classes']): RateRule['classes'] {
  return classes.flatMap((rate) =>
    burden.exempt.includes(rate.c)
      ? [rate]
      : burden.entries.map(({ code, factor }) => {
          const c = `${rate.c}-${code}`
          if (factor === burden.scale) return { ...rate, c }
          if (factor === 0) return { c, num: 0, den: 1 }
          return { c, num: rate.num * factor, den: rate.den * burden.scale }
        }),
  )
}
