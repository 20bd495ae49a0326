import { z } from 'zod'
import { findItemVersion, refuseUnlessDrawable } from '#catalogue'
import { checkUscc, listUsccExceptions } from '#entities'
import { plainDate } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { firstUnregistered } from '../domain/draw-catalogue.ts'
import type { BurdenCatalogue } from '../domain/draw-catalogue.ts'
import { quotaInputFromCounts } from '../domain/draw.ts'
import { documentHash, hex, suiteOf, utf8 } from '../domain/encoding.ts'
import { frameCounts, frameOf, frameRoot } from '../domain/frame.ts'
import type { Frame } from '../domain/frame.ts'
import { merkleRoot } from '#kernel/merkle.ts'
import { isProtected } from '../domain/plan-definition.ts'
import { ruleOf } from '../domain/plan-rule.ts'
import type { PlanTask } from '../domain/plan-task.ts'
import { sharesOf } from '../domain/quota.ts'
import { placesOf } from '../domain/round.ts'
import type { RuleDocument } from '../domain/rule.ts'
import { createGrouping, forecastOf } from '../domain/savings.ts'
import { strataRows, targetOf } from '../domain/strata.ts'
import { no } from '../refusals.ts'
import { insertFrame, insertFrameUnits, insertFrozenRoster, insertRoster } from '../store/frame-store.ts'
import type { FrozenFrame, FrozenRoster, RosterEntry } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { makeSecrets } from '../store/secret-store.ts'
import type { PlanSecrets } from '../store/secret-store.ts'
import { insertForecast } from '../store/task-store.ts'
import { buildPopulation } from './build-frame.ts'
import type { Population } from './build-frame.ts'
import { buildRoster, sheetRuleOf } from './build-roster.ts'
import { changeState, lockPlanIn } from './change-state.ts'
import { cataloguesOf, nameCertainty } from './register-on.ts'
import type { Catalogues } from './register-on.ts'
import { makeEscrow } from './make-escrow.ts'
import { frameForm } from './frame-form.ts'
import { lintFrozen } from './lint-plan.ts'
import { startRehearsal } from './rehearse-draw.ts'

/** Freezes the population of every task and the roster: APPROVED → FROZEN. Refuses an empty frame, a class without weight, too few officers, an item no longer in force. */
export const freezeFrame = operation({
  name: 'freeze-frame',
  kind: 'act',
  permission: 'draw.freeze',
  summary: '冻结检查对象和执法人员名册',
  input: z.object({ planId: z.uuid() }),
  output: z.object({
    planId: z.uuid(),
    state: z.string(),
    candidateRows: z.int(),
    frameCount: z.int(),
    targetCount: z.int(),
    counts: z.record(z.string(), z.int()),
    rosterCount: z.int(),
    frameRoot: z.string(),
    rosterRoot: z.string(),
    tasks: z.array(z.object({ task: z.string(), frameCount: z.int(), frameRoot: z.string() })),
  }),
  async run(act, { planId }) {
    const locked = await lockPlanIn(act, planId, ['APPROVED'], '冻结名册')
    if (!locked.ok) return locked
    const plan = locked.value
    const drawable = await refuseUnlessDrawable(act.tx, plan.itemIds, plainDate(plan.definition.visitsFrom))
    if (!drawable.ok) return drawable
    const frozen = await freezeAll(act, plan)
    if (!frozen.ok) return frozen
    const { frames, roster, target, unitCount } = frozen.value
    const [first] = frames
    const fields = {
      frame: frames.map(({ root }) => root).join(' '),
      units: String(unitCount),
      rule: frames.map(({ ruleHash }) => ruleHash).join(' '),
      roster: roster.root,
      officers: String(roster.count),
    }
    const moved = await changeState(act, plan, { to: 'FROZEN', leaf: 'draw.freeze', fields })
    await lintFrozen(act, moved.plan, { frames, roster })
    await startRehearsal(act, moved.plan, { frames, roster })
    return ok({
      planId,
      state: moved.plan.state,
      candidateRows: frames.reduce((all, { candidateRows }) => all + candidateRows, 0),
      frameCount: unitCount,
      targetCount: target,
      counts: { ...first?.counts },
      rosterCount: roster.count,
      frameRoot: first?.root ?? '',
      rosterRoot: roster.root,
      tasks: frames.map(({ task, unitCount: units, root }) => ({ task, frameCount: units, frameRoot: root })),
    })
  },
})

