import type { z } from 'zod'
import type { jointItemListPublished, yearPlanPublished } from '#draw/events'
import type { Tx } from '#platform/tx.ts'

/** Shows a year plan as it now stands; a later word of the same plan replaces the tasks. */
export async function showYearPlan(tx: Tx, word: z.output<typeof yearPlanPublished.schema>): Promise<void> {
  tx.later(
    `insert into disclosure.public_year_plan (year_plan_id, agency_name, year, title, legal_basis, published_at, leaf_hash, tasks)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (year_plan_id) do update set tasks = excluded.tasks
       where jsonb_array_length(excluded.tasks) >= jsonb_array_length(public_year_plan.tasks)`,
    [
      word.yearPlanId,
      word.agencyName,
      word.year,
      word.title,
      word.legalBasis,
      word.publishedAt,
      word.leafHash,
      JSON.stringify(word.tasks),
    ],
  )
}

/** Ties tasks to the draw that carries them out. */
export async function showYearTaskDraws(tx: Tx, planId: string, yearTaskIds: readonly string[]): Promise<void> {
  tx.later(
    `insert into disclosure.public_year_task_draw (plan_id, year_task_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
    [planId, yearTaskIds],
  )
}

/** Shows a version of the joint item list. */
export async function showJointItemList(tx: Tx, word: z.output<typeof jointItemListPublished.schema>): Promise<void> {
  tx.later(
    `insert into disclosure.public_joint_item_list (list_id, agency_name, year, version, title, items, dropped, considered, published_at,
       leaf_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      word.listId,
      word.agencyName,
      word.year,
      word.version,
      word.title,
      JSON.stringify(word.items),
      JSON.stringify(word.dropped),
      JSON.stringify(word.considered),
      word.publishedAt,
      word.leafHash,
    ],
  )
}
