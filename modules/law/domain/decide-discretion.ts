import { cutBands, judgeFine, missingCondition, weighFactors } from './discretion.ts'
import type {
  DiscretionStep,
  FineBounds,
  FineVerdict,
  StepBand,
  StepShare,
  WaiverGround,
  WeighingFactor,
} from './discretion.ts'

/** The benchmark of a day as the decision needs it. @technical */
export interface DiscretionTable {
  readonly shares: readonly StepShare[]
  readonly factors: readonly WeighingFactor[]
  readonly waivers: readonly (WaiverGround & { readonly code: string })[]
}

/** What was found of a case; codes are those of the table. @technical */
export interface DiscretionCase {
  readonly bounds: FineBounds | undefined
  readonly factors: readonly string[]
  readonly conditions: readonly string[]
  readonly step?: DiscretionStep | undefined
  readonly proposedFen?: number | undefined
  readonly isDeliberated: boolean
}

/** One line of why: a circumstance found or not, a ground for no penalty that holds or the condition it failed on. @technical */
export interface DiscretionTrace {
  readonly code: string
  readonly holds: boolean
  readonly failedOn: string | null
}

/** The whole answer with its trace. @technical */
export interface DiscretionDecision {
  readonly step: DiscretionStep
  readonly isMixed: boolean
  readonly mayGoBelowRange: boolean
  readonly bands: readonly StepBand[]
  /** The sums the step allows; below the range there is only an upper end. */
  readonly result: FineBounds | undefined
  readonly verdict: FineVerdict | undefined
  readonly trace: readonly DiscretionTrace[]
}

/** Step, sums, verdict and grounds for no penalty, each with its line of the trace. Unknown codes weigh nothing. */
export function decideDiscretion(table: DiscretionTable, facts: DiscretionCase): DiscretionDecision {
  const trace: DiscretionTrace[] = []
  const present: WeighingFactor[] = []
  for (const factor of table.factors) {
    const holds = facts.factors.includes(factor.code)
    if (holds) present.push(factor)
    trace.push({ code: factor.code, holds, failedOn: null })
  }
  for (const waiver of table.waivers) {
    const failedOn = missingCondition(waiver, facts.conditions)
    trace.push({ code: waiver.code, holds: failedOn === null, failedOn })
  }
  const weighed = weighFactors(present)
  const step = facts.step ?? weighed.step
  const bands = facts.bounds === undefined ? [] : cutBands(facts.bounds, table.shares)
  return {
    step,
    isMixed: weighed.isMixed,
    mayGoBelowRange: weighed.mayGoBelowRange,
    bands,
    result: resultOf(step, facts.bounds, bands),
    verdict: verdictOf(facts, step, bands, weighed.mayGoBelowRange),
    trace,
  }
}

function resultOf(
  step: DiscretionStep,
  bounds: FineBounds | undefined,
  bands: readonly StepBand[],
): FineBounds | undefined {
  if (bounds === undefined) return undefined
  if (step === 'below-range') return { minFen: 0, maxFen: Math.max(0, bounds.minFen - 1) }
  return bands.find((one) => one.step === step)
}

function verdictOf(
  { bounds, proposedFen, isDeliberated }: DiscretionCase,
  step: DiscretionStep,
  bands: readonly StepBand[],
  hasGroundBelow: boolean,
): FineVerdict | undefined {
  if (bounds === undefined || proposedFen === undefined) return undefined
  return judgeFine({ bounds, bands, step, proposedFen, hasGroundBelow, isDeliberated })
}
