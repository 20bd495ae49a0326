import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { listPartners } from '../queries/plan-rows.ts'
import { no } from '../refusals.ts'
import { answerPlan, lockPlan } from '../store/plan-store.ts'

const SHORTEST_REASON = 4

/** A partner consents to a joint plan or dissents with reasons, once and in writing. */
export const answerSupervisionPlan = operation({
  name: 'answer-supervision-plan',
  kind: 'act',
  permission: 'catalogue.plan',
  summary: '答复联合监管方案',
  input: z.object({
    planId: z.uuid(),
    answer: z.enum(['consent', 'dissent']),
    opinion: z.string().trim().max(600).default(''),
  }),
  output: z.object({ planId: z.uuid() }),
  async run(act, { planId, answer, opinion }) {
    const plan = await lockPlan(act.tx, planId)
    if (plan === undefined) return no('plan-unknown')
    if (plan.state !== 'draft') return no('plan-not-draft')
    if (answer === 'dissent' && opinion.length < SHORTEST_REASON) return no('dissent-without-reason')
    const partner = (await listPartners(act.tx, planId)).find((one) => one.agencyId === act.actor.agencyId)
    if (partner === undefined) return no('not-a-partner')
    const kept = await answerPlan(act.tx, {
      planId,
      agencyId: partner.agencyId,
      answer,
      opinion,
      by: act.actor.personName,
      at: act.now,
    })
    if (kept === 0) return no('answered-already')
    await record(act, {
      type: 'catalogue.answer-plan',
      subject: { kind: 'supervision-plan', id: planId },
      fields: { answer, opinion, contentHash: plan.hash.toString('hex') },
    })
    return ok({ planId })
  },
})
