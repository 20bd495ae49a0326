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
import type { DefinitionFault } from '../domain/plan-definition.ts'
import { ownTask } from '../domain/plan-task.ts'
import type { PlanTask, PlanWave } from '../domain/plan-task.ts'
import { isSourceName, ownMoment, sourceRuleBroken } from '../domain/source.ts'
import type { NamedSource } from '../domain/source.ts'
import { no } from '../refusals.ts'
import { findPlan, insertPlan, isNumberTaken, policyOn } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { bearFromYearTasks } from './bear-from-year-tasks.ts'
import type { BornDraw } from './bear-from-year-tasks.ts'
import { lintDraft } from './lint-plan.ts'
import { nameRegister } from './register-on.ts'

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
  async run(act, asked) {
    let plan = asked
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
    const named = await nameRegister(act, agency.id, plan.definition)
    if (!named.ok) return named
    plan = { ...plan, definition: named.value }
    await insertPlan(act.tx, { ...(await planRow(act, plan, agency)), contentHash })
    const born = await bearFromYearTasks(act, { ...bornDraw(plan), agencyId: agency.id }, plan.yearTaskIds ?? [])
    if (!born.ok) return born
    const written = await findPlan(act.tx, plan.planId)
    if (written !== undefined) await lintDraft(act, written)
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
  const waves = wavesOf(plan)
  const fault = definitionFault(definition) ?? wavesFault(plan, waves) ?? itemFault(plan)
  if (fault !== undefined) return no('definition-wrong', { reason: fault.reason }, [fault])
  const sources = await checkSources(act, plan, waves)
  if (!sources.ok) return sources
  const leastParties = plan.kind === 'rehearsal' || definition.parties.length > 0
  if (leastParties && definition.parties.length < 2) return no('parties-missing')
  for (const id of readersOf(definition)) {
    if ((await findAgency(act.tx, id)) === undefined) return no('agency-unknown')
  }
  const drawable = await refuseUnlessDrawable(act.tx, allItems(plan), plainDate(definition.visitsFrom))
  return drawable.ok ? ok(undefined) : drawable
}

async function checkSources(act: Act, plan: Input, waves: readonly PlanWave[]): Promise<Result<undefined>> {
  const policy = await policyOn(act.tx, plan.kind, act.today)
  for (const wave of waves) {
    const late = lateHold(wave, policy.holdWithinHours)
    if (late !== undefined) return no('definition-wrong', { reason: late.reason }, [late])
    const broken = sourceRuleBroken(entropyOf(plan, wave), plan.kind, policy.isForeignBeaconAllowed)
    if (broken !== undefined) return no('sources-wrong', { reason: broken })
    if (!wave.sources.every(isSourceName)) return no('sources-wrong', { reason: '期号或轮次的格式不对' })
  }
  return ok(undefined)
}

/** The order of moments in every wave and between them: each closes its parties, then its source speaks, then it is drawn. */
function wavesFault(plan: Input, waves: readonly PlanWave[]): DefinitionFault | undefined {
  for (const [i, wave] of waves.entries()) {
    const fault = timeFault(plan, wave)
    if (fault !== undefined) return fault
    const before = waves[i - 1]
    if (before !== undefined && wave.sourceMoment <= before.sourceMoment)
      return { field: 'definition.waves', reason: '各批的随机源时刻须依次推后' }
  }
  return undefined
}

/** Parties close before the source speaks, and nothing is held before that. */
function timeFault({ kind, definition }: Input, wave: PlanWave): DefinitionFault | undefined {
  const { sourceMoment, holdAt, partiesCloseAt } = wave
  if (holdAt < sourceMoment) return { field: 'holdAt', reason: '抽取时间早于随机源时刻' }
  if (kind === 'real' && definition.parties.length > 0) {
    if (partiesCloseAt === null) return { field: 'partiesCloseAt', reason: '未写明揭示截止时间' }
    if (partiesCloseAt >= sourceMoment) return { field: 'partiesCloseAt', reason: '揭示须在公开随机源产生之前截止' }
  }
  const late = wave.sources.find((source) => (ownMoment(source) ?? 0) * 1000 > sourceMoment.getTime())
  return late === undefined ? undefined : { field: 'sourceMoment', reason: '随机源时刻早于信标轮次产生的时间' }
}

/** A draw announced long after its source would keep its alarm silent (verifiable.md T4). */
function lateHold({ holdAt, sourceMoment }: PlanWave, hours: number): DefinitionFault | undefined {
  const isLate = holdAt.getTime() - sourceMoment.getTime() > hours * 3_600_000
  return isLate ? { field: 'holdAt', reason: `抽取时间应在随机源时刻后 ${hours} 小时之内` } : undefined
}

/** On one visit an item has one sheet, so it stands in one task. */
function itemFault(plan: Input): DefinitionFault | undefined {
  const items = allItems(plan)
  return new Set(items).size === items.length
    ? undefined
    : { field: 'definition.tasks', reason: '同一事项不能列入两个任务' }
}

