import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { findItemVersion, refuseUnlessDrawable } from '#catalogue'
import { plainDate } from '#kernel/plain-date.ts'
import { findAgency } from '#identity'
import type { Agency } from '#identity'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { record } from '#ledger'
import { FRAME_FIELD } from '../domain/frame.ts'
import { definitionFault, planDefinition } from '../domain/plan-definition.ts'
import { isSourceName, ownMoment, sourceRuleBroken } from '../domain/source.ts'
import type { NamedSource } from '../domain/source.ts'
import { no } from '../refusals.ts'
import { findPlan, insertPlan, isNumberTaken, policyOn } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { bearFromYearTasks } from './bear-from-year-tasks.ts'

const input = z.object({
  planId: z.uuid(),
  number: z.string().regex(FRAME_FIELD, '编号只能使用数字、大写字母和 . _ : -'),
  title: z.string().trim().min(4).max(80),
  kind: z.enum(['real', 'rehearsal']),
  itemIds: z.array(z.uuid()).min(1).max(40),
  period: z.string().regex(/^[0-9A-Z._:-]{1,16}$/),
  definition: planDefinition,
  sourceMoment: z.iso.datetime({ offset: true }),
  holdAt: z.iso.datetime({ offset: true }),
  partiesCloseAt: z.iso.datetime({ offset: true }).optional(),
  supersedesId: z.uuid().optional(),
  yearTaskIds: z.array(z.uuid()).max(40).optional().describe('所执行的年度计划任务'),
})
type Input = z.output<typeof input>

/** Writes a plan in DRAFT. Refuses items without a live basis, sources that could be steered, and a number in use. */
export const createPlan = operation({
  name: 'create-plan',
  kind: 'act',
  permission: 'draw.plan',
  summary: '编制抽查计划',
  input,
  output: z.object({ planId: z.uuid(), number: z.string(), state: z.string() }),
  async run(act, plan) {
    const contentHash = createHash('sha256').update(JSON.stringify(plan)).digest()
    const known = await findPlan(act.tx, plan.planId)
    if (known !== undefined) {
      return known.contentHash.equals(contentHash)
        ? ok({ planId: known.planId, number: known.number, state: known.state })
        : no('id-used')
    }
    const agency = await agencyOf(act)
    if (agency === undefined) return no('agency-missing')
    if ((await isNumberTaken(act.tx, plan.number)) !== undefined) return no('number-used', { number: plan.number })
    const checked = await checkPlan(act, plan)
    if (!checked.ok) return checked
    await insertPlan(act.tx, { ...(await planRow(act, plan, agency)), contentHash })
    const born = await bearFromYearTasks(
      act,
      { ...plan, ...plan.definition, agencyId: agency.id },
      plan.yearTaskIds ?? [],
    )
    if (!born.ok) return born
    await record(act, {
      type: 'plan.create',
      subject: { kind: 'draw', id: plan.planId },
      fields: { plan: plan.number, kind: plan.kind, content: contentHash.toString('hex') },
      org: agency.code,
    })
    return ok({ planId: plan.planId, number: plan.number, state: 'DRAFT' })
  },
})

async function agencyOf(act: Act): Promise<Agency | undefined> {
  return act.actor.agencyId === null ? undefined : findAgency(act.tx, act.actor.agencyId)
}

async function checkPlan(act: Act, plan: Input): Promise<Result<undefined>> {
  const { definition } = plan
  const fault = definitionFault(definition) ?? timeFault(plan)
  if (fault !== undefined) return no('definition-wrong', { reason: fault.reason }, [fault])
  const policy = await policyOn(act.tx, plan.kind, act.today)
  const late = lateHold(plan, policy.holdWithinHours)
  if (late !== undefined) return no('definition-wrong', { reason: late.reason }, [late])
  const broken = sourceRuleBroken(entropyOf(plan), plan.kind, policy.isForeignBeaconAllowed)
  if (broken !== undefined) return no('sources-wrong', { reason: broken })
  if (!definition.sources.every(isSourceName)) return no('sources-wrong', { reason: '期号或轮次的格式不对' })
  const leastParties = plan.kind === 'rehearsal' || definition.parties.length > 0
  if (leastParties && definition.parties.length < 2) return no('parties-missing')
  for (const id of [...definition.jointAgencyIds, ...definition.executingAgencyIds]) {
    if ((await findAgency(act.tx, id)) === undefined) return no('agency-unknown')
  }
  const drawable = await refuseUnlessDrawable(act.tx, plan.itemIds, plainDate(definition.visitsFrom))
  return drawable.ok ? ok(undefined) : drawable
}

