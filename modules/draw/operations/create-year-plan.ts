import { createHash } from 'node:crypto'
import { z } from 'zod'
import { refuseUnlessDrawable } from '#catalogue'
import { findAgency } from '#identity'
import type { Agency } from '#identity'
import { plainDate } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { yearTaskFault, yearTaskInput } from '../domain/year-plan.ts'
import type { YearTaskInput } from '../domain/year-plan.ts'
import { no } from '../refusals.ts'
import { findTakenNumber, findYearPlan, findYearPlanOf, insertYearPlan } from '../store/year-plan-store.ts'
import type { YearTask } from '../store/year-plan-store.ts'

/** Writes an agency's plan of a year as a draft. Refuses a second one for the year, a number in use, and items without a live basis. */
export const createYearPlan = operation({
  name: 'create-year-plan',
  kind: 'act',
  permission: 'draw.plan',
  summary: '编制年度抽查计划',
  input: z.object({
    yearPlanId: z.uuid(),
    year: z.int().min(2020).max(2100),
    title: z.string().trim().min(4).max(80),
    legalBasis: z.string().trim().min(2).max(500),
    tasks: z.array(yearTaskInput).min(1).max(300),
  }),
  output: z.object({ yearPlanId: z.uuid(), year: z.int(), tasks: z.int(), published: z.boolean() }),
  async run(act, input) {
    const contentHash = createHash('sha256').update(JSON.stringify(input)).digest()
    const known = await findYearPlan(act.tx, input.yearPlanId)
    if (known !== undefined) {
      return known.contentHash.equals(contentHash)
        ? ok({
            yearPlanId: known.yearPlanId,
            year: known.year,
            tasks: input.tasks.length,
            published: known.publishedAt !== null,
          })
        : no('id-used')
    }
    const agency = act.actor.agencyId === null ? undefined : await findAgency(act.tx, act.actor.agencyId)
    if (agency === undefined) return no('agency-missing')
    if ((await findYearPlanOf(act.tx, agency.id, input.year)) !== undefined)
      return no('year-plan-exists', { agency: agency.name, year: input.year })
    const tasks = await tasksOf(act, agency, input)
    if (!tasks.ok) return tasks
    await insertYearPlan(
      act.tx,
      {
        yearPlanId: input.yearPlanId,
        agencyId: agency.id,
        org: agency.code,
        orgName: agency.name,
        year: input.year,
        title: input.title,
        legalBasis: input.legalBasis,
        contentHash,
        createdBy: act.actor.accountId ?? '',
        createdByName: act.actor.personName,
        createdAt: act.now,
        publishedByName: null,
        publishedAt: null,
        leafHash: null,
      },
      tasks.value,
    )
    await record(act, {
      type: 'year-plan.create',
      subject: { kind: 'year-plan', id: input.yearPlanId },
      fields: {
        year: String(input.year),
        tasks: String(input.tasks.length),
        content: contentHash.toString('hex'),
      },
      org: agency.code,
    })
    return ok({ yearPlanId: input.yearPlanId, year: input.year, tasks: input.tasks.length, published: false })
  },
})

async function tasksOf(
  act: Act,
  agency: Agency,
  plan: { yearPlanId: string; year: number; tasks: readonly YearTaskInput[] },
): Promise<Result<YearTask[]>> {
  const numbers = plan.tasks.map(({ number }) => number)
  const twice = numbers.find((number, i) => numbers.indexOf(number) !== i)
  const taken = twice ?? (await findTakenNumber(act.tx, numbers))?.number
  if (taken !== undefined) return no('year-task-number-used', { number: taken })
  const rows: YearTask[] = []
  for (const [position, task] of plan.tasks.entries()) {
    const row = await yearTaskRow(act, agency, { yearPlanId: plan.yearPlanId, year: plan.year, position }, task)
    if (!row.ok) return row
    rows.push(row.value)
  }
  return ok(rows)
}

/** A task as stored, its items and partners looked up; refuses what is wrong with it. */
export async function yearTaskRow(
  act: Act,
  agency: Pick<Agency, 'id'>,
  at: { yearPlanId: string; year: number; position: number; added?: { on: string; reason: string } },
  task: YearTaskInput,
): Promise<Result<YearTask>> {
  const fault = yearTaskFault(task, at.year)
  if (fault !== undefined) return no('year-task-wrong', { reason: fault })
  const partners: Agency[] = []
  for (const id of task.jointAgencyIds) {
    const partner = await findAgency(act.tx, id)
    if (partner === undefined) return no('agency-unknown')
    partners.push(partner)
  }
  const items = await refuseUnlessDrawable(act.tx, task.itemIds, plainDate(task.windowFrom))
  if (!items.ok) return items
  return ok({
    yearTaskId: task.yearTaskId,
    yearPlanId: at.yearPlanId,
    agencyId: agency.id,
    position: at.position,
    number: task.number,
    name: task.name,
    targeting: task.targeting,
    office: task.office,
    jointAgencyIds: task.jointAgencyIds,
    jointAgencyNames: partners.map(({ name }) => name),
    itemIds: task.itemIds,
    itemCodes: items.value.map(({ code }) => code),
    itemNames: items.value.map(({ title }) => title),
    objects: task.objects,
    sizing: task.sizing,
    windowFrom: task.windowFrom,
    windowTo: task.windowTo,
    method: task.method,
    batches: task.batches,
    addedOn: at.added?.on ?? null,
    addedReason: at.added?.reason ?? null,
  })
}
