import type { z } from 'zod'
import type { yearPlanPublished } from '#draw/events'
import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface PublicYearPlanRow {
  readonly yearPlanId: string
  readonly agencyName: string
  readonly year: number
  readonly title: string
  readonly legalBasis: string
  readonly publishedAt: Date
  readonly leafHash: string
  readonly tasks: z.output<typeof yearPlanPublished.schema>['tasks']
}

const SELECT = `select year_plan_id as "yearPlanId", agency_name as "agencyName", year, title, legal_basis as "legalBasis",
  published_at as "publishedAt", leaf_hash as "leafHash", tasks from disclosure.public_year_plan`

/** All published plans, the latest year first. */
export function listPublicYearPlanRows(tx: Tx): Promise<PublicYearPlanRow[]> {
  return tx.rows<PublicYearPlanRow>(`${SELECT} order by year desc, agency_name, year_plan_id`)
}

export function findPublicYearPlan(tx: Tx, yearPlanId: string): Promise<PublicYearPlanRow | undefined> {
  return tx.maybe<PublicYearPlanRow>(`${SELECT} where year_plan_id = $1`, [yearPlanId])
}

/** A public draw that carries out a task. @technical */
export interface PublicTaskDraw {
  readonly yearTaskId: string
  readonly planId: string
  readonly code: string
  readonly title: string
  readonly state: string
  readonly stateLabel: string
}

/** The committed draws of some tasks. */
export function listPublicTaskDraws(tx: Tx, yearTaskIds: readonly string[]): Promise<PublicTaskDraw[]> {
  return tx.rows<PublicTaskDraw>(
    `select y.year_task_id as "yearTaskId", d.plan_id as "planId", d.code, d.title, d.state, d.state_label as "stateLabel"
     from disclosure.public_year_task_draw y join disclosure.public_draw d using (plan_id)
     where y.year_task_id = any ($1) and not d.is_rehearsal order by d.committed_at`,
    [yearTaskIds],
  )
}
