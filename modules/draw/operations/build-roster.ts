import { listAgencies, listRoster } from '#identity'
import { jcs } from '#kernel/jcs.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { addDays, compareDays, plainDate } from '#kernel/plain-date.ts'
import { isWorkingDay } from '#law'
import type { Act } from '#platform/operation.ts'
import type { Inspector } from '../domain/assignment.ts'
import type { PlanDefinition } from '../domain/plan-definition.ts'
import { compareText } from '../domain/quota.ts'
import type { SheetRule } from '../domain/visit-sheet.ts'
import type { FrameUnit, RosterEntry } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'

/** The officers of the plan's agencies whose certificate is in force on the first day, one canonical line each, by certificate. */
export async function buildRoster(act: Act, plan: Plan, units: readonly FrameUnit[]): Promise<RosterEntry[]> {
  const { definition } = plan
  const departments = departmentsOf(plan)
  const agencies = new Map((await listAgencies(act.tx)).map((agency) => [agency.id, agency]))
  const agencyIds = [...departments, ...plan.tasks.flatMap((task) => task.definition.executingAgencyIds)]
  const officers = await listRoster(act.tx, { agencyIds, onDate: plainDate(definition.visitsFrom) })
  const unitOf = new Map(units.map((unit) => [unit.entityId, unit.unitId]))
  const entries = officers.map((officer): RosterEntry => {
    const agency = agencies.get(officer.agencyId)
    const inspector: Inspector = {
      id: officer.certificateNo,
      dept: departmentOf(agencies, plan, officer.agencyId),
      district: officer.districts.length === 1 ? (officer.districts[0] ?? '') : (agency?.divisionCode ?? ''),
      quals: [...officer.qualifications].sort(compareText),
      lead: officer.mayLead,
      from: officer.validFrom,
      to: officer.validTo,
      cap: definition.officers.cap,
      recuse: officer.recusals.flatMap((entityId) => unitOf.get(entityId) ?? []).sort(compareText),
    }
    return {
      officerId: officer.id,
      agencyId: officer.agencyId,
      name: officer.name,
      inspector,
      line: jcs({ ...inspector }),
    }
  })
  return entries.sort((a, b) => compareText(a.inspector.id, b.inspector.id))
}

/** The assignment rule: the working days of every wave and the places every task brings, each with the qualifications its items ask. */
export async function sheetRuleOf(
  act: Act,
  plan: Plan,
  qualsOf: ReadonlyMap<string, readonly string[]>,
): Promise<SheetRule> {
  const { officers } = plan.definition
  const agencies = new Map((await listAgencies(act.tx)).map((agency) => [agency.id, agency]))
  const teams = plan.tasks.map((task, i) => ({
    task: task.code,
    slots: (i === 0 ? [task.departmentId, ...plan.definition.jointAgencyIds] : [task.departmentId]).flatMap((id) =>
      [...task.definition.slots]
        .sort((a, b) => Number(b.lead) - Number(a.lead))
        .map((slot) => ({
          dept: agencies.get(id)?.code ?? id,
          quals: [...(slot.lead && slot.quals.length === 0 ? (qualsOf.get(task.code) ?? []) : slot.quals)].sort(
            compareText,
          ),
          ...(slot.lead ? { lead: true } : {}),
        })),
    ),
  }))
  return {
    district: officers.district,
    slack: officers.slack,
    ladder: officers.ladder.map((rung) => ladderRung(rung)),
    days: plan.waves.map((wave) => workingDaysBetween(plainDate(wave.visitsFrom), plainDate(wave.visitsTo))),
    teams,
  }
}

/** The organs whose officers go: the planning one first, then those of the other tasks and teams. */
export function departmentsOf(plan: Plan): string[] {
  return [
    ...new Set([
      plan.agencyId,
      ...plan.definition.jointAgencyIds,
      ...plan.tasks.map(({ departmentId }) => departmentId),
    ]),
  ]
}

function ladderRung(rung: PlanDefinition['officers']['ladder'][number]): SheetRule['ladder'][number] {
  return {
    ...(rung.capAdd === undefined ? {} : { capAdd: rung.capAdd }),
    ...(rung.district === undefined ? {} : { district: rung.district }),
  }
}

/** The code of the participating organ in whose name an officer's own agency acts: an executing bureau stands for the planning one. */
function departmentOf(
  agencies: ReadonlyMap<string, { code: string; parentId: string | null }>,
  plan: Plan,
  agencyId: string,
): string {
  const departments = departmentsOf(plan)
  let current: string | null = agencyId
  for (let depth = 0; current !== null && depth <= agencies.size; depth += 1) {
    const agency: { code: string; parentId: string | null } | undefined = agencies.get(current)
    if (agency !== undefined && departments.includes(current)) return agency.code
    const executed = plan.tasks.find(({ definition }) => definition.executingAgencyIds.includes(current ?? ''))
    if (executed !== undefined) return executed.departmentCode
    current = agency?.parentId ?? null
  }
  return agencies.get(agencyId)?.code ?? agencyId
}

function workingDaysBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = []
  for (let day = from; compareDays(day, to) <= 0; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day)
  return days
}
