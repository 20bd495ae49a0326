import { suiteOf, tagged, utf8 } from '../domain/encoding.ts'
import { saltsFrom } from '../domain/frame.ts'
import type { FrameProfile } from '../domain/frame.ts'
import { usesClasses } from '../domain/plan-definition.ts'
import { isSimple } from '../domain/plan-task.ts'
import type { PlanTask } from '../domain/plan-task.ts'
import type { Plan } from '../store/plan-store.ts'
import type { PlanSecrets } from '../store/secret-store.ts'

/** The frame key of a task: the plan's own in a simple plan, else made from it so that no task's key opens another's frame. */
export function frameKeyOf(plan: Plan, task: PlanTask, { frameKey }: PlanSecrets): Uint8Array | undefined {
  if (frameKey === undefined || !usesClasses(task.definition)) return undefined
  return isSimple(plan) ? frameKey : tagged(suiteOf(plan.definition.suite), 'Y', frameKey, utf8(task.code))
}

/** How the lines of a task's frame are written. */
export function frameForm(plan: Plan, task: PlanTask, secrets: PlanSecrets): FrameProfile {
  const key = frameKeyOf(plan, task, secrets)
  return key === undefined
    ? { profile: 'open' }
    : { profile: 'protected', saltOf: saltsFrom(suiteOf(plan.definition.suite), key) }
}
