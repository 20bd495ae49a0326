import type { Tx } from '#platform/tx.ts'
import type { CreditClass } from '../domain/class-rule.ts'

/** Locks the classes of one entity until the transaction ends, so that two facts at once cannot cross. */
export function lockClassOf(tx: Tx, entityId: string): void {
  tx.later(`select pg_advisory_xact_lock(hashtextextended('credit.class' || $1, 0))`, [entityId])
}

/** A class as it is kept. @technical */
export interface NewClass {
  readonly id: string
  readonly entityId: string
  readonly agencyId: string
  readonly class: CreditClass
  readonly source: 'issued' | 'trial'
  readonly ruleVersion: string
  readonly points: number | null
  readonly explanation: unknown
  readonly classedOn: string
  readonly documentNumber: string | null
}

/** Adds a class to the history; locks nothing. */
export async function insertClass(tx: Tx, row: NewClass, now: Date): Promise<void> {
  tx.later(
    `insert into credit.class (class_id, entity_id, agency_id, class, source, rule_version, points, explanation, classed_on,
       document_number, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      row.id,
      row.entityId,
      row.agencyId,
      row.class,
      row.source,
      row.ruleVersion,
      row.points,
      JSON.stringify(row.explanation),
      row.classedOn,
      row.documentNumber,
      now,
    ],
  )
}

/** Makes a class the one that holds now; locks its row. */
export async function saveCurrentClass(tx: Tx, row: NewClass, isAnnounced: boolean): Promise<void> {
  tx.later(
    `insert into credit.current_class (entity_id, agency_id, class, source, rule_version, class_id, classed_on, checked_on,
       is_announced) values ($1, $2, $3, $4, $5, $6, $7, $7, $8)
     on conflict (entity_id) do update set agency_id = excluded.agency_id, class = excluded.class, source = excluded.source,
       rule_version = excluded.rule_version, class_id = excluded.class_id, classed_on = excluded.classed_on,
       checked_on = excluded.checked_on, is_announced = excluded.is_announced`,
    [row.entityId, row.agencyId, row.class, row.source, row.ruleVersion, row.id, row.classedOn, isAnnounced],
  )
}

/** Notes that a class was computed again and stayed; locks its row. */
export async function touchCurrentClass(tx: Tx, entityId: string, on: string): Promise<void> {
  tx.later(`update credit.current_class set checked_on = $2 where entity_id = $1 and checked_on < $2::date`, [
    entityId,
    on,
  ])
}

/** Marks trial classes of a version as announced and answers them, at most `limit`; locks their rows. */
export function takeUnannounced(
  tx: Tx,
  ruleVersion: string,
  limit: number,
): Promise<{ entityId: string; class: CreditClass; classedOn: string }[]> {
  return tx.rows(
    `update credit.current_class set is_announced = true
     where entity_id in (select entity_id from credit.current_class
       where source = 'trial' and rule_version = $1 and not is_announced order by entity_id limit $2 for update)
     returning entity_id as "entityId", class, classed_on as "classedOn"`,
    [ruleVersion, limit],
  )
}

/** Keeps a written adoption; locks nothing. */
export async function insertAdoption(
  tx: Tx,
  row: {
    id: string
    agencyId: string
    ruleVersion: string
    documentNumber: string
    adoptedOn: string
    approvedBy: string
  },
  hash: Buffer,
  now: Date,
): Promise<void> {
  tx.later(
    `insert into credit.rule_adoption (rule_adoption_id, agency_id, rule_version, document_number, adopted_on, approved_by,
       content_hash, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [row.id, row.agencyId, row.ruleVersion, row.documentNumber, row.adoptedOn, row.approvedBy, hash, now],
  )
}

/** Keeps a batch issued from above with its equation; locks nothing. */
export async function insertIssuedBatch(
  tx: Tx,
  row: {
    id: string
    agencyId: string
    documentNumber: string
    modelVersion: string
    issuedOn: string
    rowsIn: number
    loaded: number
    unchanged: number
    unknownCodes: readonly string[]
  },
  hash: Buffer,
  now: Date,
): Promise<void> {
  tx.later(
    `insert into credit.issued_batch (batch_id, agency_id, document_number, model_version, issued_on, rows_in, loaded,
       unchanged, unknown, unknown_codes, content_hash, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      row.id,
      row.agencyId,
      row.documentNumber,
      row.modelVersion,
      row.issuedOn,
      row.rowsIn,
      row.loaded,
      row.unchanged,
      row.unknownCodes.length,
      row.unknownCodes,
      hash,
      now,
    ],
  )
}
