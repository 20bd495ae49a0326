import { z } from 'zod'
import { yearTaskProgress } from '../domain/year-plan.ts'
import { yearTaskFacts } from '../planning-events.ts'
import { progressWords } from '../planning-strings.ts'
import { planStates } from '../domain/plan-state.ts'
import type { TaskDraw, YearTask } from '../store/year-plan-store.ts'
import { yearTaskFact } from '../operations/year-task-facts.ts'
import { stateWords } from '../strings.ts'

/** A task with how far it got and the draws that show it. */
export const yearTaskRowShape = yearTaskFacts.extend({
  progress: z.enum(['pending', 'underway', 'done']),
  progressName: z.string(),
  isJoint: z.boolean(),
  draws: z.array(
    z.object({
      planId: z.uuid(),
      number: z.string(),
      title: z.string(),
      agencyName: z.string(),
      state: z.enum(planStates),
      stateName: z.string(),
    }),
  ),
})

export function presentYearTask(
  task: YearTask,
  draws: readonly TaskDraw[],
  jointIds: ReadonlySet<string> = new Set(),
): z.input<typeof yearTaskRowShape> {
  const own = draws.filter(({ yearTaskId }) => yearTaskId === task.yearTaskId)
  const progress = yearTaskProgress(
    own.map(({ state }) => state),
    task.batches,
  )
  return {
    ...yearTaskFact(task),
    progress,
    progressName: progressWords[progress],
    isJoint: task.jointAgencyIds.length > 0 || jointIds.has(task.yearTaskId),
    draws: own.map(({ planId, number, title, agencyName, state }) => ({
      planId,
      number,
      title,
      agencyName,
      state,
      stateName: stateWords[state],
    })),
  }
}
