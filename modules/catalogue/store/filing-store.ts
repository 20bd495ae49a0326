import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface NewFiling {
  readonly id: string
  readonly number: string
  readonly itemId: string
  readonly filing: string
  readonly entityId: string | null
  readonly filerName: string
  readonly filedOn: string
  readonly division: string | null
  readonly agencyId: string
  readonly verifyBy: string
  readonly verifyCitation: string
  readonly isProvisional: boolean
  readonly hash: Buffer
  readonly by: string
  readonly at: Date
}

/** Keeps a filing with its clock; 0 when its number is taken. Locks nothing. */
export function insertFiling(tx: Tx, one: NewFiling): Promise<number> {
  return tx.run(
    `insert into catalogue.filing (filing_id, number, item_id, filing_kind, entity_id, filer_name, filed_on, division_code,
       agency_id, verify_by, verify_citation, is_provisional, content_hash, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (item_id, number) do nothing`,
    [
      one.id,
      one.number,
      one.itemId,
      one.filing,
      one.entityId,
      one.filerName,
      one.filedOn,
      one.division,
      one.agencyId,
      one.verifyBy,
      one.verifyCitation,
      one.isProvisional,
      one.hash,
      one.by,
      one.at,
    ],
  )
}

/** @technical */
export interface NewLead {
  readonly id: string
  readonly itemId: string
  readonly filing: string
  readonly entityId: string | null
  readonly name: string
  readonly place: string
  readonly division: string | null
  readonly foundOn: string
  readonly source: string
  readonly agencyId: string
  readonly ruleId: string
  readonly explanation: string
  readonly hash: Buffer
  readonly by: string
  readonly at: Date
}

/** Keeps a lead; locks nothing. */
export async function insertLead(tx: Tx, one: NewLead): Promise<void> {
  await tx.run(
    `insert into catalogue.unfiled_lead (lead_id, item_id, filing_kind, entity_id, name, place, division_code, found_on, source,
       agency_id, rule_id, explanation, content_hash, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      one.id,
      one.itemId,
      one.filing,
      one.entityId,
      one.name,
      one.place,
      one.division,
      one.foundOn,
      one.source,
      one.agencyId,
      one.ruleId,
      one.explanation,
      one.hash,
      one.by,
      one.at,
    ],
  )
}

/** The content hash of a filing or a lead with this id; locks nothing. */
export function findFiledHash(
  tx: Tx,
  of: 'filing' | 'lead',
  id: string,
): Promise<{ readonly hash: Buffer } | undefined> {
  return tx.maybe(
    of === 'filing'
      ? `select content_hash as hash from catalogue.filing where filing_id = $1`
      : `select content_hash as hash from catalogue.unfiled_lead where lead_id = $1`,
    [id],
  )
}

/** @technical */
export interface OpenTask {
  readonly agencyId: string
  readonly agencyName: string
  readonly outcome: string | null
}

/** A filing or a lead, locked for its outcome. */
export function lockTask(tx: Tx, of: 'filing' | 'lead', id: string): Promise<OpenTask | undefined> {
  return tx.maybe(
    of === 'filing'
      ? `select f.agency_id as "agencyId", a.name as "agencyName", f.outcome from catalogue.filing f
           join identity.pub_agency a using (agency_id) where f.filing_id = $1 for update of f`
      : `select f.agency_id as "agencyId", a.name as "agencyName", f.outcome from catalogue.unfiled_lead f
           join identity.pub_agency a using (agency_id) where f.lead_id = $1 for update of f`,
    [id],
  )
}

/** Writes the outcome of a verification or of a lead. Locks the row. */
export async function closeTask(
  tx: Tx,
  of: 'filing' | 'lead',
  end: {
    readonly id: string
    readonly outcome: string
    readonly on: string
    readonly by: string
    readonly note: string
  },
): Promise<void> {
  await tx.run(
    of === 'filing'
      ? `update catalogue.filing set outcome = $2, verified_on = $3, verified_by = $4, note = $5 where filing_id = $1`
      : `update catalogue.unfiled_lead set outcome = $2, settled_on = $3, settled_by = $4, note = $5 where lead_id = $1`,
    [end.id, end.outcome, end.on, end.by, end.note],
  )
}
