import type { Tx } from '#platform/tx.ts'
import type { PlanState } from '../domain/plan-state.ts'
import { stateWords } from '../strings.ts'

/** A plan that is not at its end, named because of what it rests on. */
export interface RunningPlan {
  readonly planId: string
  readonly title: string
  readonly itemIds: readonly string[]
  readonly itemNames: readonly string[]
  readonly stateName: string
  readonly createdAt: Date
}

const RUNNING = `select p.plan_id as "planId", p.title, p.state, p.item_ids as "itemIds", p.item_names as "itemNames",
    p.created_at as "createdAt"
  from draw.plan p where p.state not in ('CLOSED', 'DISCLOSED', 'VOID', 'FAILED')`

/** Plans under way that hold one of the items, in the actor's sight. */
export async function runningPlansOf(tx: Tx, itemIds: readonly string[]): Promise<readonly RunningPlan[]> {
  const rows = await tx.rows<PlanRow>(
    `${RUNNING} and exists (select 1 from draw.task t where t.plan_id = p.plan_id and t.item_ids && $1::uuid[])
     order by p.created_at`,
    [itemIds],
  )
  return rows.map(named)
}

/** All plans under way: what a change of a number of the draw itself touches. */
export async function runningPlans(tx: Tx): Promise<readonly RunningPlan[]> {
  return (await tx.rows<PlanRow>(`${RUNNING} order by p.created_at`)).map(named)
}

interface PlanRow extends Omit<RunningPlan, 'stateName'> {
  readonly state: PlanState
}

function named({ state, ...row }: PlanRow): RunningPlan {
  return { ...row, stateName: stateWords[state] }
}

/** Records of the law base the draw reads by name (law/parameters, law/rules). */
export function isReadByDraw(recordId: string): boolean {
  return (
    recordId.startsWith('draw-') || recordId === 'on-site-frequency-cap' || recordId === 'plan-matching-window-days'
  )
}
