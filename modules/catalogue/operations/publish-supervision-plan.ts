import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { listPartners } from '../queries/plan-rows.ts'
import { no } from '../refusals.ts'
import { lockPlan, publishPlan } from '../store/plan-store.ts'

/** Publishes a plan: another person than its drafter, after every partner has answered, with a written reply to each dissent. */
export const publishSupervisionPlan = operation({
  name: 'publish-supervision-plan',
  kind: 'act',
  permission: 'catalogue.approve',
  summary: '公布监管工作方案',
  input: z.object({ planId: z.uuid(), dissentReply: z.string().trim().max(600).default('') }),
  output: z.object({ planId: z.uuid(), publishedOn: z.iso.date() }),
  async run(act, { planId, dissentReply }) {
    const plan = await lockPlan(act.tx, planId)
    if (plan === undefined) return no('plan-unknown')
    if (plan.state !== 'draft') return no('plan-not-draft')
    if (!act.actor.scope.includes(plan.agencyId)) return no('plan-of-another', { agency: plan.agencyName })
    if (plan.draftedAccountId === act.actor.accountId) return no('plan-same-person')
    const heard = await partnersHeard(act, planId, dissentReply)
    if (!heard.ok) return heard
    await publishPlan(act.tx, {
      id: planId,
      subjectId: plan.itemId ?? plan.agencyId,
      on: act.today,
      by: act.actor.personName,
      reply: dissentReply,
    })
    await record(act, {
      type: 'catalogue.publish-plan',
      subject: { kind: 'supervision-plan', id: planId },
      fields: { title: plan.title, contentHash: plan.hash.toString('hex'), dissentReply },
    })
    return ok({ planId, publishedOn: act.today })
  },
})

async function partnersHeard(act: Act, planId: string, reply: string): Promise<Result<undefined>> {
  const partners = await listPartners(act.tx, planId)
  const names = (answer: string | null) =>
    partners.flatMap((one) => (one.answer === answer ? [one.agencyName] : [])).join('、')
  if (names(null) !== '') return no('plan-unanswered', { agencies: names(null) })
  return names('dissent') !== '' && reply === ''
    ? no('dissent-unanswered', { agencies: names('dissent') })
    : ok(undefined)
}
