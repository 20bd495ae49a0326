import type { AmountModel, PenaltyAmount } from './item-content.ts'

/** What the bounds of a penalty depend on. @technical */
export interface PenaltyFacts {
  readonly subject: PenaltyAmount['subject']
  readonly when?: string
  /** Number of units (车位) for an amount per unit. */
  readonly units?: number
  /** The money a multiple is taken of, in 分. */
  readonly baseFen?: number
}

/** Lowest and highest lawful amount, both included. @technical */
export interface AmountBounds {
  readonly minFen: number
  readonly maxFen: number
}

/** The bounds of an item's amounts for this subject; undefined when no amount applies or a needed fact is missing. */
export function boundsOf(amounts: readonly PenaltyAmount[], facts: PenaltyFacts): AmountBounds | undefined {
  const fits = amounts.filter(
    (one) => (one.subject === 'any' || one.subject === facts.subject) && (one.when === '' || one.when === facts.when),
  )
  const exact = fits.find((one) => one.when !== '') ?? fits[0]
  return exact === undefined ? undefined : boundsOfModel(exact.amount, facts)
}

/** True when the amount lies within the bounds (以上、以下包括本数). */
export function isLawfulAmount(amounts: readonly PenaltyAmount[], facts: PenaltyFacts, fen: number): boolean {
  const bounds = boundsOf(amounts, facts)
  return bounds !== undefined && fen >= bounds.minFen && fen <= bounds.maxFen
}

function boundsOfModel(model: AmountModel, facts: PenaltyFacts): AmountBounds | undefined {
  switch (model.type) {
    case 'range':
      return { minFen: model.minFen, maxFen: model.maxFen }
    case 'at-most':
      return { minFen: 0, maxFen: model.maxFen }
    case 'fixed':
      return { minFen: model.fen, maxFen: model.fen }
    case 'multiple':
      return facts.baseFen === undefined
        ? undefined
        : { minFen: Math.ceil(facts.baseFen * model.min), maxFen: Math.floor(facts.baseFen * model.max) }
    case 'per-unit':
      return facts.units === undefined ? undefined : same(facts.units * model.fenPerUnit)
    case 'per-day':
      return facts.units === undefined || facts.baseFen === undefined ? undefined : same(facts.units * facts.baseFen)
  }
}

function same(fen: number): AmountBounds {
  return { minFen: fen, maxFen: fen }
}
