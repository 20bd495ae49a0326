import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface NewAssociationAct {
  readonly associationActId: string
  readonly associationId: string
  readonly associationName: string
  readonly verb: string
  readonly aboutEntityId: string | null
  readonly subject: string
  readonly opinion: string
  readonly standardNumber: string | null
  readonly feeFen: number | null
  readonly isVoluntary: boolean | null
  readonly refusedWhy: string | null
  readonly actedOn: string
  readonly expiresOn: string | null
  readonly by: string
  readonly at: Date
}

/** Keeps an act of an association, or the lead it became; false when its id is taken. Locks nothing. */
export async function insertAssociationAct(tx: Tx, one: NewAssociationAct): Promise<boolean> {
  const added = await tx.run(
    `insert into commitments.association_act (association_act_id, association_id, association_name, verb, about_entity_id, subject, opinion,
       standard_number, fee_fen, is_voluntary, state, refused_why, acted_on, expires_on, acted_by, acted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict do nothing`,
    [
      one.associationActId,
      one.associationId,
      one.associationName,
      one.verb,
      one.aboutEntityId,
      one.subject,
      one.opinion,
      one.standardNumber,
      one.feeFen,
      one.isVoluntary,
      one.refusedWhy === null ? 'public' : 'lead',
      one.refusedWhy,
      one.actedOn,
      one.expiresOn,
      one.by,
      one.at,
    ],
  )
  return added === 1
}

/** How an act about a member ended. @technical */
export interface AssociationActEnd {
  readonly associationActId: string
  readonly why: 'expired' | 'withdrawn'
  readonly reason: string
  readonly endedOn: string
  readonly by: string
  readonly at: Date
}

/** Notes that an act is shown no longer; false when it ended before. The key decides between two writers. */
export async function endAssociationAct(tx: Tx, end: AssociationActEnd): Promise<boolean> {
  const added = await tx.run(
    `insert into commitments.association_act_end (association_act_id, why, reason, ended_on, ended_by, ended_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [end.associationActId, end.why, end.reason, end.endedOn, end.by, end.at],
  )
  return added === 1
}
