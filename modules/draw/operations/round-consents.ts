import { findAgency } from '#identity'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import type { Plan } from '../store/plan-store.ts'
import { listConsents } from '../store/task-store.ts'
import { departmentsOf } from './build-roster.ts'

/** A department that takes part beside the planning one. @technical */
export interface Participant {
  readonly id: string
  readonly name: string
}

/** Everybody who has to agree in writing before the plan is approved. */
export async function participantsOf(act: Pick<Act, 'tx'>, plan: Plan): Promise<Participant[]> {
  const participants: Participant[] = []
  for (const id of departmentsOf(plan)) {
    if (id === plan.agencyId) continue
    participants.push({ id, name: (await findAgency(act.tx, id))?.name ?? id })
  }
  return participants
}

/** Those who have not answered yet. */
export async function missingConsents(act: Pick<Act, 'tx'>, plan: Plan): Promise<Participant[]> {
  const given = await listConsents(act.tx, plan.planId)
  return (await participantsOf(act, plan)).filter(({ id }) => !given.some(({ departmentId }) => departmentId === id))
}

/** Refuses the approval of a round to which a participating department has not agreed, or has refused to agree. */
export async function refuseWithoutConsents(act: Pick<Act, 'tx'>, plan: Plan): Promise<Result<undefined>> {
  const refused = (await listConsents(act.tx, plan.planId)).filter(({ answer }) => answer === 'refuse')
  if (refused.length > 0)
    return no('consent-refused', {
      names: refused.map(({ departmentName }) => departmentName).join('、'),
      reason: refused.map(({ reason }) => reason).join('；'),
    })
  const missing = await missingConsents(act, plan)
  return missing.length === 0
    ? ok(undefined)
    : no('consent-missing', { names: missing.map(({ name }) => name).join('、') })
}
