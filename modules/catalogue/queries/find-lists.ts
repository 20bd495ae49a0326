import type { Tx } from '#platform/tx.ts'
import type { FieldMerge, ListEntry } from '../domain/list-merge.ts'

/** @technical */
export interface OfficialListRow {
  readonly officialListId: string
  readonly issuer: 'national' | 'province'
  readonly title: string
  readonly documentNumber: string
  readonly issuedOn: string
  readonly effectiveOn: string
  readonly entries: number
  readonly unchanged: number
  readonly open: number
  readonly settled: number
  readonly importedBy: string
  readonly importedAt: Date
  readonly baseTitle: string | null
}

const LIST_SQL = `
  select l.official_list_id as "officialListId", l.issuer, l.title, l.document_number as "documentNumber", l.issued_on as "issuedOn",
         l.effective_on as "effectiveOn", l.entry_count as entries, l.unchanged_count as unchanged, l.imported_by as "importedBy",
         l.imported_at as "importedAt", b.title as "baseTitle",
         (select count(*)::int from catalogue.merge_line m where m.official_list_id = l.official_list_id and m.state = 'open') as open,
         (select count(*)::int from catalogue.merge_line m where m.official_list_id = l.official_list_id and m.state = 'settled') as settled
    from catalogue.official_list l
    left join catalogue.official_list b on b.official_list_id = l.base_list_id`

export function listOfficialListRows(tx: Tx): Promise<OfficialListRow[]> {
  return tx.rows<OfficialListRow>(`${LIST_SQL} order by l.imported_at desc, l.official_list_id`)
}

export function findOfficialList(tx: Tx, officialListId: string): Promise<OfficialListRow | undefined> {
  return tx.maybe<OfficialListRow>(`${LIST_SQL} where l.official_list_id = $1`, [officialListId])
}

/** The hash of a list, to answer a repeated import. */
export async function findListHash(tx: Tx, officialListId: string): Promise<Buffer | undefined> {
  const row = await tx.maybe<{ hash: Buffer }>(
    `select content_hash as hash from catalogue.official_list where official_list_id = $1`,
    [officialListId],
  )
  return row?.hash
}

/** The list of this issuer imported last, and how many of its lines still wait. */
export function findLastList(
  tx: Tx,
  issuer: string,
): Promise<{ readonly officialListId: string; readonly title: string; readonly open: number } | undefined> {
  return tx.maybe(
    `select l.official_list_id as "officialListId", l.title,
            (select count(*)::int from catalogue.merge_line m where m.official_list_id = l.official_list_id and m.state = 'open') as open
       from catalogue.official_list l where l.issuer = $1 order by l.imported_at desc, l.official_list_id desc limit 1`,
    [issuer],
  )
}

export async function listEntries(tx: Tx, officialListId: string): Promise<readonly ListEntry[]> {
  const rows = await tx.rows<{ entry: ListEntry }>(
    `select entry from catalogue.official_list_entry where official_list_id = $1 order by catalogue_code`,
    [officialListId],
  )
  return rows.map((row) => row.entry)
}

/** @technical */
export interface MergeLineRow {
  readonly mergeLineId: string
  readonly catalogueCode: string
  readonly itemId: string | null
  readonly itemCode: string | null
  readonly itemName: string | null
  readonly retiredOn: string | null
  readonly kind: 'added' | 'changed' | 'conflict' | 'removed'
  readonly fields: readonly FieldMerge[]
  readonly state: 'open' | 'settled'
  readonly choice: 'theirs' | 'ours' | 'by-hand' | null
  readonly reason: string | null
  readonly settledBy: string | null
  readonly settledAt: Date | null
  readonly versionState: string | null
  readonly entry: ListEntry | null
  readonly replacedBy: readonly string[]
}

/** The review queue of a list: conflicts first, settled ones last. */
export function listMergeLines(tx: Tx, officialListId: string): Promise<MergeLineRow[]> {
  return tx.rows<MergeLineRow>(
    `select m.merge_line_id as "mergeLineId", m.catalogue_code as "catalogueCode", m.item_id as "itemId", i.code as "itemCode",
            i.name as "itemName", i.retired_on as "retiredOn", m.kind, m.fields, m.state, m.choice, m.reason, m.settled_by as "settledBy",
            m.settled_at as "settledAt", v.state as "versionState", e.entry,
            array(select r.catalogue_code from catalogue.official_list_entry r
                   where r.official_list_id = m.official_list_id and r.entry -> 'replaces' ? m.catalogue_code order by 1) as "replacedBy"
       from catalogue.merge_line m
       left join catalogue.item i using (item_id)
       left join catalogue.item_version v on v.item_version_id = m.item_version_id
       left join catalogue.official_list_entry e on e.official_list_id = m.official_list_id and e.catalogue_code = m.catalogue_code
      where m.official_list_id = $1
      order by m.state, array_position(array['conflict', 'removed', 'added', 'changed'], m.kind), m.catalogue_code`,
    [officialListId],
  )
}

/** Entries of the same list that take a code over. */
export async function listSuccessorsInList(tx: Tx, officialListId: string, code: string): Promise<readonly string[]> {
  const rows = await tx.rows<{ code: string }>(
    `select catalogue_code as code from catalogue.official_list_entry
      where official_list_id = $1 and entry -> 'replaces' ? $2 order by 1`,
    [officialListId, code],
  )
  return rows.map((row) => row.code)
}
