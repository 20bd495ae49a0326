import { z } from 'zod'
import { mergePlatformRows, type PlatformRow } from '#catalogue'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { refuseUnlessHome } from '../outlets/home-agency.ts'
import { openDifference } from '../outlets/open-difference.ts'
import { mergeRowOf } from '../outlets/platform-merge.ts'
import { strings } from '../platform-strings.ts'
import { no } from '../refusals.ts'
import { settleDifferences } from '../store/platform-lists.ts'

/**
 * Hands the platform's rows to the catalogue's review of official lists, where a person takes each or keeps ours. Refused: no such
 * difference, one that is settled, nothing there, words that are not agreed upon, a queue with lines still open.
 */
export const takePlatformDifference = operation({
  name: 'take-platform-difference',
  kind: 'act',
  permission: 'exchange.reconcile',
  summary: '把平台的版本转入目录并入复核',
  input: z.object({
    id: z.uuid(),
    platformListId: z.uuid(),
    differenceIds: z.array(z.uuid()).min(1, '请至少选一条差异').max(200),
  }),
  output: z.object({ officialListId: z.uuid(), waiting: z.int() }),
  async run(act, { id, platformListId, differenceIds }) {
    const home = await refuseUnlessHome(act)
    if (!home.ok) return home
    const rows: PlatformRow[] = []
    for (const differenceId of new Set(differenceIds)) {
      const row = await theirRow(act, platformListId, differenceId)
      if (!row.ok) return row
      rows.push(row.value)
    }
    const merged = await mergePlatformRows(act, { id, title: strings.mergeTitle, rows })
    if (!merged.ok) return merged
    const how = { state: 'taken', by: act.actor.personName, at: act.now } as const
    await settleDifferences(act.tx, platformListId, differenceIds, how)
    await record(act, {
      type: 'exchange.take-platform-difference',
      subject: { kind: 'official-list', id },
      fields: { list: platformListId, differences: differenceIds.join('、') },
    })
    const { added, changed, conflicts, removed } = merged.value
    return ok({ officialListId: id, waiting: added + changed + conflicts + removed })
  },
})

/** What the platform says of an open difference, as the catalogue reads it. */
async function theirRow(act: Act, platformListId: string, differenceId: string): Promise<Result<PlatformRow>> {
  const found = await openDifference(act, platformListId, differenceId)
  if (!found.ok) return found
  const { theirs, title } = found.value
  if (theirs === null) return no('difference-not-theirs', { title })
  const read = mergeRowOf(theirs)
  return read.row === undefined ? no('difference-unmergeable', { title, field: read.field }) : ok(read.row)
}
