import type { Act } from '#platform/operation.ts'
import { hex, suiteOf } from '../domain/encoding.ts'
import { frameRoot, saltsFrom } from '../domain/frame.ts'
import type { Frame } from '../domain/frame.ts'
import { findFrozenFrame, listRosterLines, loadFrame } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { readSecrets } from '../store/secret-store.ts'
import { rosterRootOf } from './freeze-frame.ts'

/** Both roots as the stored lines give them now. */
export async function rootsOf(act: Act, plan: Plan, frame: Frame): Promise<{ frame: string; roster: string }> {
  const { frameKey } = await readSecrets(act, plan.planId)
  const form =
    frameKey === undefined
      ? { profile: 'open' as const }
      : { profile: 'protected' as const, saltOf: saltsFrom(suiteOf(plan.definition.suite), frameKey) }
  const root = frameRoot(suiteOf(plan.definition.suite), frame, form)
  const lines = await listRosterLines(act.tx, plan.planId)
  return {
    frame: hex(root),
    roster: rosterRootOf(
      plan,
      lines.map(({ line }) => line),
    ),
  }
}

/** Whether population and roster are still what the plan committed to; a swapped line stops the draw (reliability.md H8). */
export async function areRootsKept(act: Act, plan: Plan): Promise<boolean> {
  const frozen = await findFrozenFrame(act.tx, plan.planId)
  if (frozen === undefined) return false
  const found = await rootsOf(act, plan, await loadFrame(act.tx, plan.planId, frozen.unitCount))
  return found.frame === frozen.root && found.roster === frozen.rosterRoot
}
