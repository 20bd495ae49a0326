import type { Tx } from '#platform/tx.ts'
import type { AgencyKind, AgencyLevel, AgencyStatus } from '../domain/agency.ts'

/** A new row of identity.agency. @technical */
export interface NewAgency {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly sector: string
  readonly level: AgencyLevel
  readonly kind: AgencyKind
  readonly status: AgencyStatus
  readonly documentWord?: string | undefined
  readonly parentId?: string | undefined
  readonly superiorId?: string | undefined
  readonly divisionCode?: string | undefined
  readonly functionalArea?: string | undefined
  readonly divisions: readonly string[]
  readonly note?: string | undefined
}

/** Inserts an agency; 0 when its id is there. Locks nothing. */
export function insertAgency(tx: Tx, agency: NewAgency, hash: Buffer, now: Date): Promise<number> {
  return tx.run(
    `insert into identity.agency (agency_id, code, name, short_name, sector, level, kind, status, document_word,
       parent_id, superior_id, division_code, functional_area, divisions, note, content_hash, registered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (agency_id) do nothing`,
    [
      agency.id,
      agency.code,
      agency.name,
      agency.shortName,
      agency.sector,
      agency.level,
      agency.kind,
      agency.status,
      agency.documentWord ?? null,
      agency.parentId ?? null,
      agency.superiorId ?? null,
      agency.divisionCode ?? null,
      agency.functionalArea ?? null,
      agency.divisions,
      agency.note ?? null,
      hash,
      now,
    ],
  )
}

/** The content hash of an agency; locks nothing. */
export function findAgencyHash(tx: Tx, id: string): Promise<{ hash: Buffer } | undefined> {
  return tx.maybe(`select content_hash as "hash" from identity.agency where agency_id = $1`, [id])
}

/** Adds a code of the agency in a code system; locks nothing. */
export async function insertAgencyCode(tx: Tx, agencyId: string, system: string, code: string): Promise<void> {
  tx.later(`insert into identity.agency_code (agency_id, system, code) values ($1, $2, $3)`, [agencyId, system, code])
}

/** Adds another name of the agency; locks nothing. */
export async function insertAgencyAlias(tx: Tx, agencyId: string, name: string): Promise<void> {
  tx.later(`insert into identity.agency_alias (agency_id, name) values ($1, $2)`, [agencyId, name])
}
