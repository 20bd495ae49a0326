import type { Tx } from '#platform/tx.ts'

/** What an association did, with its source and how long it is shown. @technical */
export interface AssociationActRow {
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
  readonly state: 'public' | 'lead'
  readonly refusedWhy: string | null
  readonly actedOn: string
  readonly expiresOn: string | null
  readonly endedWhy: 'expired' | 'withdrawn' | null
  readonly endedReason: string | null
  readonly endedOn: string | null
}

const ACT_SQL = `select a.association_act_id as "associationActId", a.association_id as "associationId",
    a.association_name as "associationName", a.verb, a.about_entity_id as "aboutEntityId", a.subject, a.opinion,
    a.standard_number as "standardNumber", a.fee_fen::float8 as "feeFen", a.is_voluntary as "isVoluntary", a.state,
    a.refused_why as "refusedWhy", a.acted_on as "actedOn", a.expires_on as "expiresOn", e.why as "endedWhy",
    e.reason as "endedReason", e.ended_on as "endedOn"
  from commitments.association_act a left join commitments.association_act_end e using (association_act_id)`

/** Acts of associations, those that became leads first where they are asked for. */
export function listAssociationActRows(
  tx: Tx,
  filter: { readonly associationId: string | null; readonly aboutEntityId: string | null; readonly withLeads: boolean },
): Promise<AssociationActRow[]> {
  return tx.rows<AssociationActRow>(
    `${ACT_SQL}
      where ($1::uuid is null or a.association_id = $1) and ($2::uuid is null or a.about_entity_id = $2)
        and (a.state = 'public' or $3)
      order by a.state = 'public', a.acted_at desc limit 500`,
    [filter.associationId, filter.aboutEntityId, filter.withLeads],
  )
}

/** One act with how it ended; undefined when there is none of this id. */
export function findAssociationAct(tx: Tx, associationActId: string): Promise<AssociationActRow | undefined> {
  return tx.maybe<AssociationActRow>(`${ACT_SQL} where a.association_act_id = $1`, [associationActId])
}

/** Acts about members whose last day is past and that nobody ended. */
export function listExpiredActs(tx: Tx, today: string, most: number): Promise<AssociationActRow[]> {
  return tx.rows<AssociationActRow>(
    `${ACT_SQL}
      where a.state = 'public' and a.about_entity_id is not null and a.expires_on < $1 and e.association_act_id is null
      order by a.expires_on, a.association_act_id limit $2`,
    [today, most],
  )
}
