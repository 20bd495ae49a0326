// Visits, their days and the sealed result leaves: verifiable.md §10, §11 and spec/draw/package.md.
import type { HashSuite } from '#kernel/hash-suite.ts'
import { merkleRoot } from '#kernel/merkle.ts'
import type { Assignment, AssignmentRule, Slot, Visit } from './assignment.ts'
import { hex, lp, tagged, utf8 } from './encoding.ts'
import { compareText } from './quota.ts'

/** The assignment rule as a plan commits to it: with the working days and the places every visit has. @technical */
export interface SheetRule extends AssignmentRule {
  readonly days: readonly string[]
  readonly slots: readonly Slot[]
}

/** @technical */
export interface SheetUnit {
  readonly id: string
  readonly stratum: string
  readonly cls: string
  readonly key: string
  readonly district: string
}

/** One visit per unit; sorted by H('V' ‖ seed ‖ id), the i-th of m falls on day ⌊i·days/m⌋. Answered in the order of ids. */
export function visitsOf(suite: HashSuite, seed: Uint8Array, rule: SheetRule, units: readonly SheetUnit[]): Visit[] {
  const order = units
    .map((unit) => ({ unit, key: hex(tagged(suite, 'V', seed, utf8(unit.id))) }))
    .sort((x, y) => compareText(x.key, y.key) || compareText(x.unit.id, y.unit.id))
  return order
    .map(({ unit }, i) => ({
      id: unit.id,
      ent: unit.id,
      date: rule.days[Math.floor((i * rule.days.length) / order.length)] ?? '',
      district: unit.district,
      slots: rule.slots,
    }))
    .sort((x, y) => compareText(x.id, y.id))
}

/** @technical */
export interface ResultLeaf {
  readonly line: string
  readonly salt: Uint8Array
}

/** `id⇥stratum/class⇥key⇥officers⇥day`; the class is `-` where the frame hides it. */
export function resultLine(unit: SheetUnit, isProtected: boolean, officers: readonly string[], date: string): string {
  return [unit.id, `${unit.stratum}/${isProtected ? '-' : unit.cls}`, unit.key, officers.join(','), date].join('\t')
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
