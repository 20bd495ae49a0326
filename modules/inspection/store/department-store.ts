import type { Tx } from '#platform/tx.ts'
import type { Visit } from '../domain/visit.ts'
import { changed, partOf } from './held-visit.ts'

/** 一个部门的事项表: what a department brings to a joint visit. The first is the visit's own agency. @technical */
export interface VisitDepartment {
  readonly agencyId: string
  readonly agencyName: string
  readonly itemIds: readonly string[]
  readonly officerIds: readonly string[]
}

/** Keeps the sheets of a joint visit. Locks nothing but the new rows. */
export async function insertDepartments(
  tx: Tx,
  visit: Pick<Visit, 'visitId' | 'agencyId'>,
  departments: readonly VisitDepartment[],
): Promise<void> {
  changed(tx, visit.visitId, 'departments')
  for (const [position, department] of departments.entries()) {
    tx.later(
      `insert into inspection.visit_department (visit_id, position, agency_id, department_id, department_name, item_ids, officer_ids)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        visit.visitId,
        position,
        visit.agencyId,
        department.agencyId,
        department.agencyName,
        department.itemIds,
        department.officerIds,
      ],
    )
  }
}

/** The departments of a joint visit, its own first; none where one agency goes alone. */
export function listDepartments(tx: Tx, visitId: string): Promise<VisitDepartment[]> {
  return partOf(tx, visitId, 'departments', () =>
    tx.rows<VisitDepartment>(
      `select department_id as "agencyId", department_name as "agencyName", item_ids as "itemIds", officer_ids as "officerIds"
       from inspection.visit_department where visit_id = $1 order by position`,
      [visitId],
    ),
  )
}

/** Puts the successor of an officer on the sheet of the same department. */
export async function replaceDepartmentOfficer(tx: Tx, visitId: string, from: string, to: string): Promise<void> {
  changed(tx, visitId, 'departments')
  tx.later(
    `update inspection.visit_department set officer_ids = array_replace(officer_ids, $2::uuid, $3::uuid) where visit_id = $1`,
    [visitId, from, to],
  )
}
