import { z } from 'zod'
import type { ChangeRow } from './queries/read-changes.ts'

/** The head of a draft, alike in the list and on its page. */
export const changeHead = z.object({
  changeId: z.string(),
  kind: z.string(),
  recordId: z.string(),
  title: z.string(),
  isCorrection: z.boolean(),
  reason: z.string(),
  effectiveOn: z.string(),
  state: z.enum(['proposed', 'published', 'returned']),
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedBy: z.string(),
  decidedAt: z.string().nullable(),
  decisionNote: z.string(),
  seq: z.int().nullable(),
  knownOn: z.string().nullable(),
})

export function headOf(row: ChangeRow): z.input<typeof changeHead> {
  const { changeId, kind, recordId, title, isCorrection, reason, effectiveOn, state, proposedBy, seq, knownOn } = row
  return {
    changeId,
    kind,
    recordId,
    title,
    isCorrection,
    reason,
    effectiveOn,
    state,
    proposedBy,
    proposedAt: row.proposedAt.toISOString(),
    decidedBy: row.decidedBy ?? '',
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionNote: row.decisionNote ?? '',
    seq,
    knownOn,
  }
}
