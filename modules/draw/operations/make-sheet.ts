import { newId } from '#kernel/ids.ts'
import type { Act } from '#platform/operation.ts'
import { assignOfficers } from '../domain/assignment.ts'
import { suiteOf } from '../domain/encoding.ts'
import { isSimple, protectedTasks } from '../domain/plan-task.ts'
import type { PlanWave } from '../domain/plan-task.ts'
import type { RoundUnit } from '../domain/round.ts'
import { officersOf, resultLine, visitsOf } from '../domain/visit-sheet.ts'
import type { LineForm, SheetUnit } from '../domain/visit-sheet.ts'
import { listRosterLines, listUnits } from '../store/frame-store.ts'
import type { FrozenRoster } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { listVisits } from '../store/result-store.ts'
import type { DrawnVisit, StoredResult, VisitOfficer, VisitTask } from '../store/result-store.ts'
import { inspectorsOf, sheetUnits } from './load-tasks.ts'

export interface Sheet {
  readonly assignment: StoredResult['assignment']
  readonly visits: readonly DrawnVisit[]
  readonly officers: readonly VisitOfficer[]
}

/** The visits of a wave with their days, officers and sealed lines. */
export async function makeSheet(
  act: Act,
  plan: Plan,
  roster: FrozenRoster,
  drawn: { readonly wave: PlanWave; readonly seed: Uint8Array; readonly units: readonly RoundUnit[] },
): Promise<Sheet> {
  const suite = suiteOf(plan.definition.suite)
  const { wave } = drawn.wave
  const lines = await listRosterLines(act.tx, plan.planId)
  const units = await sheetUnits(act, plan, drawn.units)
  const planned = visitsOf(suite, drawn.seed, roster.rule, wave, units)
  const assignment = assignOfficers(suite, drawn.seed, roster.rule, inspectorsOf(lines), planned)
  const rows = new Map(
    (
      await listUnits(
        act.tx,
        plan.planId,
        units.map(({ id }) => id),
      )
    ).map((row) => [row.unitId, row]),
  )
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const officerOf = new Map(lines.map((line) => [line.certificateNo, line]))
  const form = { isSimple: isSimple(plan), protectedTasks: protectedTasks(plan) }
  const before = wave === 1 ? 0 : (await listVisits(act.tx, plan.planId)).length
  const officers: VisitOfficer[] = []
  const visits = planned.map((visit, i): DrawnVisit => {
    const row = rows.get(visit.id)
    const unit = byId.get(visit.id)
    if (row === undefined || unit === undefined)
      throw new Error(`unit ${visit.id} is not in the frame of plan ${plan.planId}`)
    const certificates = officersOf(assignment, visit.id)
    const visitId = newId(act.ports)
    for (const [slot, certificateNo] of certificates.entries()) {
      const officer = officerOf.get(certificateNo)
      if (officer !== undefined)
        officers.push({ visitId, slot, officerId: officer.officerId, certificateNo, name: officer.name })
    }
    return {
      ...row,
      entityName: row.name,
      visitId,
      wave,
      position: before + i,
      ...cellsOf(unit),
      visitOn: visit.date,
      ...sealed(act, unit, form, certificates, visit.date),
      releasedAt: null,
      outcome: null,
      outcomeAt: null,
      followedUpAt: null,
      substituteForId: null,
    }
  })
  return { assignment, visits, officers }
}

/** How a unit came in: its tasks, and the cell of the first of them for lists that show one. */
function cellsOf(unit: SheetUnit): Pick<DrawnVisit, 'tasks' | 'stratum' | 'cls' | 'key' | 'manner'> {
  const tasks = unit.selections.map(({ task, stratum, cls, isCertain }): VisitTask => ({
    task,
    stratum,
    cls,
    manner: isCertain ? 'certainty' : 'chance',
  }))
  return {
    tasks,
    stratum: tasks[0]?.stratum ?? '',
    cls: tasks[0]?.cls ?? '',
    key: unit.key,
    manner: unit.key === '' ? 'certainty' : 'chance',
  }
}

function sealed(
  act: Act,
  unit: RoundUnit,
  form: LineForm,
  certificates: readonly string[],
  date: string,
): Pick<DrawnVisit, 'line' | 'salt'> {
  return { line: resultLine(unit, form, certificates, date), salt: Buffer.from(act.ports.randomness.bytes(32)) }
}
