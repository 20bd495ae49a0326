import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isWorkingDay } from '#law'
import { enqueue, type Job, job } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import type { Feed } from '../domain/feed.ts'
import { lastDue } from '../domain/feed-schedule.ts'
import { receiveFile } from '../intake/receive-file.ts'
import { findFeedBatch, listLastBatches } from '../queries/feed-batches.ts'
import { type FeedTableRow, listFeedTables, listLastRuns } from '../queries/feed-tables.ts'
import { listFeedsNow } from '../queries/feeds.ts'
import { beginRun } from '../store/feed-tables.ts'
import { clearInbox, inboxOf } from './clear-inbox.ts'
import { readTable } from './read-table.ts'

const NEVER = new Date(0)

/**
 * Every minute: a feed whose time has come is read from its agency's table, or from its inbox as soon as a file lies there; a
 * time that was missed is caught up once. A table whose connection was lost is tried again when its wait is over.
 */
export const startFeeds: Job = job({
  name: 'exchange.start-feeds',
  schema: z.object({}),
  every: { seconds: 60 },
  async run(act) {
    const tables = await listFeedTables(act.tx)
    const begun = await listLastRuns(act.tx)
    const last = new Map((await listLastBatches(act.tx)).map((batch) => [batch.feedKey, batch.startedAt]))
    for (const feed of await listFeedsNow(act.tx)) {
      const table = tables.get(feed.feed)
      if (table?.state === 'lost' && table.retryAt !== null && table.retryAt <= act.now) await orderReading(act, feed)
      const due = lastDue(feed, act.now, act.today, isWorkingDay)
      if (due === undefined || due <= (begun.get(feed.feed) ?? NEVER)) continue
      await startOne(act, feed, due, table, last.get(feed.feed))
    }
  },
})

/** Takes up a due time from the table of a feed, or from its inbox; one that finds no file stays open. */
async function startOne(
  act: Act,
  feed: Feed,
  due: Date,
  table: FeedTableRow | undefined,
  lastBatchAt: Date | undefined,
): Promise<void> {
  const isTaken = table === undefined ? await takeInbox(act, feed, due, lastBatchAt) : table.state !== 'stopped'
  if (!isTaken) return
  const isFirst = await beginRun(act, feed.feed, due)
  if (isFirst && table !== undefined) await orderReading(act, feed)
}

async function orderReading(act: Act, feed: Feed): Promise<void> {
  await enqueue(act, readTable, { feedKey: feed.feed }, { dedupeKey: feed.feed })
}

/** Receives what lies in the inbox of a feed; a file a person handed in since the due time serves as well. */
async function takeInbox(act: Act, feed: Feed, due: Date, lastBatchAt: Date | undefined): Promise<boolean> {
  let taken = lastBatchAt !== undefined && lastBatchAt >= due
  for (const name of await act.ports.drops.list(inboxOf(feed.feed))) {
    const bytes = await act.ports.drops.read(inboxOf(feed.feed), name)
    if (bytes === undefined) continue
    const { hash, size } = await act.ports.files.put(bytes)
    const id = idOfDelivery(feed.feed, name, hash, due)
    const isKnown = (await findFeedBatch(act.tx, id)) !== undefined
    const received =
      isKnown || (await receiveFile(act, feed, { id, fileName: name, fileHash: hash, fileBytes: size })).ok
    await enqueue(act, clearInbox, { feedKey: feed.feed, name, to: received ? 'taken' : 'unreadable' })
    taken ||= received
  }
  return taken
}

/** The same file of the same due time is one batch, however often a process dies before the file is set aside. */
function idOfDelivery(feedKey: string, name: string, fileHash: string, due: Date): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([feedKey, name, fileHash, due.toISOString()]))
    .digest('hex')
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}