/** The order of moments: parties close before the source speaks, and nothing is held before that. */
function timeFault(plan: Input): { field: string; reason: string } | undefined {
  const moment = Date.parse(plan.sourceMoment)
  if (Date.parse(plan.holdAt) < moment) return { field: 'holdAt', reason: '抽取时间早于随机源时刻' }
  const isReal = plan.kind === 'real'
  if (isReal && plan.definition.parties.length > 0) {
    if (plan.partiesCloseAt === undefined) return { field: 'partiesCloseAt', reason: '未写明揭示截止时间' }
    if (Date.parse(plan.partiesCloseAt) >= moment)
      return { field: 'partiesCloseAt', reason: '揭示须在公开随机源产生之前截止' }
  }
  const late = plan.definition.sources.find((source) => (ownMoment(source) ?? 0) * 1000 > moment)
  return late === undefined ? undefined : { field: 'sourceMoment', reason: '随机源时刻早于信标轮次产生的时间' }
}

/** A draw announced long after its source would keep its alarm silent (verifiable.md T4). */
function lateHold(plan: Input, hours: number): { field: string; reason: string } | undefined {
  const isLate = Date.parse(plan.holdAt) - Date.parse(plan.sourceMoment) > hours * 3_600_000
  return isLate ? { field: 'holdAt', reason: `抽取时间应在随机源时刻后 ${hours} 小时之内` } : undefined
}

/** The named sources before the parties have committed: their set has no hash yet. */
function entropyOf(plan: Input): NamedSource[] {
  const { parties, sources } = plan.definition
  return [...(parties.length === 0 ? [] : [{ type: 'parties' as const, at: '0'.repeat(64) }]), ...sources]
}

async function planRow(act: Act, plan: Input, agency: Agency): Promise<Omit<Plan, 'contentHash'>> {
  const { definition } = plan
  const items: { code: string; title: string }[] = []
  for (const id of plan.itemIds) {
    const item = await findItemVersion(act.tx, id, plainDate(definition.visitsFrom))
    if (item !== undefined) items.push(item)
  }
  const scope = {
    ...definition.scope,
    description: '',
    stratify: definition.stratify,
    licences: definition.scope.licenceKinds,
  }
  return {
    planId: plan.planId,
    agencyId: agency.id,
    readerAgencyIds: [agency.id, ...definition.jointAgencyIds, ...definition.executingAgencyIds],
    number: plan.number,
    title: plan.title,
    kind: plan.kind,
    org: agency.code,
    orgName: agency.name,
    itemIds: plan.itemIds,
    itemCodes: items.map((item) => item.code).sort(),
    itemNames: items.map((item) => item.title),
    period: plan.period,
    scopeKey: createHash('sha256').update(JSON.stringify(scope)).digest('hex').slice(0, 16),
    definition,
    sourceMoment: new Date(plan.sourceMoment),
    holdAt: new Date(plan.holdAt),
    partiesCloseAt:
      plan.kind === 'rehearsal'
        ? new Date(plan.sourceMoment)
        : plan.partiesCloseAt === undefined
          ? null
          : new Date(plan.partiesCloseAt),
    supersedesId: plan.supersedesId ?? null,
    state: 'DRAFT',
    stateAt: act.now,
    createdBy: act.actor.accountId ?? '',
    createdByName: act.actor.personName,
    createdAt: act.now,
  }
}
