import type { Tx } from '#platform/tx.ts'
import type { DualLicence, DualPenalty } from '../domain/dual-publication.ts'

/** @technical */
export type DualKind = 'penalty' | 'licence'

/** What is known of a penalty or licence. @technical */
export type DualContent = DualPenalty | DualLicence

/** A record of 双公示 as it came from its source. @technical */
export interface NewDualRecord {
  readonly recordId: string
  readonly agencyId: string
  readonly kind: DualKind
  readonly entityId: string
  readonly origin: 'feed' | 'fact'
  readonly originKey: string
  readonly source: string
  readonly content: DualContent
  readonly decidedOn: string | null
  readonly dueOn: string | null
  readonly by: string
  readonly at: Date
}

/**
 * Adds a draft; one that came before from the same row or fact is read anew until a person completed it. One its source took back
 * before it ever left is a draft again when the row comes back. Locks its row.
 */
export async function insertDualDraft(tx: Tx, one: NewDualRecord): Promise<void> {
  tx.later(
    `insert into exchange_desk.dual_record (record_id, agency_id, kind, entity_id, origin, origin_key, source, content, decided_on, due_on,
       state, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'draft', $11, $12)
     on conflict (origin, origin_key) do update set state = 'draft', withdrawn_why = null, content = excluded.content, decided_on = excluded.decided_on,
       due_on = excluded.due_on, entity_id = excluded.entity_id, changed_by = excluded.changed_by, changed_at = excluded.changed_at
     where dual_record.state = 'draft' or (dual_record.state = 'withdrawn'
       and not exists (select 1 from exchange_desk.outlet_delivery d where d.record_id = dual_record.record_id))`,
    [
      one.recordId,
      one.agencyId,
      one.kind,
      one.entityId,
      one.origin,
      one.originKey,
      one.source,
      JSON.stringify(one.content),
      one.decidedOn,
      one.dueOn,
      one.by,
      one.at,
    ],
  )
}

/** A record as it stands, locked. @technical */
export interface LockedDualRecord {
  readonly recordId: string
  readonly agencyId: string
  readonly kind: DualKind
  readonly entityId: string
  readonly source: string
  readonly content: unknown
  readonly decidedOn: string | null
  readonly state: 'draft' | 'shared' | 'held' | 'withdrawn'
}

const COLUMNS = `record_id as "recordId", agency_id as "agencyId", kind, entity_id as "entityId", source, content,
  decided_on as "decidedOn", state`

/** Locks a record until the transaction ends; undefined when there is none in reach. */
export function lockDualRecord(tx: Tx, recordId: string): Promise<LockedDualRecord | undefined> {
  return tx.maybe<LockedDualRecord>(
    `select ${COLUMNS} from exchange_desk.dual_record where record_id = $1 for update`,
    [recordId],
  )
}

/** Locks the records of rows or facts until the transaction ends. */
export function lockDualRecordsOf(tx: Tx, origin: string, keys: readonly string[]): Promise<LockedDualRecord[]> {
  return tx.rows<LockedDualRecord>(
    `select ${COLUMNS} from exchange_desk.dual_record where origin = $1 and origin_key = any ($2::text[]) for update`,
    [origin, keys],
  )
}

/** What became of a record. @technical */
export interface DualChange {
  readonly recordId: string
  readonly content: DualContent
  readonly decidedOn: string
  readonly dueOn: string
  readonly state: 'shared' | 'held'
  readonly heldWhy: string | null
  readonly heldCitation: string | null
  readonly by: string
  readonly at: Date
}

/** Writes what a person completed or corrected; the row is locked by lockDualRecord. */
export async function changeDualRecord(tx: Tx, one: DualChange): Promise<void> {
  tx.later(
    `update exchange_desk.dual_record set content = $2, decided_on = $3, due_on = $4, state = $5, held_why = $6, held_citation = $7,
       changed_by = $8, changed_at = $9 where record_id = $1`,
    [
      one.recordId,
      JSON.stringify(one.content),
      one.decidedOn,
      one.dueOn,
      one.state,
      one.heldWhy,
      one.heldCitation,
      one.by,
      one.at,
    ],
  )
}

/** Notes that a record is withdrawn, with the reason; its row is locked. */
export async function withdrawDual(tx: Tx, of: { recordId: string; why: string; by: string; at: Date }): Promise<void> {
  tx.later(
    `update exchange_desk.dual_record set state = 'withdrawn', held_why = null, held_citation = null, withdrawn_why = $2, changed_by = $3,
       changed_at = $4 where record_id = $1`,
    [of.recordId, of.why, of.by, of.at],
  )
}
