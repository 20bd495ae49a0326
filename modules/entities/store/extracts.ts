import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface StoredExtract {
  readonly extractId: string
  readonly entityId: string
  readonly code: string
  readonly purpose: string
  readonly body: string
  readonly bodyHash: string
  readonly note: string
  readonly issuedBy: string
  readonly issuedAt: Date
}

/** Keeps an issued extract for good. Locks nothing. */
export async function insertExtract(act: Act, row: StoredExtract & { readonly leafHash: string }): Promise<void> {
  await act.tx.run(
    `insert into entities.entity_extract (extract_id, entity_id, code, purpose, body, body_hash, note, issued_by, agency_id, issued_at, leaf_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      row.extractId,
      row.entityId,
      row.code,
      row.purpose,
      row.body,
      row.bodyHash,
      row.note,
      row.issuedBy,
      act.actor.agencyId,
      row.issuedAt,
      row.leafHash,
    ],
  )
}

const columns = `extract_id as "extractId", entity_id as "entityId", code, purpose, body, body_hash as "bodyHash", note,
  issued_by as "issuedBy", issued_at as "issuedAt"`

export async function findExtract(tx: Tx, extractId: string): Promise<StoredExtract | undefined> {
  return tx.maybe(`select ${columns} from entities.entity_extract where extract_id = $1`, [extractId])
}

/** Extracts of one entity, the latest first. */
export async function listExtractsOf(tx: Tx, entityId: string): Promise<StoredExtract[]> {
  return tx.rows(
    `select ${columns} from entities.entity_extract where entity_id = $1 order by issued_at desc limit 100`,
    [entityId],
  )
}
