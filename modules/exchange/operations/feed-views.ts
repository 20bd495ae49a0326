import { z } from 'zod'
import { feedModes, feedSchedules } from '../domain/feed.ts'
import type { FeedBatchRow } from '../queries/feed-batches.ts'
import { batchStates, equationOf } from '../strings.ts'

/** A batch as screens read it; the equation stands written out. */
export const feedBatchView = z.object({
  batchId: z.uuid(),
  feedKey: z.string(),
  feedTitle: z.string(),
  feedVersion: z.number().int(),
  agency: z.string(),
  fileName: z.string(),
  fileHash: z.string(),
  fileBytes: z.number(),
  format: z.enum(feedModes),
  encoding: z.string().nullable(),
  state: z.enum(['received', 'loading', 'complete', 'failed']),
  stateName: z.string(),
  equation: z.string(),
  missingColumns: z.array(z.string()),
  pages: z.number().int(),
  pagesLoaded: z.number().int(),
  rowsIn: z.number().int(),
  rowsLoaded: z.number().int(),
  rowsChanged: z.number().int(),
  rowsEnded: z.number().int(),
  rowsUnchanged: z.number().int(),
  rowsQuarantined: z.number().int(),
  rowsReturned: z.number().int(),
  leafHash: z.string().nullable(),
  failure: z.string().nullable(),
  receivedBy: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
})

export function viewFeedBatch(row: FeedBatchRow, feedTitle: string): z.input<typeof feedBatchView> {
  return {
    batchId: row.batchId,
    feedKey: row.feedKey,
    feedTitle,
    feedVersion: row.feedVersion,
    agency: row.agency,
    fileName: row.fileName,
    fileHash: row.fileHash,
    fileBytes: row.fileBytes,
    format: row.format,
    encoding: row.encoding,
    state: row.state,
    stateName: batchStates[row.state],
    equation: equationOf(row),
    missingColumns: [...row.missingColumns],
    pages: row.pages,
    pagesLoaded: row.pagesLoaded,
    rowsIn: row.rowsIn,
    rowsLoaded: row.rowsLoaded,
    rowsChanged: row.rowsChanged,
    rowsEnded: row.rowsEnded,
    rowsUnchanged: row.rowsUnchanged,
    rowsQuarantined: row.rowsQuarantined,
    rowsReturned: row.rowsReturned,
    leafHash: row.leafHash,
    failure: row.failure,
    receivedBy: row.receivedBy,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}

export const feedFaultView = z.object({
  reason: z.string(),
  field: z.string(),
  message: z.string(),
  citation: z.string(),
})

/** What a list says of a feed. */
export const feedView = z.object({
  feedKey: z.string(),
  table: z.string(),
  title: z.string(),
  version: z.number().int(),
  layout: z.enum(['published', 'unpublished']),
  agency: z.string(),
  purpose: z.string(),
  ground: z.string(),
  mode: z.enum(feedModes),
  schedule: z.enum(feedSchedules),
  target: z.enum(['register', 'facts']),
  columnCount: z.number().int(),
  waiting: z.number().int(),
  lastBatch: feedBatchView.nullable(),
  /** The last moment it was due; null without a schedule. */
  dueAt: z.string().nullable(),
  isOverdue: z.boolean(),
  /** What is wrong with its front-end table. */
  tableTold: z.string().nullable(),
})
