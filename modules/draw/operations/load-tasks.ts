import type { Act } from '#platform/operation.ts'
import type { Inspector } from '../domain/assignment.ts'
import type { RoundTask, RoundUnit } from '../domain/round.ts'
import type { SheetUnit } from '../domain/visit-sheet.ts'
import { listUnits, loadFrame } from '../store/frame-store.ts'
import type { FrozenFrame } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'

/** Every task of a plan with its frozen frame in memory. */
export async function loadTasks(
  act: Pick<Act, 'tx'>,
  plan: Plan,
  frames: readonly FrozenFrame[],
): Promise<RoundTask[]> {
  const tasks: RoundTask[] = []
  for (const frozen of frames)
    tasks.push({ code: frozen.task, frame: await loadFrame(act.tx, plan.planId, frozen), rule: frozen.rule })
  return tasks
}

/** The inspectors behind the frozen lines. */
export function inspectorsOf(lines: readonly { line: string }[]): Inspector[] {
  return lines.map(({ line }): Inspector => JSON.parse(line))
}

/** The units of a wave with the district each is in; `known` keeps the districts found for draws of the same plan that follow. */
export async function sheetUnits(
  act: Pick<Act, 'tx'>,
  plan: Plan,
  units: readonly RoundUnit[],
  known = new Map<string, string>(),
): Promise<SheetUnit[]> {
  await learnDistricts(
    act,
    plan,
    units.map(({ id }) => id),
    known,
  )
  return units.map((unit) => ({ ...unit, district: known.get(unit.id) ?? '' }))
}

/** Adds the districts of units that are not in `known` yet. */
export async function learnDistricts(
  act: Pick<Act, 'tx'>,
  plan: Plan,
  ids: readonly string[],
  known: Map<string, string>,
): Promise<void> {
  const asked = ids.filter((id) => !known.has(id))
  if (asked.length === 0) return
  for (const { unitId: id, division } of await listUnits(act.tx, plan.planId, asked)) known.set(id, division ?? '')
}
