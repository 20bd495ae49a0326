import type { Tx } from '#platform/tx.ts'
import type { FieldMerge, ListEntry } from '../domain/list-merge.ts'
import type { Person } from './item-store.ts'

export interface NewOfficialList {
  readonly id: string
  readonly issuer: 'national' | 'province'
  readonly title: string
  readonly documentNumber: string
  readonly issuedOn: string
  readonly effectiveOn: string
  readonly baseListId: string | null
  readonly contentHash: Buffer
  readonly entries: readonly ListEntry[]
  readonly unchanged: number
  readonly by: Person
  readonly at: Date
}

/** Writes a list with its entries. Locks nothing; the key decides between two writers. */
export async function insertOfficialList(tx: Tx, list: NewOfficialList): Promise<void> {
  await tx.run(
    `insert into catalogue.official_list (official_list_id, issuer, title, document_number, issued_on, effective_on, base_list_id,
       content_hash, entry_count, unchanged_count, imported_by, imported_account_id, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      list.id,
      list.issuer,
      list.title,
      list.documentNumber,
      list.issuedOn,
      list.effectiveOn,
      list.baseListId,
      list.contentHash,
      list.entries.length,
      list.unchanged,
      list.by.name,
      list.by.accountId,
      list.at,
    ],
  )
  await tx.run(
    `insert into catalogue.official_list_entry (official_list_id, catalogue_code, entry)
     select $1, e ->> 'catalogueCode', e from jsonb_array_elements($2::jsonb) as e`,
    [list.id, JSON.stringify(list.entries)],
  )
}

/** @technical */
export interface MergeDraft {
  readonly mergeLineId: string
  readonly catalogueCode: string
  readonly itemId: string | null
  readonly kind: 'added' | 'changed' | 'conflict' | 'removed'
  readonly fields: readonly FieldMerge[]
}

/** Puts the differences of a list into the review queue. Locks nothing. */
export async function insertMergeLines(tx: Tx, listId: string, lines: readonly MergeDraft[]): Promise<void> {
  await tx.run(
    `insert into catalogue.merge_line (merge_line_id, official_list_id, catalogue_code, item_id, kind, fields, state)
     select l."mergeLineId", $1, l."catalogueCode", l."itemId", l.kind, l.fields, 'open'
       from jsonb_to_recordset($2::jsonb)
         as l("mergeLineId" uuid, "catalogueCode" text, "itemId" uuid, kind text, fields jsonb)`,
    [listId, JSON.stringify(lines)],
  )
}

/** @technical */
export interface LockedMergeLine extends MergeDraft {
  readonly officialListId: string
  readonly effectiveOn: string
  readonly state: 'open' | 'settled'
  readonly entry: ListEntry | null
}

/** Locks one line until the transaction ends, with what the list says. */
export function lockMergeLine(tx: Tx, mergeLineId: string): Promise<LockedMergeLine | undefined> {
  return tx.maybe<LockedMergeLine>(
    `select m.merge_line_id as "mergeLineId", m.official_list_id as "officialListId", m.catalogue_code as "catalogueCode",
            m.item_id as "itemId", m.kind, m.fields, m.state, l.effective_on as "effectiveOn",
            (select e.entry from catalogue.official_list_entry e
              where e.official_list_id = m.official_list_id and e.catalogue_code = m.catalogue_code) as entry
       from catalogue.merge_line m join catalogue.official_list l using (official_list_id)
      where m.merge_line_id = $1 for update of m`,
    [mergeLineId],
  )
}

/** Says that an added entry is this local item after all; the caller holds the line's lock. */
export async function linkLine(tx: Tx, line: MergeDraft): Promise<void> {
  await tx.run(`update catalogue.merge_line set item_id = $2, kind = $3, fields = $4 where merge_line_id = $1`, [
    line.mergeLineId,
    line.itemId,
    line.kind,
    JSON.stringify(line.fields),
  ])
}

/** Records how a line was settled; the caller holds its lock. */
export async function settleLine(
  tx: Tx,
  one: {
    mergeLineId: string
    choice: string
    reason: string
    itemId: string | null
    itemVersionId: string | null
    cleanUpId: string | null
    by: Person
    at: Date
  },
): Promise<void> {
  await tx.run(
    `update catalogue.merge_line set state = 'settled', choice = $2, reason = $3, settled_by = $4, settled_account_id = $5, settled_at = $6,
       item_version_id = $7, clean_up_id = $8, item_id = coalesce(item_id, $9) where merge_line_id = $1`,
    [
      one.mergeLineId,
      one.choice,
      one.reason,
      one.by.name,
      one.by.accountId,
      one.at,
      one.itemVersionId,
      one.cleanUpId,
      one.itemId,
    ],
  )
}
