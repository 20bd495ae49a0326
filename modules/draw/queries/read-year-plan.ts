import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { readLeaf } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { findYearPlan, listTaskDraws, listYearTasks } from '../store/year-plan-store.ts'
import { presentYearTask, yearTaskRowShape } from './year-plan-shapes.ts'

/** One year plan whole; how far each task got is computed from its draws while it is read. */
export const readYearPlan = operation({
  name: 'read-year-plan',
  kind: 'query',
  permission: 'draw.read',
  summary: '查看年度抽查计划',
  input: z.object({ yearPlanId: z.uuid() }),
  output: z.object({
    yearPlanId: z.uuid(),
    agencyId: z.uuid(),
    agencyName: z.string(),
    year: z.int(),
    title: z.string(),
    legalBasis: z.string(),
    createdByName: z.string(),
    createdAt: z.iso.datetime(),
    isMine: z.boolean(),
    publishedAt: z.iso.datetime().nullable(),
    publishedByName: z.string().nullable(),
    leafHash: z.string().nullable(),
    leafIndex: z.int().nullable(),
    tasks: z.array(yearTaskRowShape),
  }),
  async run({ tx, actor }, { yearPlanId }) {
    const plan = await findYearPlan(tx, yearPlanId)
    if (plan === undefined) return no('year-plan-absent')
    const tasks = await listYearTasks(tx, [yearPlanId])
    const draws = await listTaskDraws(
      tx,
      tasks.map(({ yearTaskId }) => yearTaskId),
    )
    const leaf = plan.leafHash === null ? undefined : await readLeaf(tx, plan.leafHash)
    return ok({
      yearPlanId,
      agencyId: plan.agencyId,
      agencyName: plan.orgName,
      year: plan.year,
      title: plan.title,
      legalBasis: plan.legalBasis,
      createdByName: plan.createdByName,
      createdAt: plan.createdAt.toISOString(),
      isMine: plan.createdBy === actor.accountId,
      publishedAt: plan.publishedAt?.toISOString() ?? null,
      publishedByName: plan.publishedByName,
      leafHash: plan.leafHash,
      leafIndex: leaf?.index ?? null,
      tasks: tasks.map((task) => presentYearTask(task, draws)),
    })
  },
})
