import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface NewDisclosureOrder {
  readonly disclosureOrderId: string
  readonly entityId: string
  readonly entityName: string
  readonly uscc: string | null
  readonly agencyId: string
  readonly agencyName: string
  readonly documentNumber: string
  readonly product: string
  readonly orderedOn: PlainDate
  readonly termDays: number
  readonly dueOn: PlainDate
  readonly strictDueOn: PlainDate
  readonly by: string
  readonly at: Date
}

/** Keeps an order to disclose; false when its id is taken. Locks nothing. */
export async function insertDisclosureOrder(tx: Tx, one: NewDisclosureOrder): Promise<boolean> {
  const added = await tx.run(
    `insert into commitments.disclosure_order (disclosure_order_id, entity_id, entity_name, uscc, agency_id, agency_name, document_number,
       product, ordered_on, term_days, due_on, strict_due_on, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      one.disclosureOrderId,
      one.entityId,
      one.entityName,
      one.uscc,
      one.agencyId,
      one.agencyName,
      one.documentNumber,
      one.product,
      one.orderedOn,
      one.termDays,
      one.dueOn,
      one.strictDueOn,
      one.by,
      one.at,
    ],
  )
  return added === 1
}

/** @technical */
export interface SettledOrder {
  readonly disclosureOrderId: string
  readonly wasListed: boolean
}

/** The enterprise has disclosed for this product: its open orders are complied with and leave the public list. Locks their rows. */
export function complyWithOrders(tx: Tx, entityId: string, product: string, on: PlainDate): Promise<SettledOrder[]> {
  return tx.rows<SettledOrder>(
    `update commitments.disclosure_order
        set complied_on = $3, delisted_on = case when listed_on is null then null else $3::date end
      where entity_id = $1 and product = $2 and complied_on is null
      returning disclosure_order_id as "disclosureOrderId", listed_on is not null as "wasListed"`,
    [entityId, product, on],
  )
}

/** @technical */
export interface ListedOrder {
  readonly disclosureOrderId: string
  readonly entityId: string
  readonly agencyId: string
  readonly product: string
}

/** Orders whose day has passed unheeded come on the public list, once. Locks their rows. */
export function listOverdueOrders(tx: Tx, today: PlainDate): Promise<ListedOrder[]> {
  return tx.rows<ListedOrder>(
    `update commitments.disclosure_order set listed_on = $1
      where due_on < $1 and complied_on is null and listed_on is null
      returning disclosure_order_id as "disclosureOrderId", entity_id as "entityId", agency_id as "agencyId", product`,
    [today],
  )
}
