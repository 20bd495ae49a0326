import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import { lawBase } from './law-base.ts'
import type { LawBase } from './law-files.ts'
import { ruleDocument } from './rule-documents.ts'

const bodySchema = z.strictObject({
  version: z.string(),
  sectors: z.array(z.strictObject({ sector: z.string(), names: z.array(z.string()).min(1) })),
})

/** The sector (条线) an organ of a statute's text belongs to, old names included; undefined when the table does not know it. */
export function sectorOfOrgan(organ: string, onDate: PlainDate, base: LawBase = lawBase()): string | undefined {
  const rule = ruleDocument('organ-names', onDate, base)
  if (rule === undefined) return undefined
  return tableOf(rule.body).find((one) => one.names.some((name) => organ.includes(name)))?.sector
}

function tableOf(body: unknown): z.infer<typeof bodySchema>['sectors'] {
  const known = typeof body === 'object' && body !== null ? parsed.get(body) : undefined
  if (known !== undefined) return known
  const { sectors } = bodySchema.parse(body)
  parsed.set(body as object, sectors)
  return sectors
}

/** The table of a law base never changes; it is parsed once. */
const parsed = new WeakMap<object, z.infer<typeof bodySchema>['sectors']>()
