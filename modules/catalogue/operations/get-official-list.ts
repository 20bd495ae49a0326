import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listEntrySchema } from '../domain/list-merge.ts'
import { findOfficialList, listMergeLines } from '../queries/find-lists.ts'
import type { MergeLineRow } from '../queries/find-lists.ts'
import { no } from '../refusals.ts'
import { officialListHead } from './list-official-lists.ts'

const line = z.object({
  mergeLineId: z.uuid(),
  catalogueCode: z.string(),
  title: z.string(),
  itemId: z.uuid().nullable(),
  itemCode: z.string(),
  retiredOn: z.string().nullable(),
  kind: z.enum(['added', 'changed', 'conflict', 'removed']),
  fields: z.array(
    z.object({
      field: z.string(),
      base: z.unknown(),
      theirs: z.unknown(),
      ours: z.unknown(),
      isConflict: z.boolean(),
    }),
  ),
  state: z.enum(['open', 'settled']),
  choice: z.enum(['theirs', 'ours', 'by-hand']).nullable(),
  reason: z.string(),
  settledBy: z.string(),
  settledAt: z.string().nullable(),
  versionState: z.string(),
  replaces: z.array(z.string()),
  replacedBy: z.array(z.string()),
  entry: listEntrySchema.nullable(),
})

/** The review queue of an imported list: each difference field by field, with what the former list, the new one and the catalogue say. */
export const getOfficialList = operation({
  name: 'get-official-list',
  kind: 'query',
  permission: 'signed-in',
  summary: '查看上级清单的并入复核',
  input: z.object({ officialListId: z.uuid() }),
  output: officialListHead.extend({ lines: z.array(line) }),
  async run({ tx }, { officialListId }) {
    const list = await findOfficialList(tx, officialListId)
    if (list === undefined) return no('list-unknown')
    const lines = await listMergeLines(tx, officialListId)
    return ok({ ...list, importedAt: list.importedAt.toISOString(), lines: lines.map(presentLine) })
  },
})

function presentLine(row: MergeLineRow): z.input<typeof line> {
  return {
    mergeLineId: row.mergeLineId,
    catalogueCode: row.catalogueCode,
    title: row.entry?.name ?? row.itemName ?? row.catalogueCode,
    itemId: row.itemId,
    itemCode: row.itemCode ?? '',
    retiredOn: row.retiredOn,
    kind: row.kind,
    fields: row.fields.map((one) => ({ ...one })),
    state: row.state,
    choice: row.choice,
    reason: row.reason ?? '',
    settledBy: row.settledBy ?? '',
    settledAt: row.settledAt?.toISOString() ?? null,
    versionState: row.versionState ?? '',
    replaces: [...(row.entry?.replaces ?? [])],
    replacedBy: [...row.replacedBy],
    entry: row.entry,
  }
}
