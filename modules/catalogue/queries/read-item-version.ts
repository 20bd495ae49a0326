import { plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { ItemContent, ItemKind } from '../domain/item-content.ts'
import { VERSION_SQL } from './version-rows.ts'
import type { VersionRow } from './version-rows.ts'

/** One approved version with all it says. @technical */
export interface ItemVersionContent {
  readonly itemId: string
  readonly itemVersionId: string
  readonly ordinal: number
  readonly code: string
  readonly title: string
  readonly kind: ItemKind
  readonly groupTitle: string
  readonly sector: string
  readonly agency: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly content: ItemContent
}

/** The approved version of this id; undefined when it is unknown or not approved. */
export async function readItemVersion(tx: Tx, itemVersionId: string): Promise<ItemVersionContent | undefined> {
  const row = await tx.maybe<VersionRow>(`${VERSION_SQL} where v.item_version_id = $1 and v.state = 'approved'`, [
    itemVersionId,
  ])
  if (row === undefined) return undefined
  return {
    itemId: row.itemId,
    itemVersionId,
    ordinal: row.ordinal,
    code: row.code,
    title: row.name,
    kind: row.kind,
    groupTitle: row.groupName,
    sector: row.sector,
    agency: row.agency,
    validFrom: plainDate(row.validFrom),
    validTo: row.validTo === null ? null : plainDate(row.validTo),
    content: row.content,
  }
}
