import { z } from 'zod'
import { finishRegisterRows } from '#entities'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { correctedPage } from '../intake/corrected-rows.ts'
import { loadRows } from '../intake/load-rows.ts'
import { findFeedBatch } from '../queries/feed-batches.ts'
import { findFeed } from '../queries/feeds.ts'
import { listReloadable } from '../queries/quarantine.ts'
import { no } from '../refusals.ts'
import { moveRows } from '../store/feed-batch.ts'
import { sendBack, settleRows } from '../store/quarantine.ts'
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
    const page = correctedPage(feed, rows)
    const outcome = await loadRows(act, { feed, batchId, header: page.header }, page.rows)
    if (outcome === 'busy') return no('register-busy')
    for (const [rowNo, faults] of outcome.faults) await sendBack(act, batchId, rowNo, faults)
    const settled = rows.map((row) => row.rowNo).filter((rowNo) => !outcome.faults.has(rowNo))
    const unchanged = settled.filter((rowNo) => outcome.unchanged.has(rowNo))
    const loaded = settled.filter((rowNo) => !outcome.unchanged.has(rowNo))
    await settleRows(act, batchId, loaded, 'loaded')
    await settleRows(act, batchId, unchanged, 'unchanged')
    await moveRows(act.tx, batchId, {
      loaded: loaded.length,
      changed: outcome.changed,
      ended: outcome.ended,
      unchanged: unchanged.length,
    })
    await record(act, {
      type: 'exchange.rows-reloaded',
      subject: { kind: 'feed-batch', id: batchId },
      fields: {
        loaded: String(loaded.length),
        unchanged: String(unchanged.length),
        'sent-back': String(outcome.faults.size),
      },
    })
    if (feed.target === 'register')
      await finishRegisterRows(act, {
        batchId,
        startedAt: act.now,
        rowsIn: rows.length,
        rowsLoaded: loaded.length,
        rowsUnchanged: unchanged.length,
        rowsQuarantined: outcome.faults.size,
      })
    const after = await findFeedBatch(act.tx, batchId)
    return ok({
      loaded: loaded.length,
      unchanged: unchanged.length,
      sentBack: outcome.faults.size,
      equation: equationOf(after ?? batch),
    })
  },
})
