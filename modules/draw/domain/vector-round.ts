// A vector of spec/draw/round-vectors.json: tasks, waves, merged visits, officers and sealed lines in one (spec/draw.md §15–§18).
import { z } from 'zod'
import type { JcsValue } from '#kernel/jcs.ts'
import { assignOfficers } from './assignment.ts'
import { fromHex } from './encoding.ts'
import { frameCounts } from './frame.ts'
import type { Frame } from './frame.ts'
import { drawRound } from './round.ts'
import type { RoundDraw, RoundTask } from './round.ts'
import type { CellSelection, UnitKeys } from './select.ts'
import { strataRows } from './strata.ts'
import { officerShape, officersRule, slotShape, tidy, unitsShape } from './vector-shapes.ts'
import { feasibleFrame, feasibleRule, roundingOf } from './vector-frame.ts'
import { officersOf, resultLine, visitsOf } from './visit-sheet.ts'
import { certainUnits } from './waves.ts'

export const roundVector = z.looseObject({
  suite: z.enum(['sha256', 'sm3']),
  seeds: z.array(z.string()).min(1),
  tasks: z
    .array(z.object({ task: z.string(), rule: z.unknown(), units: unitsShape, profile: z.enum(['open', 'protected']) }))
    .min(1),
  assignment: officersRule.extend({
    days: z.array(z.array(z.string()).min(1)).min(1),
    teams: z.array(z.object({ task: z.string(), slots: z.array(slotShape) })),
  }),
  inspectors: z.array(officerShape),
  districts: z.record(z.string(), z.string()),
})
/** @technical */
export type RoundVector = z.infer<typeof roundVector>

/** Everything the waves drawn so far publish, or `{infeasible:true}` where one task allows no draw. */
export function answerRound(vector: RoundVector, keys: UnitKeys): JcsValue {
  const tasks: RoundTask[] = []
  for (const { task, rule, units } of vector.tasks) {
    const own = feasibleRule(rule)
    const frame = own === undefined ? undefined : feasibleFrame(own, units)
    if (own === undefined || frame === undefined) return { infeasible: true }
    tasks.push({ code: task, rule: own, frame })
  }
  const seeds = vector.seeds.map(fromHex)
  const total = vector.assignment.days.length
  const draws: RoundDraw[] = []
  for (const wave of seeds.keys()) {
    const draw = drawRound(keys, seeds.slice(0, wave + 1), total, tasks)
    if (draw === undefined) return { infeasible: true }
    draws.push(draw)
  }
  const counts = draws.map(({ units }) => units.length)
  return {
    tasks: tasks.map((task, t) => planned(task, draws[0], t)),
    waves: draws.map((draw, j) => ({
      wave: j + 1,
      visits: draw.units.length,
      tasks: draw.tasks.map(({ code, waves }, t) => took(code, waves[j] ?? [], j === 0 ? tasks[t]?.frame : undefined)),
      ...sheet(vector, keys, draw, j),
    })),
    merge: {
      selections: draws.reduce((all, { units }) => all + units.flatMap(({ selections }) => selections).length, 0),
      visits: counts.reduce((all, n) => all + n, 0),
    },
  }
}

/** The quotas of a task over all waves. */
function planned({ code, frame, rule }: RoundTask, draw: RoundDraw | undefined, t: number): JcsValue {
  const { quotas = [], sizes = {}, rounding = {} } = draw?.tasks[t] ?? {}
  const strata = (strataRows(frameCounts(frame), rule) ?? []).map((row) => ({
    stratum: row.stratum,
    frame: row.frame,
    eligible: row.eligible,
    certainty: row.certainty,
    excluded: row.excluded,
    expected: row.expected,
    pi: row.pi,
    quota: quotas.filter(({ stratum }) => stratum === row.stratum).reduce((all, { q }) => all + q, 0),
  }))
  return {
    task: code,
    sizes: { ...sizes },
    rounding: roundingOf(rounding),
    cells: quotas.map(({ stratum, cls, N, q, pi }) => ({ stratum, cls, N, q, pi })),
    strata,
  }
}

/** What one wave took for a task; the frame only in wave 1, to which certain units belong. */
function took(task: string, cells: readonly CellSelection[], frame: Frame | undefined): JcsValue {
  return {
    task,
    cells: cells.map(({ stratum, cls, N, q, last, next }) => ({ stratum, cls, N, q, last, next })),
    certainty: frame === undefined ? [] : certainUnits(frame).map(({ id }) => id),
    selected: cells.flatMap(({ drawn }) => drawn.map(({ id }) => id)),
    reserve: cells.flatMap(({ reserve }) => reserve.map(({ id }) => id)),
  }
}

function sheet(vector: RoundVector, keys: UnitKeys, { units }: RoundDraw, j: number): { [name: string]: JcsValue } {
  const seed = fromHex(vector.seeds[j] ?? '')
  const rule = tidy(vector.assignment)
  const placed = units.map((unit) => ({ ...unit, district: vector.districts[unit.id] ?? '' }))
  const visits = visitsOf(keys.suite, seed, rule, j + 1, placed)
  const officers = assignOfficers(keys.suite, seed, rule, vector.inspectors, visits)
  const hidden = vector.tasks.filter(({ profile }) => profile === 'protected').map(({ task }) => task)
  const form = {
    isSimple: vector.tasks.length === 1 && vector.assignment.days.length === 1,
    protectedTasks: new Set(hidden),
  }
  const { infeasible, ...answer } = officers
  return {
    sheet: tidy(visits.map(({ id, date, district, slots }) => ({ id, date, district, slots }))) as JcsValue,
    officers: (infeasible ? officers : answer) as unknown as JcsValue,
    lines: units.map((unit, i) => resultLine(unit, form, officersOf(officers, unit.id), visits[i]?.date ?? '')),
  }
}
