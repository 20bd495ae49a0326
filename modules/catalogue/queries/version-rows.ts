import { findCitation } from '#law'
import { plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { ItemContent, ItemKind } from '../domain/item-content.ts'

/** One version joined with its item and group, as SQL gives it. @technical */
export interface VersionRow {
  readonly itemId: string
  readonly itemVersionId: string
  readonly ordinal: number
  readonly state: string
  readonly code: string
  readonly kind: ItemKind
  readonly name: string
  readonly groupCode: string
  readonly groupName: string
  readonly sector: string
  readonly agency: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly retiredOn: string | null
  readonly retiredReason: string | null
  readonly content: ItemContent
  readonly missing: readonly string[]
  readonly unconfirmed: readonly string[]
}

/** The columns and joins every reader of versions shares. */
export const VERSION_SQL = `
  select i.item_id as "itemId", v.item_version_id as "itemVersionId", v.ordinal, v.state, i.code, i.kind, v.name,
         g.code as "groupCode", g.name as "groupName", v.sector, v.agency, v.valid_from as "validFrom", v.valid_to as "validTo",
         i.retired_on as "retiredOn", i.retired_reason as "retiredReason", v.content, v.missing,
         array(select distinct b.citation_id from catalogue.legal_basis b
                where b.item_version_id = v.item_version_id and b.confirmation = 'unconfirmed' order by 1) as unconfirmed
    from catalogue.item i
    join catalogue.item_group g using (item_group_id)
    join catalogue.item_version v using (item_id)`

/** An item as it stands on a day, for whoever draws, inspects or shows it. */
export interface ItemVersion {
  readonly itemId: string
  readonly itemVersionId: string
  readonly ordinal: number
  readonly code: string
  readonly title: string
  readonly kind: ItemKind
  readonly groupCode: string
  readonly groupTitle: string
  readonly sector: string
  readonly agency: string
  readonly qualifications: readonly string[]
  readonly unannounced: boolean
  readonly citations: readonly string[]
  readonly cites: readonly string[]
  readonly samplingRate: ItemContent['samplingRate']
  readonly frequency: ItemContent['frequency']
  readonly supervisionClass: ItemContent['supervisionClass']
  readonly measures: readonly string[]
  readonly handling: readonly string[]
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly unconfirmed: readonly string[]
  readonly missing: readonly string[]
  readonly isConfirmed: boolean
}

export function presentVersion(row: VersionRow, onDate: PlainDate): ItemVersion {
  const cites = [...new Set(row.content.basis.map((one) => one.cite))]
  return {
    itemId: row.itemId,
    itemVersionId: row.itemVersionId,
    ordinal: row.ordinal,
    code: row.code,
    title: row.name,
    kind: row.kind,
    groupCode: row.groupCode,
    groupTitle: row.groupName,
    sector: row.sector,
    agency: row.agency,
    qualifications: row.content.qualification === '' ? [] : [row.content.qualification],
    unannounced: row.content.unannounced,
    citations: cites.map((cite) => citationLabel(cite, onDate)),
    cites,
    samplingRate: row.content.samplingRate,
    frequency: row.content.frequency,
    supervisionClass: row.content.supervisionClass,
    measures: row.content.measures,
    handling: row.content.handling,
    validFrom: plainDate(row.validFrom),
    validTo: row.validTo === null ? null : plainDate(row.validTo),
    unconfirmed: row.unconfirmed.map((cite) => citationLabel(cite, onDate)),
    missing: row.missing,
    isConfirmed: row.unconfirmed.length === 0,
  }
}

/** The article in the words of that day, or of its last version when it is no longer in force. */
export function citationLabel(cite: string, onDate: PlainDate): string {
  return (findCitation(cite, onDate) ?? findCitation(cite))?.label ?? cite
}

/** All versions of one item, newest first. */
export function listVersionsOf(tx: Tx, itemId: string): Promise<VersionRow[]> {
  return tx.rows<VersionRow>(`${VERSION_SQL} where i.item_id = $1 order by v.ordinal desc`, [itemId])
}

/** Among versions of one item, the approved one in force on a day; undefined when there is none. */
export function versionOn(versions: readonly VersionRow[], day: PlainDate): VersionRow | undefined {
  return versions.find(
    (one) => one.state === 'approved' && one.validFrom <= day && (one.validTo === null || one.validTo >= day),
  )
}

/** The approved version of every item in force on a day, cancelled items left out, in the order of the codes. */
export function listVersionsInForce(tx: Tx, day: PlainDate): Promise<VersionRow[]> {
  return tx.rows<VersionRow>(
    `${VERSION_SQL}
      where v.state = 'approved' and v.valid_from <= $1 and (v.valid_to is null or v.valid_to >= $1)
        and (i.retired_on is null or i.retired_on > $1)
      order by i.code`,
    [day],
  )
}
