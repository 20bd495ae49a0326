// From a plan's size to the rule document of verifiable.md §4.5; ratio plans fix n = ceil(ratio × frame) (domain.md §3.3).
import { burdenRates, burdenWeights } from './burden.ts'
import type { BurdenCatalogue } from './draw-catalogue.ts'
import type { TaskDefinition } from './plan-definition.ts'
import { usesCreditClasses } from './plan-definition.ts'
import type { RateRule, RuleDocument } from './rule.ts'

/** The class everybody has where the class sets nothing. */
export const NO_CLASS = 'U'

/** The rule of a frame of `drawable` units (eligible and certainty), spread over the burden steps where the plan asks for them. */
export function ruleOf(definition: TaskDefinition, drawable: number, burden?: BurdenCatalogue): RuleDocument {
  const { sizing, certaintyCounts } = definition
  const tail = {
    ...(certaintyCounts ? { certaintyCounts } : {}),
    ...(definition.reserve === undefined ? {} : { reserve: definition.reserve }),
  }
  if (sizing.mode === 'rate') {
    const rates = ratesOf(definition, sizing.rates)
    return { mode: 'rate', classes: burden === undefined ? rates : burdenRates(burden, rates), ...tail }
  }
  const base = usesCreditClasses(definition)
    ? (definition.weights ?? []).map(({ c, w }) => ({ c, w }))
    : [{ c: NO_CLASS, w: 1 }]
  const classes = burden === undefined ? base : burdenWeights(burden, base)
  if (sizing.mode === 'strata') return { mode: 'weight', classes, strata: sizing.strata, ...tail }
  const n = sizing.mode === 'number' ? sizing.n : ceilRatio(drawable, sizing.num, sizing.den)
  return { mode: 'weight', classes, total: { n, measure: 'count', min: sizing.minPerStratum }, ...tail }
}

type Rates = Extract<TaskDefinition['sizing'], { mode: 'rate' }>['rates']

/** The rates as the rule has them; one for everybody where the class sets nothing. */
function ratesOf(definition: TaskDefinition, given: Rates): RateRule['classes'] {
  const rates = given.map(({ c, num, den, min }) => ({ c, num, den, ...(min === undefined ? {} : { min }) }))
  if (usesCreditClasses(definition)) return rates
  return rates.slice(0, 1).map((rate) => ({ ...rate, c: NO_CLASS }))
}

function ceilRatio(count: number, num: number, den: number): number {
  return Number((BigInt(count) * BigInt(num) + BigInt(den) - 1n) / BigInt(den))
}
