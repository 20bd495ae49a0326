import { z } from 'zod'
import { hash } from 'node:crypto'
import { finishRegisterRows } from '#entities'
import { record } from '#ledger'
import { enqueue, type Job, job } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { matchHeader } from '../domain/feed-header.ts'
import { feedBatchLoaded } from '../events.ts'
import { loadPage } from '../intake/load-page.ts'
import { type FileFormat, openFile } from '../intake/read-file.ts'
import { splitFile } from '../intake/split-file.ts'
import { type FeedBatchRow, findFeedBatch, listPageHashes, lockNextBatch, nextPage } from '../queries/feed-batches.ts'
import { findFeedVersion } from '../queries/feeds.ts'
import { closeFeedBatch, failFeedBatch, keepSplit } from '../store/feed-batch.ts'
import { failureWords } from '../strings.ts'

const BUSY_AGAIN_MS = 5000

/**
 * Takes the oldest unfinished batch of a feed one step further: reads the file into pages, loads one page, or closes the
 * batch. Each step is a transaction of its own with its effect and the order for the next step in it, so that a process
 * killed at any moment has done a step wholly or not at all. Batches of one feed follow one another.
 */
export const loadFeed: Job = job({
  name: 'exchange.load-feed',
  schema: z.object({ feedKey: z.string() }),
  async run(act, { feedKey }) {
    const batch = await lockNextBatch(act.tx, feedKey)
    if (batch === undefined) return
    const step = batch.state === 'received' ? await readFile(act, batch) : await loadNext(act, batch)
    const runAt = step === 'busy' ? new Date(act.now.getTime() + BUSY_AGAIN_MS) : act.now
    await enqueue(act, loadFeed, { feedKey }, { runAt })
  },
})

async function readFile(act: Act, batch: FeedBatchRow): Promise<'done'> {
  const feed = await findFeedVersion(act.tx, batch.feedKey, batch.feedVersion)
  const bytes = await act.ports.files.stream(batch.fileHash)
  const split =
    bytes === undefined
      ? { refused: 'file-gone', header: '' }
      : await splitFile(act.ports.files, feed, openFile(batch.format as FileFormat, bytes))
  if ('refused' in split) await failFeedBatch(act, batch.batchId, failureWords(split.refused, split.header))
  else await keepSplit(act, batch.batchId, batch.feedKey, split)
  return 'done'
}

async function loadNext(act: Act, batch: FeedBatchRow): Promise<'done' | 'busy'> {
  const page = await nextPage(act.tx, batch.batchId)
  if (page === undefined) {
    await close(act, batch.batchId)
    return 'done'
  }
  const feed = await findFeedVersion(act.tx, batch.feedKey, batch.feedVersion)
  const header = matchHeader(feed, batch.titles)
  return loadPage(act, { feed, batchId: batch.batchId, header }, batch, page)
}

/** One leaf for the batch: its file, its numbers, and the hash over all its pages. */
async function close(act: Act, batchId: string): Promise<void> {
  const batch = await findFeedBatch(act.tx, batchId)
  if (batch === undefined) throw new Error(`batch ${batchId} vanished while it was loaded`)
  const rowsHash = hash('sha256', (await listPageHashes(act.tx, batchId)).join('\n'), 'hex')
  const { leafHash } = await record(act, {
    type: 'exchange.batch-loaded',
    subject: { kind: 'feed-batch', id: batchId },
    fields: {
      feed: `${batch.feedKey}@${batch.feedVersion}`,
      'file-hash': batch.fileHash,
      'rows-hash': rowsHash,
      'rows-in': String(batch.rowsIn),
      'rows-loaded': String(batch.rowsLoaded),
      'rows-changed': String(batch.rowsChanged),
      'rows-ended': String(batch.rowsEnded),
      'rows-unchanged': String(batch.rowsUnchanged),
      'rows-quarantined': String(batch.rowsQuarantined),
    },
  })
  await closeFeedBatch(act, batchId, rowsHash, leafHash)
  const { target } = await findFeedVersion(act.tx, batch.feedKey, batch.feedVersion)
  if (target === 'register') await finishRegisterRows(act, batch)
  await publish(act, feedBatchLoaded, {
    batchId,
    feedKey: batch.feedKey,
    rowsIn: batch.rowsIn,
    rowsLoaded: batch.rowsLoaded,
    rowsUnchanged: batch.rowsUnchanged,
    rowsQuarantined: batch.rowsQuarantined,
  })
}
