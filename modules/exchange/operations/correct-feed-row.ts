import { z } from 'zod'
import { correctRegisterRow } from '#entities'
import { record } from '#ledger'
import { ok, type Result } from '#kernel/result.ts'
import { type Act, operation } from '#platform/operation.ts'
import type { Feed } from '../domain/feed.ts'
import type { FeedFault } from '../domain/feed-fault.ts'
import { registerImport } from '../domain/register-import.ts'
import { correctionTitles, remainingFaults, wholeCells } from '../intake/corrected-rows.ts'
import { findFeed } from '../queries/feeds.ts'
import { findRow } from '../queries/quarantine.ts'
import { no } from '../refusals.ts'
import { keepCorrection } from '../store/quarantine.ts'
import { rowStates } from '../strings.ts'
import { feedFaultView } from './feed-views.ts'

export const correctedCells = z.array(z.string().max(20_000)).min(1).max(501)

/**
 * Corrects a quarantined row in place; what stood in the file stays beside it. The answer names the faults that remain; a row
 * without any waits for loading. A row of a register file is the register's to examine. Refused: no such row, one that is settled, another number of columns than the file's.
 */
export const correctFeedRow = operation({
  name: 'correct-feed-row',
  kind: 'act',
  permission: 'exchange.correct',
  summary: '更正隔离行',
  input: z.object({ batchId: z.uuid(), rowNo: z.coerce.number().int().min(1), cells: correctedCells }),
  output: z.object({
    rowNo: z.number().int(),
    state: z.enum(['waiting', 'corrected']),
    remainingFaults: z.array(feedFaultView),
  }),
  async run(act, { batchId, rowNo, cells }) {
    const done = await correctRow(act, batchId, rowNo, cells)
    if (!done.ok) return done
    const remaining = [...done.value]
    const state: 'corrected' | 'waiting' = remaining.length === 0 ? 'corrected' : 'waiting'
    return ok({ rowNo, state, remainingFaults: remaining })
  },
})

/** One correction, its examination and its leaf; `feed` is found once by whoever corrects many. */
export async function correctRow(
  act: Act,
  batchId: string,
  rowNo: number,
  given: readonly string[],
  known?: Feed,
): Promise<Result<readonly FeedFault[]>> {
  const row = await findRow(act.tx, batchId, rowNo)
  if (row === undefined) return no('no-such-row', { row: rowNo })
  if (row.feedKey === registerImport.feed) return correctRegisterRow(act, { batchId, rowNo, cells: given })
  if (row.state !== 'waiting' && row.state !== 'corrected')
    return no('row-settled', { row: rowNo, state: rowStates[row.state] })
  const cells = wholeCells(row, given)
  const expected = correctionTitles(row).length
  if (cells.length !== expected) return no('cells-mismatch', { row: rowNo, expected, found: given.length })
  const feed = known ?? (await findFeed(act.tx, row.feedKey))
  if (feed === undefined) return no('no-such-feed')
  const remaining = await remainingFaults(act, feed, row, cells)
  await keepCorrection(act, batchId, rowNo, { cells, remaining })
  await record(act, {
    type: 'exchange.row-corrected',
    subject: { kind: 'feed-batch', id: batchId },
    fields: { 'row-no': String(rowNo), was: row.cells.join('\u001F'), became: cells.join('\u001F') },
  })
  return ok(remaining)
}
