import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { yearTaskInput } from '../domain/year-plan.ts'
import { no } from '../refusals.ts'
import { findTakenNumber, insertYearTask, listYearTasks, lockYearPlan } from '../store/year-plan-store.ts'
import { yearTaskRow } from './create-year-plan.ts'
import { tellYearPlan } from './publish-year-plan.ts'

/** Adds a task to a published plan: it stays marked as added later, with day and reason. Refuses a draft and a number in use. */
export const addYearTask = operation({
  name: 'add-year-task',
  kind: 'act',
  permission: 'draw.approve',
  summary: '增补年度任务',
  input: z.object({ yearPlanId: z.uuid(), task: yearTaskInput, reason: z.string().trim().min(4).max(300) }),
  output: z.object({ yearPlanId: z.uuid(), yearTaskId: z.uuid(), tasks: z.int() }),
  async run(act, { yearPlanId, task, reason }) {
    const plan = await lockYearPlan(act.tx, yearPlanId)
    if (plan === undefined) return no('year-plan-absent')
    if (plan.publishedAt === null) return no('year-plan-draft')
    if ((await findTakenNumber(act.tx, [task.number])) !== undefined)
      return no('year-task-number-used', { number: task.number })
    const tasks = await listYearTasks(act.tx, [yearPlanId])
    const at = { yearPlanId, year: plan.year, position: tasks.length, added: { on: act.today, reason } }
    const row = await yearTaskRow(act, { id: plan.agencyId }, at, task)
    if (!row.ok) return row
    await insertYearTask(act.tx, row.value)
    await record(act, {
      type: 'year-plan.add',
      subject: { kind: 'year-plan', id: yearPlanId },
      fields: { task: task.number, name: task.name, reason },
      org: plan.org,
    })
    await tellYearPlan(act, plan)
    return ok({ yearPlanId, yearTaskId: task.yearTaskId, tasks: tasks.length + 1 })
  },
})
