import type { Tx } from '#platform/tx.ts'
import type { PublishedCorrection, ResultText } from '../domain/publication.ts'
import type { Redaction } from '../domain/redact.ts'

/** A publication as it comes to the desk. @technical */
export interface NewPublication {
  readonly id: string
  readonly agencyId: string
  readonly agencyName: string
  readonly visitId: string
  readonly entityId: string
  readonly planId: string | null
  readonly isRehearsal: boolean
  readonly kind: string
  readonly formedOn: string
  readonly ruleId: string
  readonly dueOn: string
  readonly isProvisional: boolean
  readonly citation: string
  readonly original: ResultText
  readonly redacted: ResultText
  readonly redactions: readonly Redaction[]
  readonly withheld: readonly string[]
  readonly redactionVersion: string
}

/** Puts a publication on the desk, once per visit of an agency; false when it is there. Locks nothing. */
export async function insertPublication(tx: Tx, row: NewPublication, now: Date): Promise<boolean> {
  const added = await tx.run(
    `insert into disclosure_desk.publication (publication_id, agency_id, agency_name, visit_id, entity_id, plan_id,
       is_rehearsal, kind, formed_on, rule_id, due_on, is_provisional, citation, original, redacted, redactions, withheld,
       redaction_version, state, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
     on conflict (agency_id, visit_id) do nothing`,
    [
      row.id,
      row.agencyId,
      row.agencyName,
      row.visitId,
      row.entityId,
      row.planId,
      row.isRehearsal,
      row.kind,
      row.formedOn,
      row.ruleId,
      row.dueOn,
      row.isProvisional,
      row.citation,
      JSON.stringify(row.original),
      JSON.stringify(row.redacted),
      JSON.stringify(row.redactions),
      JSON.stringify(row.withheld),
      row.redactionVersion,
      row.withheld.length > 0 ? 'withheld' : 'waiting',
      now,
    ],
  )
  return added === 1
}

/** Locks a publication's row until the transaction ends. */
export async function lockPublication(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.maybe(`select 1 from disclosure_desk.publication where publication_id = $1 for update`, [id])
  return row !== undefined
}

/** Marks a publication as out; its row is locked by lockPublication. */
export async function markPublished(
  tx: Tx,
  id: string,
  by: { approvedBy: string; publishedOn: string; lateReason: string | null },
  now: Date,
): Promise<void> {
  tx.later(
    `update disclosure_desk.publication set state = 'published', approved_by = $2, approved_at = $3, published_on = $4,
       late_reason = $5 where publication_id = $1`,
    [id, by.approvedBy, now, by.publishedOn, by.lateReason],
  )
}

/** Marks a publication as withdrawn with its clock and reason; its row is locked by lockPublication. */
export async function markWithdrawn(tx: Tx, id: string, withdrawal: object): Promise<void> {
  tx.later(`update disclosure_desk.publication set state = 'withdrawn', withdrawal = $2 where publication_id = $1`, [
    id,
    JSON.stringify(withdrawal),
  ])
}

/** Keeps what is known of the corrections of a visit; locks its row. */
export async function saveCorrection(
  tx: Tx,
  visitId: string,
  agencyId: string,
  known: { orderedOn?: string; dueOn?: string; closedOn?: string; isRecheckPassed?: boolean | null },
): Promise<void> {
  tx.later(
    `insert into disclosure_desk.correction as c (visit_id, agency_id, ordered_on, due_on, closed_on, is_recheck_passed)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (visit_id, agency_id) do update set
       ordered_on = least(c.ordered_on, excluded.ordered_on), due_on = greatest(c.due_on, excluded.due_on),
       closed_on = coalesce(excluded.closed_on, c.closed_on),
       is_recheck_passed = coalesce(excluded.is_recheck_passed, c.is_recheck_passed)`,
    [
      visitId,
      agencyId,
      known.orderedOn ?? null,
      known.dueOn ?? null,
      known.closedOn ?? null,
      known.isRecheckPassed ?? null,
    ],
  )
}

/** The correction of a visit as it may be shown; undefined when nothing had to be corrected. Locks nothing. */
export async function findCorrection(
  tx: Tx,
  visitId: string,
  agencyId: string,
): Promise<PublishedCorrection | undefined> {
  return tx.maybe<PublishedCorrection>(
    `select ordered_on as "orderedOn", due_on as "dueOn", is_recheck_passed as "isRecheckPassed"
     from disclosure_desk.correction where visit_id = $1 and agency_id = $2 and ordered_on is not null`,
    [visitId, agencyId],
  )
}