interface Frozen {
  readonly frames: readonly FrozenFrame[]
  readonly roster: FrozenRoster
  /** Different units in all frames together. */
  readonly unitCount: number
  readonly target: number
}

/** One task's population with what follows from it before any key is made. */
interface Counted {
  readonly task: PlanTask
  readonly population: Population
  readonly frame: Frame
  readonly counts: Readonly<Record<string, number>>
  readonly rule: RuleDocument
  readonly target: number
}

async function freezeAll(act: Act, plan: Plan): Promise<Result<Frozen>> {
  const counted: Counted[] = []
  const catalogues = await cataloguesOf(act, plan.definition)
  for (const task of plan.tasks) {
    const listed = await refuseUnlisted(act, plan, task)
    if (!listed.ok) return listed
    const population = await buildPopulation(act, plan, task)
    const registered = refuseUnregistered(catalogues, population)
    if (!registered.ok) return registered
    const wrong = await findWrongCode(act, population)
    if (wrong !== undefined) return no('unit-code-wrong', { code: wrong })
    const found = count(task, population, catalogues?.burden)
    if (!found.ok) return found
    counted.push(found.value)
  }
  const roster = await rosterOf(act, plan, counted)
  if (!roster.ok) return roster
  const secrets = await makeSecrets(act, plan, isProtected(plan.definition))
  await makeEscrow(act, plan, secrets.sealKey)
  const frames: FrozenFrame[] = []
  for (const one of counted) {
    const frame = frozenFrame(act, plan, one, secrets)
    await insertFrameUnits(act.tx, plan, one.task.code, one.population.units)
    await insertFrame(act, plan, frame)
    frames.push(frame)
  }
  await insertRoster(act.tx, plan, roster.value.entries)
  await insertFrozenRoster(act.tx, plan, roster.value.frozen)
  return ok({
    frames,
    roster: roster.value.frozen,
    unitCount: await forecast(act, plan, counted),
    target: counted.reduce((all, { target }) => all + target, 0),
  })
}

/** Certainty follows the list in force on the day of the freeze, not the one of the day the plan was written. */
async function refuseUnlisted(
  act: Act,
  plan: Plan,
  { definition, departmentId }: PlanTask,
): Promise<Result<undefined>> {
  if (plan.definition.catalogues === undefined) return ok(undefined)
  const asked = definition.certainty.map(({ entityId, reason }) => ({ entityId, reason }))
  const listed = await nameCertainty(act, [departmentId, plan.agencyId], asked)
  return listed.ok ? ok(undefined) : listed
}

/** Every stratum the population shows stands in the catalogue the plan names. */
function refuseUnregistered(catalogues: Catalogues | undefined, { units }: Population): Result<undefined> {
  if (catalogues === undefined) return ok(undefined)
  const { entries, version } = catalogues.strata
  const code = firstUnregistered(
    entries,
    units.map(({ stratum }) => stratum),
  )
  return code === undefined ? ok(undefined) : no('stratum-unregistered', { code, version })
}

function count(task: PlanTask, population: Population, burden: BurdenCatalogue | undefined): Result<Counted> {
  const { units } = population
  const drawable = units.filter(({ disposition }) => disposition === 'E' || disposition === 'K').length
  if (!units.some(({ disposition }) => disposition === 'E')) return no('frame-empty')
  const rule = ruleOf(task.definition, drawable, task.definition.burden ? burden : undefined)
  const unknown = units.find(({ cls, disposition }) => disposition === 'E' && !rule.classes.some(({ c }) => c === cls))
  if (unknown !== undefined) return no('class-without-weight', { cls: unknown.cls })
  const frame = frameOf(units.map((u) => [u.unitId, u.stratum, u.cls, u.disposition] as const))
  const counts = frameCounts(frame)
  const strata = strataRows(counts, rule)
  if (strata === undefined) return no('certainty-exceeds')
  const target = targetOf(strata)
  if (target === 0) return no('nothing-to-draw')
  return ok({ task, population, frame, counts, rule, target })
}

