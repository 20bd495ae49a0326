import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface DelegationRow {
  readonly delegationId: string
  readonly number: string
  readonly fromAgencyId: string
  readonly fromAgency: string
  readonly toAgency: string
  readonly items: readonly { readonly itemId: string; readonly code: string; readonly title: string }[]
  readonly powers: readonly ('inspection' | 'penalty')[]
  readonly scope: string
  readonly validFrom: string
  readonly validTo: string
  readonly endedOn: string | null
  readonly endedReason: string | null
}

const DELEGATION = `select d.delegation_id as "delegationId", d.number, d.from_agency_id as "fromAgencyId", f.name as "fromAgency",
    t.name as "toAgency", d.powers, d.scope, d.valid_from as "validFrom", d.valid_to as "validTo", d.ended_on as "endedOn",
    d.ended_reason as "endedReason",
    (select json_agg(json_build_object('itemId', i.item_id, 'code', i.code, 'title', i.name) order by i.code)
       from catalogue.item i where i.item_id = any (d.item_ids)) as items
  from catalogue.delegation d
  join identity.pub_agency f on f.agency_id = d.from_agency_id
  join identity.pub_agency t on t.agency_id = d.to_agency_id`

/** All delegation instruments, those that lapse first on top. */
export function listDelegationRows(tx: Tx): Promise<DelegationRow[]> {
  return tx.rows(`${DELEGATION} order by d.ended_on nulls first, d.valid_to, d.number`)
}

/** Instruments in force on a day that cover an item. */
export function delegationsOf(tx: Tx, itemId: string, day: string): Promise<DelegationRow[]> {
  return tx.rows(
    `${DELEGATION} where d.item_ids @> array[$1::uuid] and d.valid_from <= $2 and d.valid_to >= $2
       and (d.ended_on is null or d.ended_on > $2) order by d.valid_to`,
    [itemId, day],
  )
}
