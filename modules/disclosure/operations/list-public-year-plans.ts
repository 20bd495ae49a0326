import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listPublicTaskDraws, listPublicYearPlanRows } from '../queries/public-year-plans.ts'
import { withProgress } from './get-public-year-plan.ts'

/** Published year plans of all agencies, each with its tasks counted by progress. */
export const listPublicYearPlans = operation({
  name: 'list-public-year-plans',
  kind: 'query',
  permission: 'public',
  summary: '公众查询年度抽查计划',
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        yearPlanId: z.uuid(),
        agencyName: z.string(),
        year: z.int(),
        title: z.string(),
        publishedAt: z.iso.datetime({ offset: true }),
        tasks: z.int(),
        joint: z.int(),
        pending: z.int(),
        underway: z.int(),
        done: z.int(),
      }),
    ),
    asOf: z.iso.datetime({ offset: true }),
  }),
  async run({ tx, now }) {
    const plans = await listPublicYearPlanRows(tx)
    const draws = await listPublicTaskDraws(
      tx,
      plans.flatMap((plan) => plan.tasks.map((task) => task.yearTaskId)),
    )
    const items = plans.map((plan) => {
      const tasks = plan.tasks.map((task) => withProgress(task, draws))
      const count = (wanted: string): number => tasks.filter((task) => task.progress === wanted).length
      return {
        yearPlanId: plan.yearPlanId,
        agencyName: plan.agencyName,
        year: plan.year,
        title: plan.title,
        publishedAt: plan.publishedAt.toISOString(),
        tasks: tasks.length,
        joint: tasks.filter((task) => task.partners.length > 0).length,
        pending: count('pending'),
        underway: count('underway'),
        done: count('done'),
      }
    })
    return ok({ items, asOf: now.toISOString() })
  },
})
