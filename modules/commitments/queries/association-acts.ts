import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface AssociationActRow {
  readonly associationActId: string
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
}

/** Acts of associations, those that became leads first where they are asked for. */
export function listAssociationActRows(
  tx: Tx,
  filter: { readonly associationId: string | null; readonly aboutEntityId: string | null; readonly withLeads: boolean },
): Promise<AssociationActRow[]> {
  return tx.rows<AssociationActRow>(
    `select association_act_id as "associationActId", association_name as "associationName", verb, about_entity_id as "aboutEntityId",
            subject, opinion, standard_number as "standardNumber", fee_fen::float8 as "feeFen", is_voluntary as "isVoluntary", state,
            refused_why as "refusedWhy", acted_on as "actedOn"
       from commitments.association_act
      where ($1::uuid is null or association_id = $1) and ($2::uuid is null or about_entity_id = $2) and (state = 'public' or $3)
      order by state = 'public', acted_at desc limit 500`,
    [filter.associationId, filter.aboutEntityId, filter.withLeads],
  )
}
