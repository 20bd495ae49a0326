import type { HashSuite } from '#kernel/hash-suite.ts'
import { jcs } from '#kernel/jcs.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { assignOfficers } from '../domain/assignment.ts'
import type { Inspector, Visit } from '../domain/assignment.ts'
import { suiteOf, tagged, utf8 } from '../domain/encoding.ts'
import { drawRound } from '../domain/round.ts'
import type { RoundTask, RoundUnit } from '../domain/round.ts'
import { visitsOf } from '../domain/visit-sheet.ts'
import type { SheetRule, SheetUnit } from '../domain/visit-sheet.ts'
import { no } from '../refusals.ts'
import { listRosterLines, listUnits, loadFrame } from '../store/frame-store.ts'
import type { FrozenFrame, FrozenRoster } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { explainCertificate, relaxationWords } from '../strings.ts'

const DUMMY_SEEDS = 5
const LARGE_FRAME = 200_000

/** Refuses a plan whose officers could not serve the draws of dummy seeds (verifiable.md T14), with the numbers of the certificate. */
export async function refuseUnlessAssignable(
  act: Act,
  plan: Plan,
  frames: readonly FrozenFrame[],
  roster: FrozenRoster,
): Promise<Result<undefined>> {
  const suite = suiteOf(plan.definition.suite)
  const tasks = await loadTasks(act, plan, frames)
  const inspectors = inspectorsOf(await listRosterLines(act.tx, plan.planId))
  const runs = tasks.some(({ frame }) => frame.size > LARGE_FRAME) ? 1 : DUMMY_SEEDS
  for (let run = 0; run < runs; run += 1) {
    const seeds: Uint8Array[] = []
    for (const { wave } of plan.waves) {
      const label = wave === 1 ? `${jcs(plan.number)}/${run}` : `${jcs(plan.number)}/${run}/${wave}`
      const seed = tagged(suite, 'D', utf8(label))
      seeds.push(seed)
      const draw = drawRound({ suite }, seeds, plan.waves.length, tasks)
      if (draw === undefined) return no('certainty-exceeds')
      const units = await sheetUnits(act, plan, draw.units)
      const refused = refuseInfeasible(
        suite,
        seed,
        roster.rule,
        inspectors,
        visitsOf(suite, seed, roster.rule, wave, units),
      )
      if (!refused.ok) return refused
    }
  }
  return ok(undefined)
}

function refuseInfeasible(
  suite: HashSuite,
  seed: Uint8Array,
  rule: SheetRule,
  inspectors: readonly Inspector[],
  visits: readonly Visit[],
): Result<undefined> {
  const assignment = assignOfficers(suite, seed, rule, inspectors, visits)
  if (!assignment.infeasible) return ok(undefined)
  const cleared = relaxations(rule).filter(
    ({ ladder }) => !assignOfficers(suite, seed, { ...rule, ladder }, inspectors, visits).infeasible,
  )
  return no('officers-insufficient', {
    explanation: explainCertificate(
      assignment.certificate,
      inspectors,
      cleared.map(({ words }) => words),
    ),
  })
}

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

/** The units of a wave with the district each is in. */
export async function sheetUnits(act: Pick<Act, 'tx'>, plan: Plan, units: readonly RoundUnit[]): Promise<SheetUnit[]> {
  const rows = await listUnits(
    act.tx,
    plan.planId,
    units.map(({ id }) => id),
  )
  const districts = new Map(rows.map(({ unitId, division }) => [unitId, division]))
  return units.map((unit) => ({ ...unit, district: districts.get(unit.id) ?? '' }))
}

function relaxations({ ladder, district }: SheetRule): { words: string; ladder: SheetRule['ladder'] }[] {
  const steps = [
    { words: relaxationWords.capOne, rung: { capAdd: 1 } },
    { words: relaxationWords.anyDistrict, rung: { district: 'any' as const } },
    { words: relaxationWords.capTwo, rung: { capAdd: 2 } },
  ]
  return steps
    .filter(({ rung }) => !('district' in rung && district === 'any'))
    .map(({ words, rung }) => ({ words, ladder: [...ladder, rung] }))
}
