import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Refusal } from '#kernel/result.ts'
import type { StepShare } from './domain/discretion.ts'
import { lawBase } from './law-base.ts'
import type { LawBase } from './law-files.ts'
import { no } from './refusals.ts'
import { ruleDocument } from './rule-documents.ts'
import type { RuleDocument } from './rule-documents.ts'
import { shapeRefusals } from './shape-sentences.ts'

const percent = z.int().min(0).max(100)
const WHOLE = 100

const bodySchema = z.strictObject({
  version: z.string(),
  source: z.string(),
  /** The articles of the day: the duty to weigh, 减轻, 集体讨论, and 从旧兼从轻 where the law knows it. */
  grounds: z.strictObject({
    standard: z.string(),
    below: z.string(),
    deliberation: z.string(),
    lighterOfTwo: z.string().optional(),
  }),
  bands: z
    .array(
      z.strictObject({ step: z.enum(['lighter', 'ordinary', 'heavier']), fromPercent: percent, toPercent: percent }),
    )
    .length(3),
  factors: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      effect: z.enum(['lighter', 'heavier']),
      mayGoBelowRange: z.boolean(),
      cite: z.string(),
    }),
  ),
  waivers: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      effect: z.enum(['must', 'may']),
      cite: z.string(),
      conditions: z.array(z.strictObject({ code: z.string(), text: z.string() })).min(1),
    }),
  ),
})

/** Steps that leave the range the statute sets: below its least, above its most, or backwards (行政处罚法第三十四条). */
export function discretionFaults(record: string, body: unknown): readonly Refusal[] {
  const read = z.looseObject({ bands: z.array(z.looseObject({ fromPercent: z.number(), toPercent: z.number() })) })
  const parsed = read.safeParse(body)
  if (!parsed.success) return shapeRefusals(record, parsed.error)
  return parsed.data.bands
    .filter(({ fromPercent, toPercent }) => fromPercent < 0 || toPercent > WHOLE || fromPercent > toPercent)
    .map(
      ({ fromPercent, toPercent }) =>
        no('benchmark-outside-range', { record, share: `${fromPercent}%—${toPercent}%` }).refusal,
    )
}

/** The discretion benchmark in force on a day: steps, circumstances and grounds for no penalty (law/rules/discretion.yaml). */
export interface DiscretionBenchmark extends Omit<z.output<typeof bodySchema>, 'bands'> {
  readonly rule: RuleDocument
  readonly shares: readonly StepShare[]
}

/** The benchmark in force on the day; undefined when none is (fail closed). Throws when its body does not fit. Checked once for a day and a law base. */
export function discretionBenchmark(onDate: PlainDate, base: LawBase = lawBase()): DiscretionBenchmark | undefined {
  const known = keptOf(base)
  if (known.has(onDate)) return known.get(onDate)
  const rule = ruleDocument('discretion', onDate, base)
  const made = rule === undefined ? undefined : benchmarkOf(rule)
  if (known.size >= MOST_DAYS) known.clear()
  known.set(onDate, made)
  return made
}

const MOST_DAYS = 400
const kept = new WeakMap<LawBase, Map<PlainDate, DiscretionBenchmark | undefined>>()

function keptOf(base: LawBase): Map<PlainDate, DiscretionBenchmark | undefined> {
  const known = kept.get(base) ?? new Map<PlainDate, DiscretionBenchmark | undefined>()
  kept.set(base, known)
  return known
}

function benchmarkOf(rule: RuleDocument): DiscretionBenchmark {
  const { bands, ...body } = bodySchema.parse(rule.body)
  const shares = bands.map(({ step, fromPercent, toPercent }) => ({
    step,
    from: fromPercent,
    to: toPercent,
    whole: WHOLE,
  }))
  return { ...body, rule, shares }
}
