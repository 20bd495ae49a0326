import type { Act } from '#platform/operation.ts'
import type { Inspector } from '../domain/assignment.ts'
import { hex, suiteOf } from '../domain/encoding.ts'
import { FrameFault, frameRoot } from '../domain/frame.ts'
import { findFrozenRoster, listFrozenFrames, listRosterLines, loadFrame } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { readSecrets } from '../store/secret-store.ts'
import { frameForm } from './frame-form.ts'
import { rosterRootOf } from './freeze-frame.ts'

/** The roots of all frames, in the order of their tasks, and of the roster. @technical */
export interface Roots {
  readonly frames: readonly string[]
  readonly roster: string
}

/** The roots as they were frozen. */
export async function frozenRoots(act: Pick<Act, 'tx'>, plan: Plan): Promise<Roots> {
  const roster = await findFrozenRoster(act.tx, plan.planId)
  if (roster === undefined) throw new Error(`plan ${plan.planId} is frozen without a roster`)
  return { frames: (await listFrozenFrames(act.tx, plan.planId)).map(({ root }) => root), roster: roster.root }
}

/** The roots as the stored lines give them now. */
async function rootsOf(act: Act, plan: Plan): Promise<Roots> {
  const secrets = await readSecrets(act, plan.planId)
  const suite = suiteOf(plan.definition.suite)
  const frames: string[] = []
  for (const frozen of await listFrozenFrames(act.tx, plan.planId)) {
    const task = plan.tasks.find(({ code }) => code === frozen.task)
    if (task === undefined) throw new Error(`plan ${plan.planId} froze an unknown task ${frozen.task}`)
    const frame = await loadFrame(act.tx, plan.planId, frozen)
    frames.push(hex(frameRoot(suite, frame, frameForm(plan, task, secrets))))
  }
  const lines = await listRosterLines(act.tx, plan.planId)
  return {
    frames,
    roster: rosterRootOf(
      plan,
      lines.map(({ line }) => line),
    ),
  }
}

/** Whether populations and roster are still what the plan committed to; a swapped line stops the draw (reliability.md H8). */
export async function areRootsKept(act: Act, plan: Plan): Promise<boolean> {
  const found = await findRoots(act, plan)
  return found !== undefined && areSame(found, await frozenRoots(act, plan))
}

export function areSame(a: Roots, b: Roots): boolean {
  return (
    a.roster === b.roster && a.frames.length === b.frames.length && a.frames.every((root, i) => root === b.frames[i])
  )
}

/** The roots the stored lines give; undefined where a frame is out of order or holds an id twice. */
export async function findRoots(act: Act, plan: Plan): Promise<Roots | undefined> {
  try {
    return await rootsOf(act, plan)
  } catch (error) {
    if (error instanceof FrameFault) return undefined
    throw error
  }
}

/** The first officer of the stored roster whose certificate ends before the visits begin. */
export async function findExpired(act: Act, plan: Plan): Promise<{ certificate: string; to: string } | undefined> {
  const lines = await listRosterLines(act.tx, plan.planId)
  const officers = lines.map(({ line }): Pick<Inspector, 'id' | 'to'> => JSON.parse(line))
  const expired = officers.find(({ to }) => to < plan.definition.visitsFrom)
  return expired === undefined ? undefined : { certificate: expired.id, to: expired.to }
}
