import { z } from 'zod'
import { registrationStatuses } from '../domain/registration-status.ts'
import type { BatchRow } from '../queries/import-batches.ts'
import { equationOf } from '../strings.ts'

/** A batch as screens read it; the equation stands written out. */
export const batchView = z.object({
  batchId: z.uuid(),
  fileName: z.string(),
  fileHash: z.string(),
  fileBytes: z.number(),
  source: z.string(),
  encoding: z.string().nullable(),
  declaredStatus: z.enum(registrationStatuses),
  declaredBasis: z.string().nullable(),
  state: z.enum(['running', 'complete', 'failed']),
  equation: z.string(),
  rowsRead: z.number().int(),
  rowsIn: z.number().int(),
  rowsLoaded: z.number().int(),
  rowsChanged: z.number().int(),
  rowsUnchanged: z.number().int(),
  rowsQuarantined: z.number().int(),
  rowsDiscarded: z.number().int(),
  rowsReturned: z.number().int(),
  rowsNoted: z.number().int(),
  missingColumns: z.array(z.string()),
  ignoredColumns: z.array(z.string()),
  rowsHash: z.string().nullable(),
  leafHash: z.string().nullable(),
  failure: z.string().nullable(),
  importedBy: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
})

export function viewBatch(row: BatchRow): z.input<typeof batchView> {
  return {
    ...row,
    missingColumns: [...row.missingColumns],
    ignoredColumns: [...row.ignoredColumns],
    equation: equationOf(row),
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}
