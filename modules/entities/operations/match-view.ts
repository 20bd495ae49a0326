import { z } from 'zod'
import type { IdentityMatchRow } from '../queries/identity-matches.ts'
import { claimLines, matchStateWord, queueWord } from '../identity-strings.ts'
import { factWord } from '../strings.ts'

/** One placing of a record as people see it. */
export const matchView = z.object({
  matchId: z.uuid(),
  state: z.enum(['automatic', 'queued', 'decided', 'undone', 'dismissed', 'lapsed']),
  stateName: z.string(),
  why: z.string(),
  whyName: z.string(),
  reason: z.string(),
  source: z.string(),
  recordKey: z.string(),
  claim: z.array(z.object({ label: z.string(), value: z.string() })),
  facts: z.array(z.object({ kind: z.string(), label: z.string(), value: z.string() })),
  entityId: z.string().nullable(),
  entityName: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
  undoReason: z.string().nullable(),
  recordedAt: z.string(),
  daysWaiting: z.number().int(),
  /** A row of a feed: deciding loads it from its quarantine. */
  loadsRow: z.boolean(),
})

const dayLength = 86_400_000

export function viewOfMatch(row: IdentityMatchRow, now: Date): z.input<typeof matchView> {
  return {
    matchId: row.matchId,
    state: row.state,
    stateName: matchStateWord(row.state),
    why: row.why,
    whyName: queueWord(row.why),
    reason: row.reason,
    source: row.source,
    recordKey: row.recordKey,
    claim: claimLines(row.claim),
    facts: row.facts.map((one) => ({ kind: one.kind, label: factWord(one.kind), value: one.value })),
    entityId: row.entityId,
    entityName: row.entityName,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    undoneBy: row.undoneBy,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    undoReason: row.undoReason,
    recordedAt: row.recordedAt.toISOString(),
    loadsRow: row.loadsRow,
    daysWaiting: Math.max(0, Math.floor((now.getTime() - row.recordedAt.getTime()) / dayLength)),
  }
}
