import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { findPlan, holdPlan } from '../store/plan-store.ts'
import { insertConsent, listConsents } from '../store/task-store.ts'
import { consentWords, stateWords } from '../strings.ts'
import { participantsOf } from './round-consents.ts'

/**
 * A participating department agrees to a joint round in writing, or refuses with its reason; either is a leaf, and is said once.
 * Refuses agencies that take no part, a second answer, and a refusal without a reason.
 */
export const answerJointRound = operation({
  name: 'answer-joint-round',
  kind: 'act',
  permission: 'draw.consent',
  summary: '答复联合抽查',
  input: z.object({
    planId: z.uuid(),
    answer: z.enum(['consent', 'refuse']),
    reason: z.string().trim().max(500).default(''),
  }),
  output: z.object({ planId: z.uuid(), answer: z.enum(['consent', 'refuse']), waiting: z.array(z.string()) }),
  async run(act, { planId, answer, reason }) {
    await holdPlan(act.tx, planId)
    const plan = await findPlan(act.tx, planId)
    if (plan === undefined) return no('plan-absent')
    if (plan.state !== 'DRAFT') return no('wrong-state', { state: stateWords[plan.state], act: '答复联合抽查' })
    const participants = await participantsOf(act, plan)
    const own = participants.find(({ id }) => id === act.actor.agencyId || act.actor.scope.includes(id))
    if (own === undefined) return no('not-a-participant')
    const given = await listConsents(act.tx, planId)
    const earlier = given.find(({ departmentId }) => departmentId === own.id)
    if (earlier !== undefined) return no('answered-already', { answer: consentWords[earlier.answer] })
    if (answer === 'refuse' && reason === '')
      return no('refusal-without-reason', undefined, [{ field: 'reason', reason: '请写明不同意的理由。' }])
    const { leafHash } = await record(act, {
      type: answer === 'consent' ? 'plan.consent' : 'plan.refuse',
      subject: { kind: 'draw', id: planId },
      fields: { plan: plan.number, department: own.name, content: plan.contentHash.toString('hex'), reason },
      org: plan.org,
    })
    await insertConsent(act, plan, { departmentId: own.id, departmentName: own.name, answer, reason, leafHash })
    const waiting = participants.filter(
      ({ id }) => id !== own.id && !given.some(({ departmentId }) => departmentId === id),
    )
    return ok({ planId, answer, waiting: waiting.map(({ name }) => name) })
  },
})
