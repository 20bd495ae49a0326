import { jcs } from '#kernel/jcs.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { assignOfficers } from '../domain/assignment.ts'
import type { Inspector } from '../domain/assignment.ts'
import { TASK } from '../domain/commit-document.ts'
import { drawUnits } from '../domain/draw.ts'
import type { Draw } from '../domain/draw.ts'
import { suiteOf, tagged, utf8 } from '../domain/encoding.ts'
import type { Frame } from '../domain/frame.ts'
import { visitsOf } from '../domain/visit-sheet.ts'
import type { SheetRule, SheetUnit } from '../domain/visit-sheet.ts'
import { no } from '../refusals.ts'
import { listRosterLines, listUnits, loadFrame } from '../store/frame-store.ts'
import type { FrozenFrame } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { explainCertificate, relaxationWords } from '../strings.ts'

const DUMMY_SEEDS = 5
const LARGE_FRAME = 200_000

/** Refuses a plan whose officers could not serve the draws of dummy seeds (verifiable.md T14), with the numbers of the certificate. */
export async function refuseUnlessAssignable(act: Act, plan: Plan, frozen: FrozenFrame): Promise<Result<undefined>> {
  const suite = suiteOf(plan.definition.suite)
  const frame = await loadFrame(act.tx, plan.planId, frozen.unitCount)
  const inspectors = inspectorsOf(await listRosterLines(act.tx, plan.planId))
  const runs = frame.size > LARGE_FRAME ? 1 : DUMMY_SEEDS
  for (let run = 0; run < runs; run += 1) {
    const seed = tagged(suite, 'D', utf8(`${jcs(plan.number)}/${run}`))
    const draw = drawUnits({ suite }, seed, TASK, frame, frozen.rule)
    if (draw === undefined) return no('certainty-exceeds')
    const units = await sheetUnits(act, plan, frame, draw)
    const rule = frozen.assignmentRule
    const visits = visitsOf(suite, seed, rule, units)
    const assignment = assignOfficers(suite, seed, rule, inspectors, visits)
    if (!assignment.infeasible) continue
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
  return ok(undefined)
}

/** The inspectors behind the frozen lines. */
export function inspectorsOf(lines: readonly { line: string }[]): Inspector[] {
  return lines.map(({ line }): Inspector => JSON.parse(line))
}

/** Drawn and certainty units with where they are, in no particular order. */
export async function sheetUnits(act: Pick<Act, 'tx'>, plan: Plan, frame: Frame, draw: Draw): Promise<SheetUnit[]> {
  const drawn = draw.cells.flatMap((cell) =>
    cell.drawn.map(({ id, key }) => ({ id, key, stratum: cell.stratum, cls: cell.cls })),
  )
  const rows = new Map(
    (await listUnits(act.tx, plan.planId, [...drawn.map(({ id }) => id), ...draw.certainty])).map((unit) => [
      unit.unitId,
      unit,
    ]),
  )
  const certain = draw.certainty.map((id) => ({
    id,
    key: '',
    stratum: rows.get(id)?.stratum ?? '',
    cls: rows.get(id)?.cls ?? '',
  }))
  return [...drawn, ...certain].map((unit) => ({ ...unit, district: rows.get(unit.id)?.division ?? '' }))
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
