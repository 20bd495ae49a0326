import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listTaskDraws, listYearPlansOf, listYearTasks } from '../store/year-plan-store.ts'
import { presentYearTask } from './year-plan-shapes.ts'

/** Year plans in sight: one's own also as drafts, everybody's once published, each with its tasks counted by progress. */
export const listYearPlans = operation({
  name: 'list-year-plans',
  kind: 'query',
  permission: 'draw.read',
  summary: '查询年度抽查计划',
  input: z.object({ year: z.coerce.number().int().optional() }),
  output: z.object({
    years: z.array(z.int()),
    rows: z.array(
      z.object({
        yearPlanId: z.uuid(),
        agencyId: z.uuid(),
        agencyName: z.string(),
        year: z.int(),
        title: z.string(),
        publishedAt: z.iso.datetime().nullable(),
        tasks: z.int(),
        joint: z.int(),
        pending: z.int(),
        underway: z.int(),
        done: z.int(),
        isMine: z.boolean(),
      }),
    ),
  }),
  async run({ tx, actor }, { year }) {
    const plans = await listYearPlansOf(tx, null)
    const shown = plans.filter((plan) => year === undefined || plan.year === year)
    const tasks = await listYearTasks(
      tx,
      shown.map(({ yearPlanId }) => yearPlanId),
    )
    const draws = await listTaskDraws(
      tx,
      tasks.map(({ yearTaskId }) => yearTaskId),
    )
    const rows = shown.map((plan) => {
      const own = tasks
        .filter(({ yearPlanId }) => yearPlanId === plan.yearPlanId)
        .map((task) => presentYearTask(task, draws))
      const count = (wanted: string): number => own.filter(({ progress }) => progress === wanted).length
      return {
        yearPlanId: plan.yearPlanId,
        agencyId: plan.agencyId,
        agencyName: plan.orgName,
        year: plan.year,
        title: plan.title,
        publishedAt: plan.publishedAt?.toISOString() ?? null,
        tasks: own.length,
        joint: own.filter(({ isJoint }) => isJoint).length,
        pending: count('pending'),
        underway: count('underway'),
        done: count('done'),
        isMine: plan.createdBy === actor.accountId,
      }
    })
    return ok({ years: [...new Set(plans.map((plan) => plan.year))], rows })
  },
})
