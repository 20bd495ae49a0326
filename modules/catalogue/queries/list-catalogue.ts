import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { ItemKind } from '../domain/item-content.ts'
import { drawabilityOf } from './find-item-version.ts'
import { VERSION_SQL } from './version-rows.ts'
import type { VersionRow } from './version-rows.ts'

export interface ItemFilter {
  readonly kind?: ItemKind | undefined
  readonly sector?: string | undefined
  readonly groupCode?: string | undefined
  readonly search?: string | undefined
  readonly state?: 'in-force' | 'proposed' | 'historical' | 'retired' | 'ended' | undefined
  readonly onlyDrawable?: boolean | undefined
  readonly onlyUnconfirmed?: boolean | undefined
}

/** One item of the list: its version of the day, else its newest one. */
export interface ItemRow {
  readonly itemId: string
  readonly itemVersionId: string
  readonly code: string
  readonly title: string
  readonly kind: ItemKind
  readonly groupCode: string
  readonly groupTitle: string
  readonly sector: string
  readonly agency: string
  readonly ordinal: number
  readonly state: 'in-force' | 'proposed' | 'historical' | 'retired' | 'ended' | 'rejected'
  readonly validFrom: string
  readonly validTo: string | null
  readonly isDrawable: boolean
  readonly undrawableReason: string
  readonly isConfirmed: boolean
  readonly unconfirmedCount: number
  readonly missing: readonly string[]
  readonly checkPointCount: number
  readonly hasPendingVersion: boolean
  readonly retiredReason: string | null
}

/** The whole catalogue on a day, filtered; it holds hundreds of items, so it is judged in memory, law included. */
export async function listCatalogue(tx: Tx, onDate: PlainDate, filter: ItemFilter = {}): Promise<readonly ItemRow[]> {
  const rows = await tx.rows<VersionRow>(
    `${VERSION_SQL}
      where ($1::text is null or i.kind = $1) and ($2::text is null or g.code = $2)
        and ($3::text is null or position(lower($3) in lower(i.code || ' ' || v.name || ' ' || g.name)) > 0)
      order by i.kind, i.code, v.ordinal desc`,
    [filter.kind ?? null, filter.groupCode ?? null, filter.search ?? null],
  )
  const items = Map.groupBy(rows, (row) => row.itemId)
  return [...items.values()].flatMap((versions) => {
    const shown = present(versions, onDate)
    return shown !== undefined && fits(shown, filter) ? [shown] : []
  })
}

function present(versions: readonly VersionRow[], onDate: PlainDate): ItemRow | undefined {
  const newest = versions[0]
  if (newest === undefined) return undefined
  const current = versions.find(
    (row) => row.state === 'approved' && row.validFrom <= onDate && (row.validTo === null || row.validTo >= onDate),
  )
  const shown = current ?? newest
  const { reason, words } = drawabilityOf(versions, newest, onDate)
  return {
    itemId: shown.itemId,
    itemVersionId: shown.itemVersionId,
    code: shown.code,
    title: shown.name,
    kind: shown.kind,
    groupCode: shown.groupCode,
    groupTitle: shown.groupName,
    sector: shown.sector,
    agency: shown.agency,
    ordinal: shown.ordinal,
    state: stateOf(shown, current !== undefined, onDate),
    validFrom: shown.validFrom,
    validTo: shown.validTo,
    isDrawable: reason === undefined,
    undrawableReason: words,
    isConfirmed: shown.unconfirmed.length === 0,
    unconfirmedCount: shown.unconfirmed.length,
    missing: shown.missing,
    checkPointCount: shown.content.checkPoints.length,
    hasPendingVersion: versions.some((row) => row.state === 'proposed'),
    retiredReason: shown.retiredReason,
  }
}

function stateOf(shown: VersionRow, isCurrent: boolean, onDate: PlainDate): ItemRow['state'] {
  if (shown.retiredOn !== null && shown.retiredOn <= onDate) return 'retired'
  if (isCurrent) return 'in-force'
  if (shown.state === 'proposed' || shown.state === 'historical' || shown.state === 'rejected') return shown.state
  return 'ended'
}

function fits(item: ItemRow, filter: ItemFilter): boolean {
  if (filter.sector !== undefined && item.sector !== filter.sector) return false
  if (
    filter.state !== undefined &&
    item.state !== filter.state &&
    !(filter.state === 'proposed' && item.hasPendingVersion)
  )
    return false
  if (filter.onlyDrawable === true && !item.isDrawable) return false
  return filter.onlyUnconfirmed !== true || !item.isConfirmed
}
