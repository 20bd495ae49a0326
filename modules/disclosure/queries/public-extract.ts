import type { RegistrationStatus } from '#entities'
import type { Tx } from '#platform/tx.ts'

/** An extract as whoever holds its code may see it, beside the status of today. @technical */
export interface PublicExtractRow {
  readonly code: string
  readonly entityId: string
  readonly body: string
  readonly bodyHash: string
  readonly note: string
  readonly issuedAt: Date
  readonly status: RegistrationStatus
}

/** The extract of this very code. */
export async function findPublicExtract(tx: Tx, code: string): Promise<PublicExtractRow | undefined> {
  return tx.maybe(
    `select code, entity_id as "entityId", body, body_hash as "bodyHash", note, issued_at as "issuedAt", status
     from disclosure.find_extract($1)`,
    [code],
  )
}
