// Which daily inspections need no draw: a dated, closed list (优化营商环境条例第五十四条; domain.md §3.3).
import { z } from 'zod'
import type { VisitLeadSource } from './visit.ts'

export const outsideDrawRule = z.object({
  version: z.string(),
  exceptions: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      words: z.string(),
      basis: z.string(),
      needsReference: z.boolean(),
      reference: z.string(),
    }),
  ),
})
/** @technical */
export type OutsideDrawRule = z.output<typeof outsideDrawRule>

/** @technical */
export type OutsideDrawException = OutsideDrawRule['exceptions'][number]

/** A clue by its source: what was reported, assigned or measured is the exception 线索核查 without being named so. */
const CLUES: readonly VisitLeadSource[] = ['assigned', 'complaint', 'data']

/** The exception a daily inspection outside a draw rests on, or why it has none. */
export function outsideDrawException(
  rule: OutsideDrawRule,
  asked: { code: string | null; reference: string | null; leadSource: VisitLeadSource },
): OutsideDrawException | 'none' | 'unknown' | 'reference-missing' {
  const code = asked.code ?? (CLUES.includes(asked.leadSource) ? 'clue' : null)
  if (code === null) return 'none'
  const exception = rule.exceptions.find((one) => one.code === code)
  if (exception === undefined) return 'unknown'
  return exception.needsReference && asked.reference === null ? 'reference-missing' : exception
}
