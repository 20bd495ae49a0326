import type { ItemContent } from '#catalogue'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface PublicItemRow {
  readonly itemId: string
  readonly code: string
  readonly title: string
  readonly kind: string
  readonly groupTitle: string
  readonly sector: string
  readonly agency: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly retiredOn: PlainDate | null
  readonly content: ItemContent
}

const COLUMNS = `item_id as "itemId", code, title, kind, group_title as "groupTitle", sector, agency,
  valid_from as "validFrom", valid_to as "validTo", retired_on as "retiredOn", content`
const IN_FORCE = `valid_from <= $1::date and (valid_to is null or valid_to >= $1::date) and (retired_on is null or retired_on > $1::date)`

/** The published items in force on a day, by kind and words of title, code, sector or agency. */
export function listPublicItemRows(
  tx: Tx,
  on: PlainDate,
  filter: { readonly kind?: string | undefined; readonly search?: string | undefined },
): Promise<PublicItemRow[]> {
  return tx.rows<PublicItemRow>(
    `select ${COLUMNS} from disclosure.public_item
      where ${IN_FORCE} and ($2::text is null or kind = $2)
        and ($3::text is null or strpos(title || ' ' || code || ' ' || sector || ' ' || agency || ' ' || group_title, $3) > 0)
      order by kind, sector, code`,
    [on, filter.kind ?? null, filter.search ?? null],
  )
}

/** The version in force on the day, else the newest one (so that an old link still says what became of it). */
export function findPublicItem(tx: Tx, itemId: string, on: PlainDate): Promise<PublicItemRow | undefined> {
  return tx.maybe<PublicItemRow>(
    `select ${COLUMNS} from disclosure.public_item where item_id = $2
      order by (${IN_FORCE}) desc, valid_from desc limit 1`,
    [on, itemId],
  )
}
