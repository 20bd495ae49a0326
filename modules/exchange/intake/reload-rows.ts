import { finishRegisterRows, lapseWaiting } from '#entities'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import type { Feed } from '../domain/feed.ts'
import { tellOfDecisions } from '../jobs/draft-dual-records.ts'
import type { QuarantinedRow } from '../queries/quarantine.ts'
import { moveRows } from '../store/feed-batch.ts'
import { sendBack, settleRows } from '../store/quarantine.ts'
import { correctedPage } from './corrected-rows.ts'
import { loadRows } from './load-rows.ts'
import { sourceOf } from './rows-of.ts'

/** @technical */
export interface Reloaded {
  readonly loaded: number
  readonly unchanged: number
  readonly sentBack: number
}

/**
 * Loads quarantined rows of one batch again, as they were corrected or as a person decided of whom they speak: what loads
 * leaves the quarantine, what does not goes back to waiting with its reason, and the equation stays true. `busy` when another
 * load holds the register, and then nothing was done. Locks the batch.
 */
export async function reloadRows(
  act: Act,
  feed: Feed,
  batchId: string,
  rows: readonly QuarantinedRow[],
): Promise<Reloaded | 'busy'> {
  const page = correctedPage(feed, rows)
  const outcome = await loadRows(act, { feed, batchId, header: page.header }, page.rows)
  if (outcome === 'busy') return 'busy'
  for (const [rowNo, faults] of outcome.faults)
    await sendBack(act, { batchId, rowNo, faults, doubted: outcome.doubted.get(rowNo) })
  const settled = rows.filter((row) => !outcome.faults.has(row.rowNo))
  const unchanged = settled.map((row) => row.rowNo).filter((rowNo) => outcome.unchanged.has(rowNo))
  const loaded = settled.map((row) => row.rowNo).filter((rowNo) => !outcome.unchanged.has(rowNo))
  await settleRows(act, batchId, loaded, 'loaded')
  await settleRows(act, batchId, unchanged, 'unchanged')
  const { changed, ended } = outcome
  await moveRows(act.tx, batchId, { loaded: loaded.length, changed, ended, unchanged: unchanged.length })
  const waited = settled.flatMap((row) => row.recordKey ?? [])
  await tellOfDecisions(act, feed.feed, batchId)
  await lapseWaiting(act, sourceOf(feed), waited, '这一行已在隔离工作台处理。')
  const counts = { loaded: loaded.length, unchanged: unchanged.length, sentBack: outcome.faults.size }
  await record(act, {
    type: 'exchange.rows-reloaded',
    subject: { kind: 'feed-batch', id: batchId },
    fields: {
      loaded: String(counts.loaded),
      unchanged: String(counts.unchanged),
      'sent-back': String(counts.sentBack),
    },
  })
  if (feed.target === 'register')
    await finishRegisterRows(act, {
      batchId,
      startedAt: act.now,
      rowsIn: rows.length,
      rowsLoaded: counts.loaded,
      rowsUnchanged: counts.unchanged,
      rowsQuarantined: counts.sentBack,
    })
  return counts
}
