import type { Tx } from '#platform/tx.ts'
import { visitStateWords } from '../strings.ts'

/** A visit that is not at its end, named because of what it rests on. */
export interface OpenVisit {
  readonly visitId: string
  readonly entityName: string
  readonly taskName: string
  readonly itemIds: readonly string[]
  readonly itemNames: readonly string[]
  readonly stateName: string
  readonly plannedFromOn: string
}

const OPEN = `from inspection.visit v where v.state in ('requested', 'approved', 'notified', 'under-way')`

/** Visits under way or ahead that hold one of the items, with how many check lists (one a visit and item) that is. */
export async function openVisitsOf(
  tx: Tx,
  itemIds: readonly string[],
  most: number,
): Promise<{ readonly total: number; readonly checklists: number; readonly visits: readonly OpenVisit[] }> {
  const held = `exists (select 1 from inspection.visit_item i where i.visit_id = v.visit_id and i.item_id = any ($1::uuid[]))`
  const counts = await tx.one<{ total: number; checklists: number }>(
    `select count(*)::int4 as total, coalesce(sum((select count(*) from inspection.visit_item i
       where i.visit_id = v.visit_id and i.item_id = any ($1::uuid[]))), 0)::int4 as checklists
     ${OPEN} and ${held}`,
    [itemIds],
  )
  const rows = await tx.rows<Omit<OpenVisit, 'stateName'> & { state: keyof typeof visitStateWords }>(
    `select v.visit_id as "visitId", v.entity_name as "entityName", v.task_name as "taskName", v.state,
       v.planned_from_on as "plannedFromOn",
       array(select i.item_id from inspection.visit_item i where i.visit_id = v.visit_id order by i.ordinal) as "itemIds",
       array(select i.item_name from inspection.visit_item i where i.visit_id = v.visit_id order by i.ordinal) as "itemNames"
     ${OPEN} and ${held} order by v.planned_from_on, v.visit_id limit $2`,
    [itemIds, most],
  )
  return { ...counts, visits: rows.map(({ state, ...row }) => ({ ...row, stateName: visitStateWords[state] })) }
}

/** All open visits, and orders to correct that still run: what a change of a number of the visit itself touches. */
export async function countOpenMatters(tx: Tx): Promise<{ readonly visits: number; readonly corrections: number }> {
  return tx.one(
    `select (select count(*)::int4 ${OPEN}) as visits,
       (select count(*)::int4 from inspection.correction_order where state = 'open') as corrections`,
  )
}

const CORRECTION_RULES = new Set(['correction-order-term', 'correction-reinspection'])
const VISIT_RECORDS = new Set(['inspection-officers-minimum', 'on-site-frequency-cap', 'inspection-outside-draw'])

/** Which of a visit's matters read a record of the law base by name. */
export function readByInspection(recordId: string): 'corrections' | 'visits' | undefined {
  if (CORRECTION_RULES.has(recordId)) return 'corrections'
  return VISIT_RECORDS.has(recordId) ? 'visits' : undefined
}
