import type { Tx } from '#platform/tx.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { CorrectionOrder } from '../domain/correction.ts'
import type { ResultCategoryRow } from '../domain/result.ts'
import { changed, partOf } from './held-visit.ts'

/** All result categories in their order. */
export function listResultCategories(tx: Tx): Promise<ResultCategoryRow[]> {
  return tx.rows<ResultCategoryRow>(
    `select result_code as code, label, grouping, is_problem as "isProblem", consequence, needs_presence as "needsPresence"
     from inspection.result_code order by ordinal`,
  )
}

/** How codes of other systems read in ours, by the whole code; null where that system says something ours does not. */
export function listCategoryMapping(
  tx: Tx,
): Promise<{ scheme: string; outsideCode: string; outsideLabel: string; code: string | null }[]> {
  return tx.rows(
    `select scheme, outside_code as "outsideCode", outside_label as "outsideLabel", result_code as code
     from inspection.result_code_mapping order by scheme, outside_code collate "C"`,
  )
}

/** Adds the categories of one item. The caller holds the lock of the visit. */
export async function insertItemResult(
  tx: Tx,
  visit: { visitId: string; agencyId: string },
  itemId: string,
  codes: readonly string[],
): Promise<void> {
  for (const code of new Set(codes)) {
    tx.later(`insert into inspection.item_result (visit_id, agency_id, item_id, result_code) values ($1, $2, $3, $4)`, [
      visit.visitId,
      visit.agencyId,
      itemId,
      code,
    ])
  }
}

export function listItemResults(tx: Tx, visitId: string): Promise<{ itemId: string; code: string; label: string }[]> {
  return tx.rows(
    `select r.item_id as "itemId", r.result_code as code, c.label from inspection.item_result r
     join inspection.result_code c on c.result_code = r.result_code
     where r.visit_id = $1 order by c.ordinal`,
    [visitId],
  )
}

const ORDER = `select correction_order_id as "correctionOrderId", visit_id as "visitId", agency_id as "agencyId", entity_id as "entityId",
  item_id as "itemId", problem, requirement, basis, ordered_on as "orderedOn", term_days as "termDays", strict_due_on as "strictDueOn",
  due_on as "dueOn", is_provisional as "isProvisional", due_explanation as "dueExplanation", state, reinspected_on as "reinspectedOn"
  from inspection.correction_order`

/** Adds an order to correct. The caller holds the lock of the visit. */
export async function insertCorrectionOrder(tx: Tx, order: CorrectionOrder): Promise<void> {
  changed(tx, order.visitId, 'orders')
  tx.later(
    `insert into inspection.correction_order (correction_order_id, visit_id, agency_id, entity_id, item_id, problem, requirement, basis,
       ordered_on, term_days, strict_due_on, due_on, is_provisional, due_explanation, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      order.correctionOrderId,
      order.visitId,
      order.agencyId,
      order.entityId,
      order.itemId,
      order.problem,
      order.requirement,
      order.basis,
      order.orderedOn,
      order.termDays,
      order.strictDueOn,
      order.dueOn,
      order.isProvisional,
      order.dueExplanation,
      order.state,
    ],
  )
}

export function findCorrectionOrder(tx: Tx, correctionOrderId: string): Promise<CorrectionOrder | undefined> {
  return tx.maybe<CorrectionOrder>(`${ORDER} where correction_order_id = $1`, [correctionOrderId])
}

export function listCorrectionOrders(tx: Tx, visitId: string): Promise<CorrectionOrder[]> {
  return partOf(tx, visitId, 'orders', () =>
    tx.rows<CorrectionOrder>(`${ORDER} where visit_id = $1 order by ordered_on, correction_order_id`, [visitId]),
  )
}

/** Adds a 复查 and settles its order. The caller holds the lock of the visit. */
export async function insertReinspection(
  tx: Tx,
  order: CorrectionOrder,
  row: {
    reinspectionId: string
    officerIds: readonly string[]
    isCorrected: boolean
    note: string
    at: Date
    on: PlainDate
  },
): Promise<void> {
  changed(tx, order.visitId, 'orders')
  tx.later(
    `insert into inspection.reinspection (reinspection_id, correction_order_id, visit_id, agency_id, officer_ids, is_corrected, note, reinspected_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      row.reinspectionId,
      order.correctionOrderId,
      order.visitId,
      order.agencyId,
      row.officerIds,
      row.isCorrected,
      row.note,
      row.at,
    ],
  )
  tx.later(`update inspection.correction_order set state = $2, reinspected_on = $3 where correction_order_id = $1`, [
    order.correctionOrderId,
    row.isCorrected ? 'corrected' : 'uncorrected',
    row.on,
  ])
}
