import { createHash } from 'node:crypto'
import { z } from 'zod'
import { jcs } from '#kernel/jcs.ts'
import { addDays } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { lintOf, loadFinding, taskOf, unweightedOf } from '../domain/lint.ts'
import type { LintReport, LintTask } from '../domain/lint.ts'
import { usesCreditClasses } from '../domain/plan-definition.ts'
import type { PlanTask } from '../domain/plan-task.ts'
import { ruleOf } from '../domain/plan-rule.ts'
import { quotaInputFromCounts } from '../domain/draw.ts'
import { sharesOf } from '../domain/quota.ts'
import { strataRows, targetOf } from '../domain/strata.ts'
import type { FrozenFrame } from '../store/frame-store.ts'
import { countEligible, insertLint, readLateClasses } from '../store/lint-store.ts'
import type { StoredLint } from '../store/lint-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { buildPopulation } from './build-frame.ts'
import { buildRoster } from './build-roster.ts'
import { lockPlanIn } from './change-state.ts'
import { cataloguesOf } from './register-on.ts'
import type { Catalogues } from './register-on.ts'
import { frozenOf, lintRuleOn } from './rehearse.ts'
import type { Frozen } from './rehearse.ts'

/** Looks at what the rule does to its population as it stands today, or as it was frozen, and keeps the report with its leaf. */
export const lintPlan = operation({
  name: 'lint-plan',
  kind: 'act',
  permission: 'draw.plan',
  summary: '检视抽查规则',
  input: z.object({ planId: z.uuid() }),
  output: z.object({ planId: z.uuid(), stage: z.enum(['draft', 'frozen']), findings: z.int() }),
  async run(act, { planId }) {
    const locked = await lockPlanIn(act, planId, ['DRAFT', 'APPROVED', 'FROZEN'], '检视')
    if (!locked.ok) return locked
    const frozen = await frozenOf(act, locked.value)
    const { stage, report } =
      frozen === undefined ? await lintDraft(act, locked.value) : await lintFrozen(act, locked.value, frozen)
    return ok({ planId, stage, findings: report.findings.length })
  },
})

type Lint = Pick<StoredLint, 'stage' | 'report'>

/** The population of today, which nobody has frozen yet. */
export async function lintDraft(act: Act, plan: Plan): Promise<Lint> {
  const catalogues = await cataloguesOf(act, plan.definition)
  const late = await lateClasses(act, plan)
  const tasks: LintTask[] = []
  const units: Parameters<typeof buildRoster>[2][number][] = []
  for (const task of plan.tasks) {
    const population = await buildPopulation(act, plan, task)
    const counts: Record<string, number> = {}
    for (const { stratum, cls, disposition } of population.units) {
      const key = `${stratum}/${cls}/${disposition}`
      counts[key] = (counts[key] ?? 0) + 1
    }
    const drawable = population.units.filter(({ disposition }) => !disposition.startsWith('X:')).length
    tasks.push({
      ...facts(task, catalogues),
      counts,
      rule: ruleOf(task.definition, drawable, task.definition.burden ? catalogues?.burden : undefined),
      lateClasses: population.units.filter((unit) => unit.disposition === 'E' && isLate(task, late, unit.entityId))
        .length,
    })
    units.push(...population.units)
  }
  const officers = await buildRoster(act, plan, units)
  const capacity = officers.reduce((all, { inspector }) => all + inspector.cap, 0)
  return keep(act, plan, 'draft', tasks, capacity)
}

/** The population as it was frozen. */
export async function lintFrozen(act: Act, plan: Plan, { frames, roster }: Frozen): Promise<Lint> {
  const catalogues = await cataloguesOf(act, plan.definition)
  const late = await lateClasses(act, plan)
  const byTask = late.size === 0 ? new Map<string, number>() : await countEligible(act.tx, plan.planId, [...late])
  const tasks = frames.flatMap(({ task: code, counts, rule }: FrozenFrame) => {
    const task = plan.tasks.find((one) => one.code === code)
    if (task === undefined) return []
    const lateHere = usesCreditClasses(task.definition) ? (byTask.get(code) ?? 0) : 0
    return [{ ...facts(task, catalogues), counts, rule, lateClasses: lateHere }]
  })
  return keep(act, plan, 'frozen', tasks, roster.count * plan.definition.officers.cap)
}

async function keep(
  act: Act,
  plan: Plan,
  stage: Lint['stage'],
  tasks: readonly LintTask[],
  capacity: number,
): Promise<Lint> {
  const bounds = lintRuleOn(act)
  const unweighted = tasks.flatMap(unweightedOf)
  const possible = tasks.filter(
    (task) => unweightedOf(task).length === 0 && sharesOf(quotaInputFromCounts(task.counts, task.rule)) !== undefined,
  )
  const places = possible.reduce((all, task) => all + placesOf(plan, task), 0)
  const report: LintReport = {
    bounds: bounds.version,
    tasks: possible.map(taskOf),
    findings: [
      ...unweighted,
      ...possible.flatMap((task) => lintOf(task, bounds)),
      ...loadFinding(places, capacity, bounds),
    ],
  }
  const { leafHash } = await record(act, {
    type: 'plan.lint',
    subject: { kind: 'draw', id: plan.planId },
    fields: {
      plan: plan.number,
      stage,
      findings: String(report.findings.length),
      report: createHash('sha256').update(jcs(report)).digest('hex'),
    },
    org: plan.org,
  })
  await insertLint(act, plan, { stage, report, leafHash })
  return { stage, report }
}

/** Officers a task sends out: its places at every unit it is expected to visit, of every department that goes. */
function placesOf(plan: Plan, { task: code, counts, rule }: LintTask): number {
  const slots = plan.tasks.find((one) => one.code === code)?.definition.slots.length ?? 0
  const departments = code === plan.tasks[0]?.code ? 1 + plan.definition.jointAgencyIds.length : 1
  return targetOf(strataRows(counts, rule) ?? []) * slots * departments
}

function facts({ code }: PlanTask, catalogues: Catalogues | undefined): Pick<LintTask, 'task' | 'sparedClasses'> {
  const burden = catalogues?.burden
  const spared = burden?.entries.filter(({ factor }) => factor === 0).map((step) => step.code) ?? []
  const bases = catalogues?.classes.entries.map((entry) => entry.code) ?? []
  return { task: code, sparedClasses: bases.flatMap((base) => spared.map((step) => `${base}-${step}`)) }
}

function lateClasses(act: Act, plan: Plan): Promise<Set<string>> {
  return readLateClasses(act.tx, plan.kind, addDays(act.today, -lintRuleOn(act).lateClassDays))
}

function isLate({ definition }: PlanTask, late: ReadonlySet<string>, entityId: string): boolean {
  return usesCreditClasses(definition) && late.has(entityId)
}
