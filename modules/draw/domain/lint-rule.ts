// The bounds of the lint report and of the rehearsal: law/rules/draw-lint.yaml (verifiable.md §7.5).
import { z } from 'zod'

const bound = z.int().positive()

export const lintRule = z.strictObject({
  version: z.string(),
  /** A cell with fewer units than this, drawn more than `timesMean` times as often as its stratum, names nearly somebody. */
  smallCell: bound,
  timesMean: bound,
  /** The largest chance over the smallest, certainty apart. */
  widestSpread: bound,
  /** A chance from which a class is as good as certain while others are not. */
  nearCertainPercent: bound,
  mostExcludedPercent: bound,
  mostCertaintyPercent: bound,
  lateClassDays: bound,
  mostLateClassPercent: bound,
  /** Places to fill of the places the officers can take at all. */
  mostLoadPercent: bound,
  dummySeeds: bound,
  leastFeasiblePercent: bound,
})
/** @technical */
export type LintRule = z.output<typeof lintRule>
