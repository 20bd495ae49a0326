/** Where a fine lies inside its lawful range, or below it (减轻). */
export type DiscretionStep = 'lighter' | 'ordinary' | 'heavier' | 'below-range'

/** Lowest and highest lawful amount in 分, both included. @technical */
export interface FineBounds {
  readonly minFen: number
  readonly maxFen: number
}

/** One step as shares of the range: from·(max−min)/whole to to·(max−min)/whole above the minimum. @technical */
export interface StepShare {
  readonly step: 'lighter' | 'ordinary' | 'heavier'
  readonly from: number
  readonly to: number
  readonly whole: number
}

/** One step with the sums it allows for these bounds, both included. @technical */
export interface StepBand extends FineBounds {
  readonly step: 'lighter' | 'ordinary' | 'heavier'
}

/** Cuts a range into its steps; a fixed amount gives the same sum in each. Cut points are whole 分, rounded down. */
export function cutBands({ minFen, maxFen }: FineBounds, shares: readonly StepShare[]): readonly StepBand[] {
  const at = (share: number, whole: number) => minFen + Math.floor(((maxFen - minFen) * share) / whole)
  return shares.map(({ step, from, to, whole }) => ({ step, minFen: at(from, whole), maxFen: at(to, whole) }))
}

/** A circumstance (情节) of the case and which way it weighs. @technical */
export interface WeighingFactor {
  readonly code: string
  readonly effect: 'lighter' | 'heavier'
  readonly mayGoBelowRange: boolean
}

/** Which step the circumstances speak for; both ways at once is weighed by people, so the ordinary step is proposed and said to be mixed. */
export function weighFactors(factors: readonly WeighingFactor[]): {
  readonly step: 'lighter' | 'ordinary' | 'heavier'
  readonly isMixed: boolean
  readonly mayGoBelowRange: boolean
} {
  const isLighter = factors.some((one) => one.effect === 'lighter')
  const isHeavier = factors.some((one) => one.effect === 'heavier')
  const isMixed = isLighter && isHeavier
  return {
    step: isMixed || isLighter === isHeavier ? 'ordinary' : isLighter ? 'lighter' : 'heavier',
    isMixed,
    mayGoBelowRange: !isHeavier && factors.some((one) => one.mayGoBelowRange),
  }
}

/** What a proposed fine is judged by. @technical */
export interface ProposedFine {
  readonly bounds: FineBounds
  readonly bands: readonly StepBand[]
  readonly step: DiscretionStep
  readonly proposedFen: number
  readonly hasGroundBelow: boolean
  readonly isDeliberated: boolean
}

/** @technical */
export type FineVerdict =
  | 'allowed'
  | 'above-maximum'
  | 'fixed-amount'
  | 'below-without-ground'
  | 'below-without-deliberation'
  | 'below-is-no-reduction'
  | 'outside-band'

/** Whether the sum may be decided: never above the law's maximum, below its minimum only on a legal ground and after deliberation (处罚法32、57②), else inside the step's band. */
export function judgeFine({ bounds, bands, step, proposedFen, ...grounds }: ProposedFine): FineVerdict {
  if (proposedFen > bounds.maxFen) return 'above-maximum'
  if (proposedFen < bounds.minFen || step === 'below-range') {
    if (!grounds.hasGroundBelow) return bounds.minFen === bounds.maxFen ? 'fixed-amount' : 'below-without-ground'
    if (!grounds.isDeliberated) return 'below-without-deliberation'
    return proposedFen < bounds.minFen ? 'allowed' : 'below-is-no-reduction'
  }
  const band = bands.find((one) => one.step === step)
  return band !== undefined && proposedFen >= band.minFen && proposedFen <= band.maxFen ? 'allowed' : 'outside-band'
}

/** One ground on which no penalty is imposed, with its conditions. @technical */
export interface WaiverGround {
  readonly effect: 'must' | 'may'
  readonly conditions: readonly { readonly code: string }[]
}

/** The first condition of a ground that is not shown; null when every one is, and the ground holds. */
export function missingCondition(ground: WaiverGround, shown: readonly string[]): string | null {
  for (const { code } of ground.conditions) if (!shown.includes(code)) return code
  return null
}
