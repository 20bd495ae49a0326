import { z } from 'zod'
import { progressWords, yearTaskProgress } from '#draw'
import type { PlanState } from '#draw'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findPublicYearPlan, listPublicTaskDraws } from '../queries/public-year-plans.ts'
import type { PublicTaskDraw, PublicYearPlanRow } from '../queries/public-year-plans.ts'
import { no } from '../refusals.ts'

const instant = z.iso.datetime({ offset: true })

const taskShape = z.object({
  yearTaskId: z.uuid(),
  number: z.string(),
  name: z.string(),
  targeting: z.string(),
  office: z.string(),
  partners: z.array(z.string()),
  items: z.array(z.object({ code: z.string(), name: z.string() })),
  objects: z.string(),
  size: z.string(),
  windowFrom: z.iso.date(),
  windowTo: z.iso.date(),
  method: z.string(),
  batches: z.int(),
  addedOn: z.iso.date().nullable(),
  addedReason: z.string().nullable(),
  progress: z.enum(['pending', 'underway', 'done']),
  progressLabel: z.string(),
  draws: z.array(z.object({ planId: z.uuid(), code: z.string(), title: z.string(), stateLabel: z.string() })),
})

/** A published year plan whole: every task with how far it got, counted from the public states of its draws. */
export const getPublicYearPlan = operation({
  name: 'get-public-year-plan',
  kind: 'query',
  permission: 'public',
  summary: '公众查看年度抽查计划',
  input: z.object({ yearPlanId: z.uuid() }),
  output: z.object({
    yearPlanId: z.uuid(),
    agencyName: z.string(),
    year: z.int(),
    title: z.string(),
    legalBasis: z.string(),
    publishedAt: instant,
    leafHash: z.string(),
    tasks: z.array(taskShape),
    asOf: instant,
  }),
  async run({ tx, now }, { yearPlanId }) {
    const plan = await findPublicYearPlan(tx, yearPlanId)
    if (plan === undefined) return no('year-plan-unknown')
    const draws = await listPublicTaskDraws(
      tx,
      plan.tasks.map((task) => task.yearTaskId),
    )
    return ok({
      ...plan,
      publishedAt: plan.publishedAt.toISOString(),
      tasks: plan.tasks.map((task) => withProgress(task, draws)),
      asOf: now.toISOString(),
    })
  },
})

/** A task with its progress and its draws. */
export function withProgress(
  task: PublicYearPlanRow['tasks'][number],
  draws: readonly PublicTaskDraw[],
): z.input<typeof taskShape> {
  const own = draws.filter((draw) => draw.yearTaskId === task.yearTaskId)
  const progress = yearTaskProgress(
    own.map((draw) => draw.state as PlanState),
    task.batches,
  )
  return {
    ...task,
    progress,
    progressLabel: progressWords[progress],
    draws: own.map(({ planId, code, title, stateLabel }) => ({ planId, code, title, stateLabel })),
  }
}
