import { recordPlaced, recordWithdrawn } from '#entities/events'
import type { Act } from '#platform/operation.ts'
import { reaction } from '#platform/outbox.ts'
import type { Feed } from '../domain/feed.ts'
import { matchHeader } from '../domain/feed-header.ts'
import { rawHash } from '../intake/load-rows.ts'
import { readPage, ROWS_OF_PAGE } from '../intake/pages.ts'
import { tellOfDecisions } from '../jobs/draft-dual-records.ts'
import { reloadRows } from '../intake/reload-rows.ts'
import { sourceOf } from '../intake/rows-of.ts'
import { findFeedBatch, findPage } from '../queries/feed-batches.ts'
import { listFeedsNow } from '../queries/feeds.ts'
import { findRow, listWaitingOfRecord } from '../queries/quarantine.ts'
import { listRecords } from '../queries/source-records.ts'
import { moveBack } from '../store/feed-batch.ts'
import { copyQuarantined, waitAgain } from '../store/quarantine.ts'
import { keepRecords, type SourceRecord } from '../store/source-records.ts'
import { withdrawnFault } from '../strings.ts'

/** A person said of whom a row speaks: every row of that record that waits is loaded, in the order they came. */
export const onRecordPlaced = reaction({
  name: 'exchange.on-record-placed',
  event: recordPlaced,
  async run(act, { source, recordKey }) {
    const feed = await feedOf(act, source)
    if (feed === undefined) return
    for (const row of await listWaitingOfRecord(act.tx, feed.feed, recordKey)) {
      if ((await reloadRows(act, feed, row.batchId, [row])) === 'busy') throw new Error('the register is being loaded')
    }
  },
})

/** A placing was undone: the row leaves the file it was on and waits in the quarantine of its batch again. */
export const onRecordWithdrawn = reaction({
  name: 'exchange.on-record-withdrawn',
  event: recordWithdrawn,
  async run(act, { source, recordKey, entityId, waitingId }) {
    const feed = await feedOf(act, source)
    if (feed === undefined) return
    const held = (await listRecords(act.tx, feed.feed, [recordKey])).get(recordKey)
    if (held === undefined || held.entityId !== entityId || held.endedOn !== null) return
    await keepRecords(act.tx, feed.feed, [], [{ ...held, endedOn: act.today }])
    await tellOfDecisions(act, feed.feed, held.batchId)
    await setAside(act, feed, held, waitingId)
    await moveBack(act.tx, held.batchId)
  },
})

async function feedOf(act: Act, source: string): Promise<Feed | undefined> {
  const feeds = await listFeedsNow(act.tx)
  return feeds.find((feed) => sourceOf(feed) === source)
}

/** The row as it waits again: the one that waited before, or, where it had loaded at once, as its page holds it. */
async function setAside(act: Act, feed: Feed, held: SourceRecord, matchId: string): Promise<void> {
  const { batchId, rowNo, key } = held
  const faults = [withdrawnFault]
  if ((await findRow(act.tx, batchId, rowNo)) !== undefined) {
    await waitAgain(act, { batchId, rowNo, faults, doubted: { recordKey: key, matchId } })
    return
  }
  const batch = await findFeedBatch(act.tx, batchId)
  const page = await findPage(act.tx, batchId, Math.floor((rowNo - 1) / ROWS_OF_PAGE))
  const rows = page === undefined ? [] : await readPage(act.ports.files, page.pageHash)
  const row = rows.find((one) => one.rowNo === rowNo)
  if (batch === undefined || row === undefined)
    throw new Error(`row ${rowNo} of batch ${batchId} is in none of its pages`)
  const { titles } = matchHeader(feed, batch.titles)
  const { lineNo, cells } = row
  await copyQuarantined(act, { batchId, feedKey: feed.feed, agency: batch.agency, titles }, [
    { rowNo, lineNo, cells, hash: rawHash(titles, cells), faults, doubted: { recordKey: key, matchId } },
  ])
}