function allItems({ itemIds, definition }: Input): string[] {
  return [...itemIds, ...(definition.tasks ?? []).flatMap((task) => task.itemIds)]
}

/** What the draw is to the tasks of year plans: all its departments, all its items, from the first wave to the last. */
function bornDraw(plan: Input): Omit<BornDraw, 'agencyId'> {
  const { jointAgencyIds, tasks = [], visitsFrom, visitsTo, waves = [] } = plan.definition
  return {
    planId: plan.planId,
    kind: plan.kind,
    jointAgencyIds: [...jointAgencyIds, ...tasks.map(({ agencyId }) => agencyId)],
    itemIds: allItems(plan),
    visitsFrom,
    visitsTo: waves.at(-1)?.visitsTo ?? visitsTo,
  }
}

/** The agencies beside the planning one that carry the plan out. */
function readersOf({ jointAgencyIds, executingAgencyIds, tasks = [] }: Input['definition']): string[] {
  const others = tasks.flatMap((task) => [task.agencyId, ...task.executingAgencyIds])
  return [...new Set([...jointAgencyIds, ...executingAgencyIds, ...others])]
}

/** The named sources before the parties have committed: their set has no hash yet. */
function entropyOf({ definition: { parties } }: Input, { sources }: PlanWave): NamedSource[] {
  return [...(parties.length === 0 ? [] : [{ type: 'parties' as const, at: '0'.repeat(64) }]), ...sources]
}

function wavesOf(plan: Input): PlanWave[] {
  const { definition, kind } = plan
  return [{ ...definition, ...plan }, ...(definition.waves ?? [])].map((wave, i) => ({
    wave: i + 1,
    sourceMoment: new Date(wave.sourceMoment),
    holdAt: new Date(wave.holdAt),
    partiesCloseAt: closingOf(kind, wave),
    visitsFrom: wave.visitsFrom,
    visitsTo: wave.visitsTo,
    sources: wave.sources,
    state: 'waiting',
  }))
}

/** The parties of a rehearsal are its source: they close when it speaks. */
function closingOf(
  kind: Input['kind'],
  wave: { readonly sourceMoment: string; readonly partiesCloseAt?: string | undefined },
): Date | null {
  if (kind === 'rehearsal') return new Date(wave.sourceMoment)
  return wave.partiesCloseAt === undefined ? null : new Date(wave.partiesCloseAt)
}

async function tasksOf(act: Act, plan: Input, agency: Agency): Promise<PlanTask[]> {
  const { definition } = plan
  const tasks: PlanTask[] = []
  const own = { ...ownTask(definition), agencyId: agency.id, itemIds: plan.itemIds }
  for (const { agencyId, itemIds, ...task } of [own, ...(definition.tasks ?? [])]) {
    const department = agencyId === agency.id ? agency : await findAgency(act.tx, agencyId)
    const items: { code: string; title: string }[] = []
    for (const id of itemIds) {
      const item = await findItemVersion(act.tx, id, plainDate(definition.visitsFrom))
      if (item !== undefined) items.push(item)
    }
    tasks.push({
      code: `T${tasks.length + 1}`,
      departmentId: agencyId,
      departmentCode: department?.code ?? '',
      departmentName: department?.name ?? '',
      itemIds,
      itemCodes: items.map((item) => item.code).sort(),
      itemNames: items.map((item) => item.title),
      definition: task,
    })
  }
  return tasks
}

/** What stands for the scope in the one place a live commitment holds. */
function scopeKeyOf({ definition }: Input): string {
  const [own, ...others] = [definition, ...(definition.tasks ?? [])].map(({ scope, stratify }) => ({
    ...scope,
    description: '',
    stratify,
    licences: scope.licenceKinds,
  }))
  const scope = others.length === 0 ? own : [own, ...others]
  return createHash('sha256').update(JSON.stringify(scope)).digest('hex').slice(0, 16)
}

async function planRow(act: Act, plan: Input, agency: Agency): Promise<Omit<Plan, 'contentHash'>> {
  const { definition } = plan
  const tasks = await tasksOf(act, plan, agency)
  const waves = wavesOf(plan)
  return {
    planId: plan.planId,
    agencyId: agency.id,
    readerAgencyIds: [...new Set([agency.id, ...readersOf(definition)])],
    number: plan.number,
    title: plan.title,
    kind: plan.kind,
    org: agency.code,
    orgName: agency.name,
    itemIds: allItems(plan),
    itemCodes: tasks.flatMap(({ itemCodes }) => itemCodes).sort(),
    itemNames: tasks.flatMap(({ itemNames }) => itemNames),
    period: plan.period,
    scopeKey: scopeKeyOf(plan),
    definition,
    sourceMoment: new Date(plan.sourceMoment),
    holdAt: new Date(plan.holdAt),
    partiesCloseAt: waves[0]?.partiesCloseAt ?? null,
    supersedesId: plan.supersedesId ?? null,
    state: 'DRAFT',
    stateAt: act.now,
    createdBy: act.actor.accountId ?? '',
    createdByName: act.actor.personName,
    createdAt: act.now,
    tasks,
    waves,
  }
}
