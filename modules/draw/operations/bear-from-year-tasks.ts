import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { yearTasksDrawn } from '../planning-events.ts'
import { no } from '../refusals.ts'
import { goingTogether, matchState } from '../domain/match-state.ts'
import { listAnswers, listProposalsOf } from '../store/match-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { findYearPlan, findYearTasks, insertYearTaskDraw } from '../store/year-plan-store.ts'
import type { YearTask } from '../store/year-plan-store.ts'

/** What a draw must be to carry out tasks of year plans. @technical */
export interface BornDraw {
  readonly planId: string
  readonly agencyId: string
  readonly kind: Plan['kind']
  readonly jointAgencyIds: readonly string[]
  readonly itemIds: readonly string[]
  readonly visitsFrom: string
  readonly visitsTo: string
}

/**
 * Ties a draw to the tasks of year plans it carries out. Refuses a rehearsal, a task that is not published, one of an agency that is
 * neither this one nor joined with it, and a draw outside the task's window or items.
 */
export async function bearFromYearTasks(
  act: Act,
  draw: BornDraw,
  yearTaskIds: readonly string[],
): Promise<Result<undefined>> {
  if (yearTaskIds.length === 0) return ok(undefined)
  if (draw.kind === 'rehearsal') return no('year-task-rehearsal')
  const tasks = await findYearTasks(act.tx, yearTaskIds)
  if (tasks.length < new Set(yearTaskIds).size) return no('year-task-absent')
  for (const task of tasks) {
    const refused = await refusalOf(act, draw, task)
    if (refused !== undefined) return refused
  }
  for (const { yearTaskId } of tasks)
    await insertYearTaskDraw(act, { planId: draw.planId, agencyId: draw.agencyId, yearTaskId })
  await publish(act, yearTasksDrawn, {
    planId: draw.planId,
    agencyId: draw.agencyId,
    yearTaskIds: tasks.map(({ yearTaskId }) => yearTaskId),
  })
  return ok(undefined)
}

async function refusalOf(act: Act, draw: BornDraw, task: YearTask): Promise<ReturnType<typeof no> | undefined> {
  const plan = await findYearPlan(act.tx, task.yearPlanId)
  if (plan === undefined) return no('year-task-absent')
  if (plan.publishedAt === null) return no('year-plan-draft')
  const isOurs = task.agencyId === draw.agencyId
  // A partner's task is carried out in our draw where both sides name each other, or where it consented to a proposal.
  const isNamed = task.jointAgencyIds.includes(draw.agencyId) && draw.jointAgencyIds.includes(task.agencyId)
  if (!isOurs && !isNamed && !(await hasConsented(act, draw, task)))
    return no('year-task-not-ours', { task: task.name, agency: plan.orgName })
  if (draw.visitsFrom < task.windowFrom || draw.visitsTo > task.windowTo)
    return no('year-task-window', {
      task: task.name,
      from: draw.visitsFrom,
      to: draw.visitsTo,
      taskFrom: task.windowFrom,
      taskTo: task.windowTo,
    })
  if (!draw.itemIds.some((id) => task.itemIds.includes(id))) return no('year-task-items', { task: task.name })
  return undefined
}

/** Whether the task stands in a proposal that was agreed, with both agencies among those that go together. */
async function hasConsented(act: Act, draw: BornDraw, task: YearTask): Promise<boolean> {
  for (const proposal of await listProposalsOf(act.tx, [task.yearTaskId])) {
    const answers = await listAnswers(act.tx, [proposal.proposalId])
    const together = goingTogether(proposal.agencyId, answers)
    if (
      matchState(proposal.partnerIds, answers) === 'agreed' &&
      [draw.agencyId, task.agencyId].every((id) => together.includes(id))
    )
      return true
  }
  return false
}
