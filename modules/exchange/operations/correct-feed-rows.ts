import { z } from 'zod'
import { findRegisterImport } from '#entities'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { readCorrections } from '../intake/quarantine-csv.ts'
import { findFeedBatch } from '../queries/feed-batches.ts'
import { findFeed } from '../queries/feeds.ts'
import { no } from '../refusals.ts'
import { correctRow } from './correct-feed-row.ts'

const MOST_TEXT = 800_000

/**
 * Corrects many rows of a batch by the file that was downloaded and corrected elsewhere: all or none. Refused: no such batch,
 * a file whose first line is another, and whatever a single correction is refused for.
 */
export const correctFeedRows = operation({
  name: 'correct-feed-rows',
  kind: 'act',
  permission: 'exchange.correct',
  summary: '上传更正后的隔离行',
  input: z.object({ batchId: z.uuid(), text: z.string().min(1).max(MOST_TEXT) }),
  output: z.object({ corrected: z.number().int(), stillFaulty: z.number().int() }),
  async run(act, { batchId, text }) {
    const batch = await findFeedBatch(act.tx, batchId)
    if (batch === undefined && (await findRegisterImport(act.tx, batchId)) === undefined) return no('no-such-batch')
    const corrections = readCorrections(text)
    if ('header' in corrections) return no('corrections-unreadable', { header: corrections.header })
    const feed = batch && (await findFeed(act.tx, batch.feedKey))
    let stillFaulty = 0
    for (const { rowNo, cells } of corrections) {
      const done = await correctRow(act, batchId, rowNo, cells, feed)
      if (!done.ok) return done
      if (done.value.length > 0) stillFaulty += 1
    }
    return ok({ corrected: corrections.length - stillFaulty, stillFaulty })
  },
})
