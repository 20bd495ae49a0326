import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { checkContent } from './check-content.ts'
import { itemContentSchema } from './domain/item-content.ts'
import type { ItemContent } from './domain/item-content.ts'
import { fieldsOfEntry } from './domain/list-merge.ts'
import type { ListEntry, MergeableFields } from './domain/list-merge.ts'
import { stableId } from './domain/stable-id.ts'
import { findGroupName, hasProposedVersion } from './queries/find-stored.ts'
import { listVersionsOf, versionOn } from './queries/version-rows.ts'
import { no } from './refusals.ts'
import { ensureGroup, insertItem, lockItem } from './store/item-store.ts'
import { writeVersion } from './write-version.ts'

/** What a settled line asks of the catalogue. @technical */
export interface MergedVersion {
  readonly id: string
  readonly catalogueCode: string
  readonly validFrom: string
  readonly values: MergeableFields
  readonly note: string
}

/** Proposes the merged version of a local item from the list's day of force; the item's other fields stay as they are. */
export async function proposeMerged(act: Act, itemId: string, merged: MergedVersion): Promise<Result<undefined>> {
  const item = await lockItem(act.tx, itemId)
  if (item === undefined) return no('item-unknown')
  if (item.retiredOn !== null) return no('retired-already', { day: item.retiredOn })
  if (await hasProposedVersion(act.tx, itemId)) return no('version-pending')
  const current = versionOn(await listVersionsOf(act.tx, itemId), act.today)
  if (current === undefined) return no('no-version-on', { day: act.today })
  const { name = current.name, ...fields } = merged.values
  const { catalogueCode, validFrom, note } = merged
  const cited = new Set((fields.basis ?? current.content.basis).map((one) => one.cite))
  const content: ItemContent = itemContentSchema.parse({
    ...current.content,
    ...fields,
    catalogueCode,
    validFrom,
    validTo: null,
    note,
    // A point may not outlive the articles it is asked for.
    checkPoints: current.content.checkPoints.filter((point) => point.cites.every((cite) => cited.has(cite))),
  })
  const checked = checkContent(item.kind, content, name)
  if (!checked.ok) return checked
  const { code, kind } = item
  await writeVersion(act, { id: merged.id, itemId, code, kind, name, state: 'proposed', content })
  return ok(undefined)
}

/** Proposes the item an added entry speaks of; answers its id. The catalogue's own checks hold: no item without a live basis. */
export async function proposeNewItem(act: Act, entry: ListEntry, merged: MergedVersion): Promise<Result<string>> {
  const { name = entry.name, ...fields } = { ...fieldsOfEntry(entry), ...merged.values }
  const { catalogueCode, validFrom, note } = merged
  const content = itemContentSchema.safeParse({
    basis: [],
    levels: [],
    ...fields,
    catalogueCode,
    validFrom,
    source: `上级清单 ${catalogueCode}`,
    note,
  })
  if (!content.success) return no('merge-entry-incomplete', { fields: missingOf(content.error.issues) })
  const checked = checkContent(entry.kind, content.data, name)
  if (!checked.ok) return checked
  const group = groupOf(entry)
  const known = await findGroupName(act.tx, group.code)
  if (known !== undefined && known !== group.name) return no('group-mismatch', { code: group.code, name: known })
  await ensureGroup(act.tx, { id: stableId('group', group.code), ...group, note: '', at: act.now })
  const code = entry.itemCode === '' ? catalogueCode : entry.itemCode
  const item = { id: stableId('item', code), groupCode: group.code, code, name, kind: entry.kind, at: act.now }
  if (!(await insertItem(act.tx, item))) return no('code-taken', { code })
  await writeVersion(act, { ...item, id: merged.id, itemId: item.id, state: 'proposed', content: content.data })
  return ok(item.id)
}

function groupOf(entry: ListEntry): { readonly code: string; readonly name: string } {
  const code = entry.groupCode === '' ? entry.catalogueCode : entry.groupCode
  return { code, name: entry.groupName === '' ? entry.name : entry.groupName }
}

function missingOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return [...new Set(issues.map((issue) => String(issue.path[0])))].join('、')
}