/** Eighteen characters are a 统一社会信用代码 and carry its check character, unless the register knows the code as an exception. */
async function findWrongCode(act: Act, { units }: Population): Promise<string | undefined> {
  const wrong = units.filter(({ unitId }) => unitId.length === 18 && !checkUscc(unitId).valid)
  if (wrong.length === 0) return undefined
  const exceptions = await listUsccExceptions(act.tx)
  return wrong.find(({ unitId }) => !exceptions.has(unitId))?.unitId
}

async function rosterOf(
  act: Act,
  plan: Plan,
  counted: readonly Counted[],
): Promise<Result<{ entries: RosterEntry[]; frozen: FrozenRoster }>> {
  const entries = await buildRoster(
    act,
    plan,
    counted.flatMap(({ population }) => population.units),
  )
  const quals = new Map<string, string[]>()
  for (const task of plan.tasks) quals.set(task.code, await neededQualifications(act, plan, task))
  const rule = await sheetRuleOf(act, plan, quals)
  const places = placesOf(
    rule.teams,
    plan.tasks.map(({ code }) => code),
  )
  for (const dept of new Set(places.map((place) => place.dept))) {
    const needed = places.filter((place) => place.dept === dept).length
    const own = entries.filter(({ inspector }) => inspector.dept === dept).length
    if (own < needed) return no('too-few-officers', { count: own, needed })
  }
  if (rule.days.some((days) => days.length === 0)) return no('no-working-day')
  const root = rosterRootOf(
    plan,
    entries.map(({ line }) => line),
  )
  return ok({ entries, frozen: { count: entries.length, root, rule } })
}

function frozenFrame(act: Act, plan: Plan, counted: Counted, secrets: PlanSecrets): FrozenFrame {
  const { task, population, frame, counts, rule } = counted
  const suite = suiteOf(plan.definition.suite)
  return {
    task: task.code,
    unitCount: frame.size,
    candidateRows: population.rows,
    root: hex(frameRoot(suite, frame, frameForm(plan, task, secrets))),
    counts,
    snapshot: `${population.rows}@${Math.floor(act.now.getTime() / 1000)}`,
    rule,
    ruleHash: hex(documentHash(suite, 'rule', ruleJson(rule))),
    frozenAt: act.now,
  }
}

/** Keeps what merging is expected to save, and answers how many different units stand in all frames together. */
async function forecast(act: Act, plan: Plan, counted: readonly Counted[]): Promise<number> {
  const [only] = counted
  if (only !== undefined && counted.length === 1) return only.frame.size
  const grouping = createGrouping()
  for (const { population, rule, counts } of counted) {
    const shares = new Map(
      (sharesOf(quotaInputFromCounts(counts, rule)) ?? []).map(({ stratum, cls, pi }) => [`${stratum}/${cls}`, pi]),
    )
    for (const { unitId, stratum, cls, disposition } of population.units)
      grouping.add(
        unitId,
        disposition === 'K' ? '1/1' : disposition === 'E' ? shares.get(`${stratum}/${cls}`) : undefined,
      )
  }
  const unitCount = grouping.size()
  await insertForecast(act.tx, plan, { ...forecastOf(grouping.groups()), unitCount })
  return unitCount
}

/** The RFC 6962 root over the roster's lines. */
export function rosterRootOf(plan: Plan, lines: readonly string[]): string {
  return hex(merkleRoot(suiteOf(plan.definition.suite), lines.map(utf8)))
}

/** The rule as a canonical document: members that are absent are left out. */
export function ruleJson(rule: RuleDocument): { [key: string]: never } {
  return JSON.parse(JSON.stringify(rule))
}

async function neededQualifications(act: Act, plan: Plan, task: PlanTask): Promise<string[]> {
  const on = plainDate(plan.definition.visitsFrom)
  const needed = new Set<string>()
  for (const id of task.itemIds)
    for (const code of (await findItemVersion(act.tx, id, on))?.qualifications ?? []) needed.add(code)
  return [...needed].sort()
}
