import { newId } from '#kernel/ids.ts'
import type { Act } from '#platform/operation.ts'
import { fieldsOfEntry, fieldsOfVersion, mergeFields } from './domain/list-merge.ts'
import type { ListEntry } from './domain/list-merge.ts'
import type { VersionRow } from './queries/version-rows.ts'
import type { MergeDraft } from './store/list-store.ts'

/** The differences of a new list (theirs) from the local catalogue (ours), each judged against the list imported before (base). */
export function diffList(
  act: Act,
  lists: { readonly base: readonly ListEntry[]; readonly theirs: readonly ListEntry[] },
  ours: readonly VersionRow[],
): { readonly lines: readonly MergeDraft[]; readonly unchanged: number } {
  const base = new Map(lists.base.map((one) => [one.catalogueCode, one]))
  const here = localItems(ours)
  const drafts = lists.theirs.map((entry) => diffEntry(act, entry, base.get(entry.catalogueCode), here(entry)))
  const still = new Set(lists.theirs.map((one) => one.catalogueCode))
  const removed = lists.base.flatMap((entry) => {
    const item = still.has(entry.catalogueCode) ? undefined : here(entry)
    if (item === undefined) return []
    const { catalogueCode } = entry
    return [{ mergeLineId: newId(act.ports), catalogueCode, itemId: item.itemId, kind: 'removed' as const, fields: [] }]
  })
  const lines = drafts.filter((one) => one !== undefined)
  return { lines: [...lines, ...removed], unchanged: drafts.length - lines.length }
}

/** One entry against one local version: nothing when they say the same. */
export function diffEntry(
  act: Act,
  entry: ListEntry,
  base: ListEntry | undefined,
  item: VersionRow | undefined,
): MergeDraft | undefined {
  const { catalogueCode } = entry
  const mergeLineId = newId(act.ports)
  if (item === undefined) return { mergeLineId, catalogueCode, itemId: null, kind: 'added', fields: [] }
  const fields = mergeFields(
    base === undefined ? undefined : fieldsOfEntry(base),
    fieldsOfEntry(entry),
    fieldsOfVersion(item.name, item.content),
  )
  if (fields.length === 0 && item.content.catalogueCode === catalogueCode) return undefined
  const kind = fields.some((one) => one.isConflict) ? 'conflict' : 'changed'
  return { mergeLineId, catalogueCode, itemId: item.itemId, kind, fields }
}

/** The local item an entry stands for: by its catalogue code, else by the local code the list names. */
function localItems(ours: readonly VersionRow[]): (entry: ListEntry) => VersionRow | undefined {
  const byCatalogueCode = new Map(ours.map((row) => [row.content.catalogueCode, row]))
  const byCode = new Map(ours.map((row) => [row.code, row]))
  return (entry) =>
    byCatalogueCode.get(entry.catalogueCode) ?? (entry.itemCode === '' ? undefined : byCode.get(entry.itemCode))
}
