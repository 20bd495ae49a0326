import { listFrameCandidates } from '#entities'
import type { FrameCandidate } from '#entities'
import { addMonths } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import { parameter } from '#law'
import type { TaskDefinition } from '../domain/plan-definition.ts'
import { burdenClass } from '../domain/burden.ts'
import { usesCreditClasses } from '../domain/plan-definition.ts'
import { NO_CLASS } from '../domain/plan-rule.ts'
import type { PlanTask } from '../domain/plan-task.ts'
import { compareText } from '../domain/quota.ts'
import { readBorne, readCapped, readClasses } from '../store/frame-store.ts'
import type { FrameUnit } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { capWords, certainWords } from '../register-strings.ts'
import { dispositionWords } from '../strings.ts'
import { cataloguesOf, keyEntriesOn } from './register-on.ts'

export interface Population {
  readonly rows: number
  /** One per entity, sorted by unit id. */
  readonly units: readonly FrameUnit[]
}

/** Everyone in a task's scope, each once, with stratum, class and disposition; who is excluded stays listed with the reason (verifiable.md T2). */
export async function buildPopulation(act: Act, plan: Plan, task: PlanTask): Promise<Population> {
  const { definition } = task
  const judge = await judgeOf(act, plan, task)
  const units = new Map<string, FrameUnit>()
  let rows = 0
  for await (const candidate of listFrameCandidates(act.tx, filterOf(definition))) {
    rows += 1
    if (!units.has(candidate.objectCode)) units.set(candidate.objectCode, judge(candidate))
  }
  return { rows, units: [...units.values()].sort((a, b) => compareText(a.unitId, b.unitId)) }
}

function filterOf({ scope }: TaskDefinition): Parameters<typeof listFrameCandidates>[1] {
  return {
    ...(scope.divisions.length === 0 ? {} : { divisions: scope.divisions }),
    ...(scope.industrySections.length === 0 ? {} : { industrySections: scope.industrySections }),
    ...(scope.kinds.length === 0 ? {} : { kinds: scope.kinds.filter(isEntityKind) }),
    ...(scope.licenceKinds.length === 0 ? {} : { licenceKinds: scope.licenceKinds }),
    ...(scope.entityIds === undefined ? {} : { entityIds: scope.entityIds }),
  }
}

export function isEntityKind(kind: string): kind is FrameCandidate['kind'] {
  return [
    'company',
    'branch',
    'partnership',
    'sole-proprietorship',
    'cooperative',
    'individual-household',
    'other',
    'unknown',
  ].includes(kind)
}

/** Why each certain entity is certain: the reason with the entry of the list in force. */
async function certaintyOf(act: Act, plan: Plan, { definition, departmentId }: PlanTask): Promise<Map<string, string>> {
  const entries = await keyEntriesOn(act, [departmentId, plan.agencyId])
  return new Map(
    definition.certainty.map(({ entityId, reason }) => {
      const entry = entries.get(entityId)
      return [entityId, entry === undefined ? reason : certainWords(reason, entry)]
    }),
  )
}

async function judgeOf(act: Act, plan: Plan, task: PlanTask): Promise<(candidate: FrameCandidate) => FrameUnit> {
  const { definition, departmentId } = task
  const classOf = await classesFor(act, plan, definition)
  const cap = parameter('on-site-frequency-cap', act.today).value
  const capped = await readCapped(act.tx, departmentId, `${act.today.slice(0, 4)}-01-01`, cap)
  const certainty = await certaintyOf(act, plan, task)
  const exclusions = new Map(definition.exclusions.map((exclusion) => [exclusion.entityId, exclusion]))
  return (candidate) => {
    const { base, cls } = classOf(candidate.entityId)
    const capVisits = base === UNCAPPED_CLASS ? undefined : capped.get(candidate.entityId)
    const [disposition, reason] = dispositionOf(candidate, {
      certain: certainty.get(candidate.entityId),
      excluded: exclusions.get(candidate.entityId),
      capped: capVisits === undefined ? undefined : capWords(cap, capVisits),
    })
    return {
      unitId: candidate.objectCode,
      entityId: candidate.entityId,
      name: candidate.name,
      division: candidate.division,
      premisesId: candidate.premisesId,
      stratum: definition.stratify === 'none' ? 'ALL' : (candidate.division ?? 'UNKNOWN'),
      cls,
      disposition,
      reason,
      capVisits: disposition === 'X:CAP' ? (capVisits ?? null) : null,
    }
  }
}

/** The class of each entity: of credit risk where that sets odds, combined with the burden it has borne where the plan asks. */
async function classesFor(
  act: Act,
  plan: Plan,
  definition: TaskDefinition,
): Promise<(entityId: string) => { base: string; cls: string }> {
  const catalogues = await cataloguesOf(act, plan.definition)
  const isClassed = usesCreditClasses(definition)
  const classes = isClassed ? await readClasses(act.tx, plan.kind) : new Map<string, string>()
  const ordinary = catalogues?.classes.ordinary ?? ORDINARY_CLASS
  const burden = definition.burden ? catalogues?.burden : undefined
  const borne =
    burden === undefined ? new Map<string, number>() : await readBorne(act.tx, addMonths(act.today, -burden.months))
  return (entityId) => {
    const base = isClassed ? (classes.get(entityId) ?? ordinary) : NO_CLASS
    return { base, cls: burden === undefined ? base : burdenClass(burden, base, borne.get(entityId) ?? 0) }
  }
}

/** The cap never covers 高风险 (verifiable.md T10). */
const UNCAPPED_CLASS = 'D'
/** 常规: the class of everybody of whom no adopted classification says otherwise (domain.md §3.4). */
const ORDINARY_CLASS = 'B'

const CLOSED: Readonly<Record<FrameCandidate['status'], string | undefined>> = {
  subsisting: undefined,
  dormant: 'X:CLOSED',
  'licence-revoked': 'X:CLOSED',
  deregistered: 'X:CLOSED',
  'registration-annulled': 'X:CLOSED',
  'moved-out': 'X:JUR',
  unknown: 'X:PENDING',
}

function dispositionOf(
  candidate: FrameCandidate,
  facts: {
    certain: string | undefined
    excluded: { code: string; reason: string } | undefined
    capped: string | undefined
  },
): [disposition: string, reason: string | null] {
  const closed = CLOSED[candidate.status]
  if (closed !== undefined) return [closed, dispositionWords[closed] ?? null]
  if (facts.certain !== undefined) return ['K', facts.certain]
  if (facts.excluded !== undefined) return [`X:${facts.excluded.code}`, facts.excluded.reason]
  if (facts.capped !== undefined) return ['X:CAP', facts.capped]
  return ['E', null]
}
