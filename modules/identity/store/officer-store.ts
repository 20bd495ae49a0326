import type { Tx } from '#platform/tx.ts'

/** Inserts a person, keeping one that is there. Locks nothing. */
export async function insertPerson(tx: Tx, id: string, name: string): Promise<void> {
  tx.later(`insert into identity.person (person_id, name) values ($1, $2) on conflict (person_id) do nothing`, [
    id,
    name,
  ])
}

/** A new row of identity.officer. @technical */
export interface NewOfficer {
  readonly id: string
  readonly personId: string
  readonly agencyId: string
  readonly staffNumber: string
  readonly kind: string
  readonly post?: string | undefined
  readonly districts: readonly string[]
  readonly functions: readonly string[]
  readonly mayLead: boolean
  readonly dailyCap: number
  readonly validFrom: string
  readonly validTo?: string | undefined
}

/** Inserts an officer; 0 when the id is there. Locks nothing. */
export function insertOfficer(tx: Tx, officer: NewOfficer, hash: Buffer, now: Date): Promise<number> {
  return tx.run(
    `insert into identity.officer (officer_id, person_id, agency_id, staff_number, kind, post, districts, functions,
       may_lead, daily_cap, valid_from, valid_to, content_hash, registered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (officer_id) do nothing`,
    [
      officer.id,
      officer.personId,
      officer.agencyId,
      officer.staffNumber,
      officer.kind,
      officer.post ?? null,
      officer.districts,
      officer.functions,
      officer.mayLead,
      officer.dailyCap,
      officer.validFrom,
      officer.validTo ?? null,
      hash,
      now,
    ],
  )
}

/** Whether another officer of the agency bears the staff number; locks nothing. */
export async function isStaffNumberTaken(tx: Tx, agencyId: string, number: string, exceptId: string): Promise<boolean> {
  const row = await tx.maybe(
    `select 1 from identity.officer where agency_id = $1 and staff_number = $2 and officer_id <> $3`,
    [agencyId, number, exceptId],
  )
  return row !== undefined
}

/** The content hash of a row by its id; locks nothing. */
export async function findContentHash(
  tx: Tx,
  table: 'officer' | 'certificate' | 'qualification' | 'recusal' | 'account' | 'grant',
  id: string,
): Promise<Buffer | undefined> {
  const row = await tx.maybe<{ hash: Buffer }>(HASH_OF[table], [id])
  return row?.hash
}

const HASH_OF = {
  officer: `select content_hash as "hash" from identity.officer where officer_id = $1`,
  certificate: `select content_hash as "hash" from identity.officer_certificate where certificate_id = $1`,
  qualification: `select content_hash as "hash" from identity.officer_qualification where qualification_id = $1`,
  recusal: `select content_hash as "hash" from identity.recusal where recusal_id = $1`,
  account: `select content_hash as "hash" from identity.account where account_id = $1`,
  grant: `select content_hash as "hash" from identity.role_grant where role_grant_id = $1`,
} as const

/** A new row of identity.officer_certificate. @technical */
export interface NewCertificate {
  readonly id: string
  readonly officerId: string
  readonly kind: string
  readonly number: string
  readonly issuedBy: string
  readonly validFrom: string
  readonly validTo: string
}

/** Inserts a certificate; locks nothing. */
export async function insertCertificate(tx: Tx, card: NewCertificate, hash: Buffer, now: Date): Promise<void> {
  tx.later(
    `insert into identity.officer_certificate (certificate_id, officer_id, kind, number, issued_by, valid_from, valid_to,
       content_hash, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [card.id, card.officerId, card.kind, card.number, card.issuedBy, card.validFrom, card.validTo, hash, now],
  )
}

/** Whether another certificate of the kind bears the number; locks nothing. */
export async function isCertificateNumberTaken(tx: Tx, kind: string, number: string): Promise<boolean> {
  const row = await tx.maybe(`select 1 from identity.officer_certificate where kind = $1 and number = $2`, [
    kind,
    number,
  ])
  return row !== undefined
}

/** Marks a certificate revoked from a day; 0 when there is none in force. Locks its row. */
export function markCertificateRevoked(tx: Tx, officerId: string, id: string, on: string): Promise<number> {
  return tx.run(
    `update identity.officer_certificate set revoked_on = $3
     where certificate_id = $2 and officer_id = $1 and revoked_on is null`,
    [officerId, id, on],
  )
}

/** A new row of identity.officer_qualification. @technical */
export interface NewQualification {
  readonly id: string
  readonly officerId: string
  readonly code: string
  readonly title: string
  readonly documentNumber?: string | undefined
  readonly validFrom: string
  readonly validTo?: string | undefined
}

/** Inserts a qualification; locks nothing. */
export async function insertQualification(tx: Tx, held: NewQualification, hash: Buffer, now: Date): Promise<void> {
  tx.later(
    `insert into identity.officer_qualification (qualification_id, officer_id, code, title, document_number, valid_from,
       valid_to, content_hash, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      held.id,
      held.officerId,
      held.code,
      held.title,
      held.documentNumber ?? null,
      held.validFrom,
      held.validTo ?? null,
      hash,
      now,
    ],
  )
}

/** A new row of identity.recusal. @technical */
export interface NewRecusal {
  readonly id: string
  readonly officerId: string
  readonly entityId: string
  readonly ground: string
  readonly declaredBy: string
  readonly declaredOn: string
  readonly validTo?: string | undefined
}

/** Inserts a recusal; locks nothing. */
export async function insertRecusal(tx: Tx, recusal: NewRecusal, hash: Buffer, now: Date): Promise<void> {
  tx.later(
    `insert into identity.recusal (recusal_id, officer_id, entity_id, ground, declared_by, declared_on, valid_to,
       content_hash, declared_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      recusal.id,
      recusal.officerId,
      recusal.entityId,
      recusal.ground,
      recusal.declaredBy,
      recusal.declaredOn,
      recusal.validTo ?? null,
      hash,
      now,
    ],
  )
}
