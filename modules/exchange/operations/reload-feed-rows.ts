import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { reloadRows } from '../intake/reload-rows.ts'
import { findFeedBatch } from '../queries/feed-batches.ts'
import { findFeed } from '../queries/feeds.ts'
import { listReloadable } from '../queries/quarantine.ts'
import { no } from '../refusals.ts'
import { equationOf } from '../strings.ts'

/**
 * Loads the corrected rows of a batch, and those that only waited for the register. A row that loading still finds at fault
 * goes back to waiting with its reason; the equation stays true. Refused: no such batch, nothing to load, another load of
 * the register.
 */
export const reloadFeedRows = operation({
  name: 'reload-feed-rows',
  kind: 'act',
  permission: 'exchange.correct',
  summary: '载入已更正的隔离行',
  input: z.object({ batchId: z.uuid() }),
  output: z.object({
    loaded: z.number().int(),
    unchanged: z.number().int(),
    sentBack: z.number().int(),
    equation: z.string(),
  }),
  async run(act, { batchId }) {
    const batch = await findFeedBatch(act.tx, batchId)
    if (batch === undefined) return no('no-such-batch')
    const feed = await findFeed(act.tx, batch.feedKey)
    if (feed === undefined) return no('no-such-feed')
    const rows = await listReloadable(act.tx, batchId)
    if (rows.length === 0) return no('nothing-corrected')
    const done = await reloadRows(act, feed, batchId, rows)
    if (done === 'busy') return no('register-busy')
    const after = await findFeedBatch(act.tx, batchId)
    return ok({ ...done, equation: equationOf(after ?? batch) })
  },
})
