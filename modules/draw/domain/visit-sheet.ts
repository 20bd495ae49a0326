// Visits, their days and the sealed result leaves: verifiable.md §10, §11, spec/draw/package.md and round.md.
import type { HashSuite } from '#kernel/hash-suite.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { merkleRoot } from '#kernel/merkle.ts'
import type { Assignment, AssignmentRule, Visit } from './assignment.ts'
import { hex, lp, tagged, utf8 } from './encoding.ts'
import { compareText } from './quota.ts'
import { placesOf } from './round.ts'
import type { RoundUnit, Team } from './round.ts'

/** The assignment rule as a plan commits to it: the working days of every wave and the places every task brings to a visit. @technical */
export interface SheetRule extends AssignmentRule {
  readonly days: readonly (readonly string[])[]
  readonly teams: readonly Team[]
}

/** The rule as a document: with one task and one wave the form of package.md, else that of round.md. */
export function sheetRuleJson({ district, slack, ladder, days, teams }: SheetRule): JcsValue {
  const [team] = teams
  const [first] = days
  const head = { district, slack, ladder }
  const isSimple = team !== undefined && first !== undefined && teams.length === 1 && days.length === 1
  return JSON.parse(JSON.stringify(isSimple ? { ...head, days: first, slots: team.slots } : { ...head, days, teams }))
}

/** @technical */
export interface SheetUnit extends RoundUnit {
  readonly district: string
}

/** One visit per unit; sorted by H('V' ‖ seed ‖ id), the i-th of m falls on day ⌊i·days/m⌋ of the wave. Answered in the order of ids. */
export function visitsOf(
  suite: HashSuite,
  seed: Uint8Array,
  rule: SheetRule,
  wave: number,
  units: readonly SheetUnit[],
): Visit[] {
  const days = rule.days[wave - 1] ?? []
  const order = units
    .map((unit) => ({ unit, key: hex(tagged(suite, 'V', seed, utf8(unit.id))) }))
    .sort((x, y) => compareText(x.key, y.key) || compareText(x.unit.id, y.unit.id))
  return order
    .map(({ unit }, i) => ({
      id: unit.id,
      ent: unit.id,
      date: days[Math.floor((i * days.length) / order.length)] ?? '',
      district: unit.district,
      slots: placesOf(
        rule.teams,
        unit.selections.map(({ task }) => task),
      ),
    }))
    .sort((x, y) => compareText(x.id, y.id))
}

/** @technical */
export interface ResultLeaf {
  readonly line: string
  readonly salt: Uint8Array
}

/** How a sealed line is written: whether its plan has one task and one wave, and which tasks hide classes. @technical */
export interface LineForm {
  readonly isSimple: boolean
  readonly protectedTasks: ReadonlySet<string>
}

/** `id⇥cells⇥key⇥officers⇥day`; the class is `-` where the frame of the task hides it. */
export function resultLine(unit: RoundUnit, form: LineForm, officers: readonly string[], date: string): string {
  const cells = unit.selections.map(({ task, stratum, cls }) => {
    const cell = `${stratum}/${form.protectedTasks.has(task) ? '-' : cls}`
    return form.isSimple ? cell : `${task}=${cell}`
  })
  return [unit.id, cells.join(','), unit.key, officers.join(','), date].join('\t')
}

/** H('F' ‖ salt ‖ LP("visit") ‖ LP(line)): what the result tree holds of one visit before it is opened. */
export function resultLeafData(suite: HashSuite, { line, salt }: ResultLeaf): Uint8Array {
  return tagged(suite, 'F', salt, lp(utf8('visit')), lp(utf8(line)))
}

/** The root over the result leaves in the order of unit ids. */
export function resultRoot(suite: HashSuite, leaves: readonly ResultLeaf[]): string {
  return hex(
    merkleRoot(
      suite,
      leaves.map((leaf) => resultLeafData(suite, leaf)),
    ),
  )
}

/** The officers of a visit in the order of its places; none where the assignment is infeasible. */
export function officersOf(assignment: Assignment, visit: string): readonly string[] {
  return assignment.infeasible ? [] : (assignment.assignment[visit] ?? [])
}
