import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { openItems } from '../domain/clean-up-progress.ts'
import { listCleanUpRows, listItemProgress } from '../queries/find-clean-ups.ts'
import type { CleanUpRow, ItemProgress } from '../queries/find-clean-ups.ts'

const outcome = z.enum(['keep', 'change', 'abolish'])

/** The clean-up proposals with who asked what, who decided what and why, and how far the catalogue shows it carried out. */
export const listCleanUps = operation({
  name: 'list-clean-ups',
  kind: 'query',
  permission: 'signed-in',
  summary: '查询清理建议',
  input: z.object({}),
  output: z.object({
    counts: z.object({ proposed: z.int(), decided: z.int(), closed: z.int(), late: z.int() }),
    cleanUps: z.array(
      z.object({
        cleanUpId: z.uuid(),
        findingKind: z.string(),
        items: z.array(
          z.object({ itemId: z.uuid(), code: z.string(), name: z.string(), retiredOn: z.string().nullable() }),
        ),
        marks: z.array(z.object({ aspect: z.string(), words: z.string() })),
        asked: outcome,
        reason: z.string(),
        state: z.enum(['proposed', 'decided', 'closed']),
        proposedBy: z.string(),
        proposedAt: z.string(),
        outcome: outcome.nullable(),
        decisionReason: z.string(),
        carriedOutBy: z.string().nullable(),
        decidedBy: z.string(),
        decidedAt: z.string().nullable(),
        isCarriedOut: z.boolean(),
        isLate: z.boolean(),
        closingNote: z.string(),
        closedBy: z.string(),
        closedAt: z.string().nullable(),
      }),
    ),
  }),
  async run({ tx, today }) {
    const rows = await listCleanUpRows(tx)
    const progress = await listItemProgress(tx, [...new Set(rows.flatMap((row) => row.itemIds))])
    const cleanUps = rows.map((row) => presentCleanUp(row, progress, today))
    const count = (state: string) => cleanUps.filter((one) => one.state === state).length
    return ok({
      counts: {
        proposed: count('proposed'),
        decided: count('decided'),
        closed: count('closed'),
        late: cleanUps.filter((one) => one.isLate).length,
      },
      cleanUps,
    })
  },
})

function presentCleanUp(row: CleanUpRow, progress: readonly ItemProgress[], today: PlainDate) {
  const items = progress.filter((one) => row.itemIds.includes(one.itemId))
  const { outcome: decided, decidedAt, carriedOutBy } = row
  const isCarriedOut = decided !== null && decidedAt !== null && openItems(decided, decidedAt, items).length === 0
  const isPast = carriedOutBy !== null && carriedOutBy < today
  return {
    cleanUpId: row.cleanUpId,
    findingKind: row.findingKind,
    items: items.map(({ itemId, code, name, retiredOn }) => ({ itemId, code, name, retiredOn })),
    marks: [...row.marks],
    asked: row.asked,
    reason: row.reason,
    state: row.state,
    proposedBy: row.proposedBy,
    proposedAt: row.proposedAt.toISOString(),
    outcome: decided,
    carriedOutBy,
    isCarriedOut,
    isLate: row.state === 'decided' && !isCarriedOut && isPast,
    ...decisionOf(row),
  }
}

function decisionOf(row: CleanUpRow) {
  return {
    decisionReason: row.decisionReason ?? '',
    decidedBy: row.decidedBy ?? '',
    decidedAt: row.decidedAt?.toISOString() ?? null,
    closingNote: row.closingNote ?? '',
    closedBy: row.closedBy ?? '',
    closedAt: row.closedAt?.toISOString() ?? null,
  }
}
