import { z } from 'zod'
import { dayInShanghai } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { yearPlanPublished } from '../planning-events.ts'
import { no } from '../refusals.ts'
import { listYearTasks, lockYearPlan, markPublished } from '../store/year-plan-store.ts'
import type { YearPlan } from '../store/year-plan-store.ts'
import { yearTaskFact } from './year-task-facts.ts'

/** Publishes a year plan whole. Refuses its author, and a second publication. */
export const publishYearPlan = operation({
  name: 'publish-year-plan',
  kind: 'act',
  permission: 'draw.approve',
  summary: '公布年度抽查计划',
  input: z.object({ yearPlanId: z.uuid() }),
  output: z.object({ yearPlanId: z.uuid(), publishedAt: z.iso.datetime(), leafHash: z.string() }),
  async run(act, { yearPlanId }) {
    const plan = await lockYearPlan(act.tx, yearPlanId)
    if (plan === undefined) return no('year-plan-absent')
    if (plan.publishedAt !== null) return no('year-plan-published', { at: dayInShanghai(plan.publishedAt) })
    if (plan.createdBy === act.actor.accountId) return no('year-plan-author')
    const { leafHash } = await record(act, {
      type: 'year-plan.publish',
      subject: { kind: 'year-plan', id: yearPlanId },
      fields: { year: String(plan.year), content: plan.contentHash.toString('hex') },
      org: plan.org,
    })
    await markPublished(act, yearPlanId, leafHash)
    await tellYearPlan(act, { ...plan, publishedAt: act.now, leafHash })
    return ok({ yearPlanId, publishedAt: act.now.toISOString(), leafHash })
  },
})

/** Tells everybody the plan as it now stands. */
export async function tellYearPlan(act: Act, plan: YearPlan): Promise<void> {
  const tasks = await listYearTasks(act.tx, [plan.yearPlanId])
  await publish(act, yearPlanPublished, {
    yearPlanId: plan.yearPlanId,
    agencyId: plan.agencyId,
    agencyName: plan.orgName,
    year: plan.year,
    title: plan.title,
    legalBasis: plan.legalBasis,
    publishedAt: (plan.publishedAt ?? act.now).toISOString(),
    leafHash: plan.leafHash ?? '',
    tasks: tasks.map(yearTaskFact),
  })
}
