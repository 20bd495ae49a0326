// The rule document of verifiable.md §4.5.
import { z } from 'zod'

const count = z.int().nonnegative()
const code = z.string().regex(/^[0-9A-Z._:-]{1,64}$/)
const reserve = z.object({ num: count, den: z.int().positive(), min: count })

const weightRule = z.object({
  mode: z.literal('weight'),
  classes: z.array(z.object({ c: code, w: count })),
  strata: z.array(z.object({ s: code, n: count })).optional(),
  total: z.object({ n: count, measure: z.enum(['count', 'weight']), min: count.optional() }).optional(),
  certaintyCounts: z.boolean().optional(),
  reserve: reserve.optional(),
})

const rateRule = z.object({
  mode: z.literal('rate'),
  classes: z.array(z.object({ c: code, num: count, den: z.int().positive(), min: count.optional() })),
  certaintyCounts: z.boolean().optional(),
  reserve: reserve.optional(),
})

/** No class and no stratum twice, and sizes either written or shared out: else two readers could read two rules. */
export const ruleDocument = z.discriminatedUnion('mode', [weightRule, rateRule]).refine((rule) => {
  const hasTwins = isRepeated(rule.classes.map(({ c }) => c))
  if (rule.mode === 'rate') return !hasTwins
  return (
    !hasTwins &&
    (rule.strata === undefined) !== (rule.total === undefined) &&
    !isRepeated(rule.strata?.map(({ s }) => s))
  )
})

export function isRepeated(codes: readonly string[] = []): boolean {
  return new Set(codes).size !== codes.length
}

/** @technical */
export type WeightRule = z.infer<typeof weightRule>
/** @technical */
export type RateRule = z.infer<typeof rateRule>
/** @technical */
export type RuleDocument = z.infer<typeof ruleDocument>

/** How many reserves stand behind q drawn units of a cell of N: max(min, ceil(q·num/den)), none behind an undrawn cell. */
export function reserveSize(rule: RuleDocument, drawn: number, units: number): number {
  if (rule.reserve === undefined || drawn === 0) return 0
  const { num, den, min } = rule.reserve
  const share = (BigInt(drawn) * BigInt(num) + BigInt(den) - 1n) / BigInt(den)
  const wanted = share > BigInt(min) ? share : BigInt(min)
  return wanted < BigInt(units - drawn) ? Number(wanted) : units - drawn
}
