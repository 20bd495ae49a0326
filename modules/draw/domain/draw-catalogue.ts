// The registered catalogues a plan draws by (verifiable.md §7.1, §7.2, T9): strata, classes, burden factors. Their content is law data.
import { z } from 'zod'

export const catalogueKinds = ['strata', 'classes', 'burden'] as const
/** @technical */
export type CatalogueKind = (typeof catalogueKinds)[number]

const code = z.string().regex(/^[0-9A-Z._:]{1,32}$/)
const head = { version: z.string().regex(/^[0-9a-z.-]{1,60}$/), title: z.string() }
const entry = z.object({ code, name: z.string() })

export const strataCatalogue = z.strictObject({ ...head, entries: z.array(entry).min(1) })

/** Classes are those of a rule of law data; the catalogue sets no standard of its own. */
export const classCatalogue = z.object({
  ...head,
  rule: z.string(),
  /** The class of whom no adopted classification says otherwise. */
  ordinary: code,
  entries: z.array(entry).min(1),
})

/** Visits borne in the months before the freeze divide the chance; `factor` of `scale`. */
export const burdenCatalogue = z.strictObject({
  ...head,
  months: z.int().positive(),
  scale: z.int().positive(),
  /** Classes whose chance no visit lowers. */
  exempt: z.array(code),
  entries: z
    .array(z.strictObject({ ...entry.shape, least: z.int().nonnegative(), factor: z.int().nonnegative() }))
    .min(1)
    .refine((steps) => steps[0]?.least === 0, 'the first step is that of nobody visited'),
})

/** @technical */
export type StrataCatalogue = z.output<typeof strataCatalogue>
/** @technical */
export type ClassCatalogue = z.output<typeof classCatalogue>
/** @technical */
export type BurdenCatalogue = z.output<typeof burdenCatalogue>

/** What the rule of a class catalogue must say of itself, read from its data. @technical */
export const classRuleHead = z.object({ version: z.string(), ceilings: z.record(z.string(), z.int()) })

/** Classes of the rule the catalogue does not register; none in a true catalogue. */
export function unregisteredClasses(catalogue: ClassCatalogue, rule: z.output<typeof classRuleHead>): string[] {
  const known = new Set(catalogue.entries.map((one) => one.code))
  return Object.keys(rule.ceilings).filter((cls) => !known.has(cls))
}

/** The first code a catalogue does not hold. */
export function firstUnregistered(
  entries: readonly { readonly code: string }[],
  codes: Iterable<string>,
): string | undefined {
  const known = new Set(entries.map((one) => one.code))
  for (const one of codes) if (!known.has(one)) return one
  return undefined
}
