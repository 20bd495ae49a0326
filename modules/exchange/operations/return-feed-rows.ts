import { z } from 'zod'
import { lapseWaiting, returnRegisterRows } from '#entities'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { type Act, operation } from '#platform/operation.ts'
import { registerImport } from '../domain/register-import.ts'
import { quarantineCsv } from '../intake/quarantine-csv.ts'
import { sourceOf } from '../intake/rows-of.ts'
import type { Feed } from '../domain/feed.ts'
import { findFeed } from '../queries/feeds.ts'
import { findRow, type QuarantinedRow } from '../queries/quarantine.ts'
import { findReturnSlip, type ReturnSlipRow } from '../queries/return-slips.ts'
import { no } from '../refusals.ts'
import { countReturned } from '../store/feed-batch.ts'
import { markReturned } from '../store/quarantine.ts'
import { insertReturnSlip, nextSlipSerial } from '../store/return-slip.ts'
import { slipNumber } from '../strings.ts'

const rowPlace = z.object({ batchId: z.uuid(), rowNo: z.number().int().min(1) })

/**
 * Gives rows back to the agency they came from, on a numbered slip with a file of them and their reasons. They stay counted as
 * quarantined. The same id again answers the same slip. Refused: no such feed, rows of another feed or settled ones.
 */
export const returnFeedRows = operation({
  name: 'return-feed-rows',
  kind: 'act',
  permission: 'exchange.return',
  summary: '退回来源机关',
  input: z.object({
    id: z.uuid(),
    feedKey: z.string().max(80),
    rows: z.array(rowPlace).min(1).max(2000),
    reason: z.string().trim().min(2, '请写明退回理由').max(400),
  }),
  output: z.object({ slipId: z.uuid(), number: z.string(), rowCount: z.number().int() }),
  async run(act, { id, feedKey, rows, reason }) {
    const known = await findReturnSlip(act.tx, id)
    if (known !== undefined) return answerAgain(known, feedKey, rows.length)
    const feed = await findFeed(act.tx, feedKey)
    if (feed === undefined && feedKey !== registerImport.feed) return no('no-such-feed')
    const found = await openRows(act, feedKey, rows)
    const agency = feed?.agency ?? found?.[0]?.agency
    if (found === undefined || agency === undefined) return no('rows-of-other-feed')
    const year = act.today.slice(0, 'yyyy'.length)
    const number = slipNumber(year, await nextSlipSerial(act, year))
    const { hash } = await act.ports.files.put(Buffer.from(quarantineCsv(found)))
    await insertReturnSlip(act, {
      slipId: id,
      number,
      feedKey,
      agency,
      rowCount: found.length,
      reason,
      fileHash: hash,
    })
    const marked = await (feed === undefined
      ? returnRegisterRows(act, id, found)
      : markOfFeed(act, feed, id, number, found))
    if (marked !== found.length) return no('rows-of-other-feed')
    await record(act, {
      type: 'exchange.rows-returned',
      subject: { kind: 'feed', id: feedKey },
      fields: { number, agency, rows: String(found.length), reason, file: hash },
    })
    return ok({ slipId: id, number, rowCount: found.length })
  },
})

function answerAgain(known: ReturnSlipRow, feedKey: string, rows: number) {
  const isSame = known.feedKey === feedKey && known.rowCount === rows
  return isSame ? ok({ slipId: known.slipId, number: known.number, rowCount: rows }) : no('id-used')
}

async function markOfFeed(
  act: Act,
  feed: Feed,
  slipId: string,
  number: string,
  rows: readonly QuarantinedRow[],
): Promise<number> {
  const marked = await markReturned(act, slipId, rows)
  for (const [batchId, count] of countByBatch(rows)) await countReturned(act.tx, batchId, count)
  const waited = rows.flatMap((row) => row.recordKey ?? [])
  await lapseWaiting(act, sourceOf(feed), waited, `这一行已退回来源（${number}）。`)
  return marked
}

/** The rows, each once, when all of them are of this feed, of one source and open. */
async function openRows(
  act: Act,
  feedKey: string,
  places: readonly { batchId: string; rowNo: number }[],
): Promise<QuarantinedRow[] | undefined> {
  const found: QuarantinedRow[] = []
  const seen = new Set<string>()
  for (const { batchId, rowNo } of places) {
    const row = await findRow(act.tx, batchId, rowNo)
    if (row === undefined || seen.has(`${batchId} ${rowNo}`) || !isReturnable(row, feedKey, found[0])) return undefined
    seen.add(`${batchId} ${rowNo}`)
    found.push(row)
  }
  return found
}

function countByBatch(rows: readonly QuarantinedRow[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { batchId } of rows) counts.set(batchId, (counts.get(batchId) ?? 0) + 1)
  return counts
}

/** Open, of this feed, and where the source is told by the file, of the same source as the first. */
function isReturnable(row: QuarantinedRow, feedKey: string, first: QuarantinedRow | undefined): boolean {
  const isOpen = row.state === 'waiting' || row.state === 'corrected'
  const isOfSource = feedKey !== registerImport.feed || first === undefined || row.agency === first.agency
  return isOpen && row.feedKey === feedKey && isOfSource
}
