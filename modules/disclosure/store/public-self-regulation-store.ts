import type { AssociationActRow } from '#commitments'
import type { Tx } from '#platform/tx.ts'

/** Shows what an association says of a member while it stands, and takes it away when it ended. Locks its row. */
export async function showSelfRegulation(tx: Tx, one: AssociationActRow): Promise<void> {
  if (one.endedOn !== null || one.state !== 'public' || one.expiresOn === null) {
    await tx.run(`delete from disclosure.public_self_regulation where association_act_id = $1`, [one.associationActId])
    return
  }
  await tx.run(
    `insert into disclosure.public_self_regulation (association_act_id, entity_id, source, verb, subject, opinion, acted_on, expires_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      one.associationActId,
      one.aboutEntityId,
      one.associationName,
      one.verb,
      one.subject,
      one.opinion,
      one.actedOn,
      one.expiresOn,
    ],
  )
}
