// From a plan's size to the rule document of verifiable.md §4.5; ratio plans fix n = ceil(ratio × frame) (domain.md §3.3).
import type { TaskDefinition } from './plan-definition.ts'
import { usesClasses } from './plan-definition.ts'
import type { RuleDocument } from './rule.ts'

/** The class everybody has where the class sets nothing. */
export const NO_CLASS = 'U'

/** The rule of a frame of `drawable` units (eligible and certainty). */
export function ruleOf(definition: TaskDefinition, drawable: number): RuleDocument {
  const { sizing, certaintyCounts } = definition
  const tail = {
    ...(certaintyCounts ? { certaintyCounts } : {}),
    ...(definition.reserve === undefined ? {} : { reserve: definition.reserve }),
  }
  const isClassed = usesClasses(definition)
  if (sizing.mode === 'rate') {
    const [first] = sizing.rates
    const rates = sizing.rates.map(({ c, num, den, min }) => ({ c, num, den, ...(min === undefined ? {} : { min }) }))
    return {
      mode: 'rate',
      classes: isClassed || first === undefined ? rates : rates.slice(0, 1).map((rate) => ({ ...rate, c: NO_CLASS })),
      ...tail,
    }
  }
  const classes = isClassed ? (definition.weights ?? []).map(({ c, w }) => ({ c, w })) : [{ c: NO_CLASS, w: 1 }]
  if (sizing.mode === 'strata') return { mode: 'weight', classes, strata: sizing.strata, ...tail }
  const n = sizing.mode === 'number' ? sizing.n : ceilRatio(drawable, sizing.num, sizing.den)
  return { mode: 'weight', classes, total: { n, measure: 'count', min: sizing.minPerStratum }, ...tail }
}

function ceilRatio(count: number, num: number, den: number): number {
  return Number((BigInt(count) * BigInt(num) + BigInt(den) - 1n) / BigInt(den))
}
