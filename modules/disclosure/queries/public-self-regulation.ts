import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface PublicSelfRegulation {
  readonly source: string
  readonly verb: string
  readonly subject: string
  readonly opinion: string
  readonly actedOn: PlainDate
  readonly expiresOn: PlainDate
}

/** What associations say of an entity, the newest first; what is past its last day is not shown, whenever it is taken away. */
export function listSelfRegulationOf(tx: Tx, entityId: string, today: PlainDate): Promise<PublicSelfRegulation[]> {
  return tx.rows<PublicSelfRegulation>(
    `select source, verb, subject, opinion, acted_on as "actedOn", expires_on as "expiresOn"
     from disclosure.public_self_regulation where entity_id = $1 and expires_on >= $2
     order by acted_on desc, association_act_id limit 100`,
    [entityId, today],
  )
}
