import { z } from 'zod'
import { enqueue, job } from '#platform/jobs.ts'
import { disclose } from '../operations/disclose-plan.ts'
import { isSealKept } from '../operations/seal-standing.ts'
import { listDisclosureOverdue } from '../queries/plans-overdue.ts'
import { lockPlan } from '../store/plan-store.ts'

/** The committed day of disclosure passed without an act: the plan opens by itself (verifiable.md §11). */
export const disclosePlanDue = job({
  name: 'draw.disclose-plan-due',
  schema: z.object({ planId: z.uuid() }),
  async run(act, { planId }) {
    const plan = await lockPlan(act.tx, planId)
    if (plan === undefined || act.today <= plan.definition.discloseOn) return
    if (plan.state !== 'DRAWN' && plan.state !== 'RELEASED' && plan.state !== 'EXECUTED') return
    if (await isSealKept(act, plan))
      await disclose(act, plan, `承诺的公开日 ${plan.definition.discloseOn} 已过，到期自动公开`)
  },
})

/** Once a minute: which held draws are past the day on which they said they would be disclosed. */
export const watchDisclosures = job({
  name: 'draw.watch-disclosures',
  schema: z.object({}),
  every: { seconds: 60 },
  async run(act) {
    for (const planId of await listDisclosureOverdue(act.tx, act.today))
      await enqueue(act, disclosePlanDue, { planId }, { dedupeKey: planId })
  },
})
