// Officers to visits by random serial order with shortest augmenting repair: verifiable.md §10.
// Every `!` below indexes a slot, officer or level that exists by construction.
import type { HashSuite } from '#kernel/hash-suite.ts'
import { concat, hex, tagged, utf8 } from './encoding.ts'
import { orderByKey } from './key-order.ts'
import { compareText } from './quota.ts'

/** @technical */
export interface Inspector {
  readonly id: string
  readonly dept: string
  readonly district: string
  readonly quals: readonly string[]
  readonly lead: boolean
  readonly from: string
  readonly to: string
  readonly cap: number
  readonly recuse: readonly string[]
}

/** @technical */
export interface Slot {
  readonly dept: string
  readonly quals: readonly string[]
  readonly lead?: boolean
}

export interface Visit {
  readonly id: string
  readonly ent: string
  readonly date: string
  readonly district: string
  readonly slots: readonly Slot[]
}

/** @technical */
export type DistrictRule = 'same' | 'cross' | 'any'

/** @technical */
export interface AssignmentRule {
  readonly district: DistrictRule
  readonly slack: number
  /** Pre-committed relaxations in order; each stands alone on top of the base rule. */
  readonly ladder: readonly { readonly capAdd?: number | undefined; readonly district?: DistrictRule | undefined }[]
}

/** @technical */
export type SlotName = readonly [visit: string, slot: number]

/** @technical */
export interface Assigned {
  readonly infeasible: false
  readonly level: number
  readonly district: DistrictRule
  readonly capAdd: number
  /** 0 is the rule itself, 1 the first rung of the ladder. */
  readonly rung: number
  readonly repairs: number
  readonly assignment: Readonly<Record<string, readonly string[]>>
  readonly load: Readonly<Record<string, number>>
}

/** Why nobody is left: the slots compete for officers who together cannot serve them (Hall's condition fails). @technical */
export interface HallCertificate {
  readonly slot: SlotName
  readonly slots: readonly SlotName[]
  readonly demand: number
  readonly inspectors: readonly string[]
  readonly capacity: number
}

/** @technical */
export type Assignment = Assigned | { readonly infeasible: true; readonly certificate: HallCertificate }

/** The assignment of the first rung and level that allow one; otherwise the certificate of the last that did not. */
export function assignOfficers(
  suite: HashSuite,
  seed: Uint8Array,
  rule: AssignmentRule,
  inspectors: readonly Inspector[],
  visits: readonly Visit[],
): Assignment {
  const found = search(suite, seed, rule, inspectors, visits)
  if (found.infeasible) return found
  const { table, filled, ...rest } = found
  return { ...rest, ...named(table, filled) }
}

/** An assignment by what a rehearsal asks of it. @technical */
export interface Tried extends Pick<Assigned, 'infeasible' | 'rung'> {
  /** Slots of the officer who has most of them. */
  readonly busiest: number
}

/** As `assignOfficers`, without telling who goes where. */
export function tryOfficers(
  ...asked: Parameters<typeof assignOfficers>
): Tried | Extract<Assignment, { readonly infeasible: true }> {
  const found = search(...asked)
  if (found.infeasible) return found
  const load = new Int32Array(found.table.inspectors.length)
  for (const officer of found.filled.held) load[officer]! += 1
  return { infeasible: false, rung: found.rung, busiest: load.reduce((most, one) => Math.max(most, one), 0) }
}

interface Found extends Pick<Assigned, 'infeasible' | 'level' | 'district' | 'capAdd' | 'rung'> {
  readonly table: CandidateTable
  readonly filled: Filled
}

function search(
  suite: HashSuite,
  seed: Uint8Array,
  rule: AssignmentRule,
  inspectors: readonly Inspector[],
  visits: readonly Visit[],
): Found | Extract<Assignment, { readonly infeasible: true }> {
  const rungs = [{}, ...rule.ladder]
  let failure: HallCertificate | undefined
  for (const [rung, step] of rungs.entries()) {
    const district = step.district ?? rule.district
    const capAdd = step.capAdd ?? 0
    const table = candidateTable(suite, seed, district, inspectors, visits)
    const highest = Math.max(0, ...inspectors.map(({ cap }) => cap + capAdd))
    const first = Math.ceil(table.slots.length / Math.max(1, inspectors.length)) + rule.slack
    for (let level = first; level <= Math.max(first, highest); level += 1) {
      const caps = inspectors.map(({ cap }) => Math.min(cap + capAdd, level))
      const outcome = fill(table, caps)
      if ('certificate' in outcome) failure = outcome.certificate
      else return { infeasible: false, level, district, capAdd, rung, table, filled: outcome }
    }
  }
  if (failure === undefined) throw new Error('an assignment without slots is always feasible')
  return { infeasible: true, certificate: failure }
}

/** Whether an officer may take a slot: department, qualification, lead, certificate in force, no recusal, district rule. */
export function mayTake(officer: Inspector, slot: Slot, visit: Visit, district: DistrictRule): boolean {
  return (
    officer.dept === slot.dept &&
    slot.quals.every((qualification) => officer.quals.includes(qualification)) &&
    (slot.lead !== true || officer.lead) &&
    officer.from <= visit.date &&
    visit.date <= officer.to &&
    !officer.recuse.includes(visit.ent) &&
    (district === 'any' || (officer.district === visit.district) === (district === 'same'))
  )
}

interface PlacedSlot {
  readonly visit: number
  readonly index: number
  /** Officers who may take it, in the order of their keys for this visit. */
  readonly candidates: readonly number[]
}

interface CandidateTable {
  readonly visits: readonly Visit[]
  readonly inspectors: readonly Inspector[]
  readonly slots: readonly PlacedSlot[]
}

/** An officer who may take a slot of a visit, and which. */
interface Fit {
  readonly i: number
  readonly able: readonly boolean[]
}

/** Who may take which slot. Visits nobody recuses, with the same slots on the same day in the same district, have the same officers. */
function candidateTable(
  suite: HashSuite,
  seed: Uint8Array,
  district: DistrictRule,
  inspectors: readonly Inspector[],
  visits: readonly Visit[],
): CandidateTable {
  const ordered = visits
    .map((visit) => ({ visit, key: hex(tagged(suite, 'V', seed, utf8(visit.id))) }))
    .sort((x, y) => compareText(x.key, y.key) || compareText(x.visit.id, y.visit.id))
    .map(({ visit }) => visit)
  const officers = inspectors.map(({ id }) => utf8(id))
  const placeOf = (dept: string, where: string): string => (district === 'same' ? `${dept}\t${where}` : dept)
  const byPlace = Map.groupBy(inspectors.keys(), (i) => placeOf(inspectors[i]!.dept, inspectors[i]!.district))
  const able = (visit: Visit): Fit[] => {
    const departments = new Set(visit.slots.map(({ dept }) => dept))
    const near = [...departments].flatMap((dept) => byPlace.get(placeOf(dept, visit.district)) ?? [])
    return near
      .map((i) => ({ i, able: visit.slots.map((slot) => mayTake(inspectors[i]!, slot, visit, district)) }))
      .filter((one) => one.able.includes(true))
  }
  const recusers = inspectors.filter(({ recuse }) => recuse.length > 0)
  const known = new Map<readonly Slot[], Map<string, Fit[]>>()
  const fitFor = (visit: Visit): Fit[] => {
    if (recusers.some(({ recuse }) => recuse.includes(visit.ent))) return able(visit)
    const alike = known.get(visit.slots) ?? new Map<string, Fit[]>()
    const place = `${visit.district}\t${visit.date}`
    const fit = alike.get(place) ?? able(visit)
    known.set(visit.slots, alike.set(place, fit))
    return fit
  }
  const slots = ordered.flatMap((visit, at) => {
    const fit = fitFor(visit)
    const keys = officerKeys(suite, seed, visit.id, officers, fit)
    const order = orderByKey(keys, fit.length, (x, y) =>
      compareText(inspectors[fit[x]!.i]!.id, inspectors[fit[y]!.i]!.id),
    )
    return visit.slots.map((_, index) => {
      const candidates: number[] = []
      for (const n of order) if (fit[n]!.able[index] === true) candidates.push(fit[n]!.i)
      return { visit: at, index, candidates }
    })
  })
  return { visits: ordered, inspectors, slots }
}

/** H('A' ‖ seed ‖ visit⇥officer) of each officer who fits, one after another. */
function officerKeys(
  suite: HashSuite,
  seed: Uint8Array,
  visitId: string,
  officers: readonly Uint8Array[],
  fit: readonly { readonly i: number }[],
): Uint8Array {
  const hash = suite.afterHead(concat([utf8('A'), seed, utf8(`${visitId}\t`)]))
  const keys = new Uint8Array(fit.length * 32)
  for (const [n, { i }] of fit.entries()) hash(keys, n * 32, officers[i]!, 0, officers[i]!.length)
  return keys
}

interface Filled {
  readonly held: readonly number[]
  readonly repairs: number
}

function fill(table: CandidateTable, caps: readonly number[]): Filled | { certificate: HallCertificate } {
  const places = emptyPlaces(table)
  let repairs = 0
  for (const slot of table.slots.keys()) {
    const search = augment(table, caps, places, slot)
    if (search.steps < 0) return { certificate: certificateOf(table, caps, slot, search.visited) }
    if (search.steps > 0) repairs += 1
  }
  return { held: places.held, repairs }
}

/** Who holds which slot, both ways; owned by one fill. */
interface Places {
  readonly held: number[]
  readonly slotsOf: readonly Set<number>[]
  /** The first slot of each visit: its slots follow one another. */
  readonly firstSlot: Int32Array
  /** The slot that asked for this one in the search it was last seen in, and which search that was. */
  readonly from: Int32Array
  readonly slotSeen: Int32Array
  readonly officerSeen: Int32Array
}

function emptyPlaces({ slots, inspectors, visits }: CandidateTable): Places {
  const firstSlot = new Int32Array(visits.length + 1).fill(slots.length)
  for (let slot = slots.length - 1; slot >= 0; slot -= 1) firstSlot[slots[slot]!.visit] = slot
  return {
    held: slots.map(() => -1),
    slotsOf: inspectors.map(() => new Set()),
    firstSlot,
    from: new Int32Array(slots.length),
    slotSeen: new Int32Array(slots.length).fill(-1),
    officerSeen: new Int32Array(inspectors.length).fill(-1),
  }
}

/** Breadth-first search from one empty slot; on success shifts officers along the path. `steps` is −1 when there is none. */
function augment(
  table: CandidateTable,
  caps: readonly number[],
  places: Places,
  root: number,
): { steps: number; visited: readonly number[] } {
  const { held, slotsOf, from, slotSeen, officerSeen } = places
  const queue = [root]
  from[root] = -1
  slotSeen[root] = root
  const enqueue = (slot: number, by: number): void => {
    if (slotSeen[slot] === root) return
    slotSeen[slot] = root
    from[slot] = by
    queue.push(slot)
  }
  for (const slot of queue) {
    const { visit, candidates } = table.slots[slot]!
    for (const officer of candidates) {
      if (held[slot] === officer) continue
      const sibling = siblingOf(table, places, visit, officer)
      if (sibling >= 0) enqueue(sibling, slot)
      else if (officerSeen[officer] === root) continue
      else if (slotsOf[officer]!.size < caps[officer]!) return { steps: shift(places, slot, officer), visited: queue }
      else {
        officerSeen[officer] = root
        for (const other of [...slotsOf[officer]!].sort((a, b) => a - b)) enqueue(other, slot)
      }
    }
  }
  return { steps: -1, visited: queue }
}

/** The slot of the same visit which the officer holds, or −1. */
function siblingOf({ slots }: CandidateTable, { held, firstSlot }: Places, visit: number, officer: number): number {
  for (let slot = firstSlot[visit]!; slot < slots.length && slots[slot]!.visit === visit; slot += 1)
    if (held[slot] === officer) return slot
  return -1
}

/** Gives `officer` to `slot` and hands each displaced officer to the slot that asked for him. Returns how many moved. */
function shift({ held, slotsOf, from }: Places, slot: number, officer: number): number {
  let steps = 0
  for (let at = slot, next = officer; at >= 0; steps += 1) {
    const displaced = held[at]!
    if (displaced >= 0) slotsOf[displaced]!.delete(at)
    held[at] = next
    slotsOf[next]!.add(at)
    next = displaced
    at = from[at]!
  }
  return steps - 1
}

function certificateOf(
  table: CandidateTable,
  caps: readonly number[],
  root: number,
  visited: readonly number[],
): HallCertificate {
  const name = (slot: number): SlotName => [table.visits[table.slots[slot]!.visit]!.id, table.slots[slot]!.index]
  const servable = new Map<number, Set<number>>()
  for (const slot of visited) {
    const { visit, candidates } = table.slots[slot]!
    for (const officer of candidates) servable.set(officer, (servable.get(officer) ?? new Set()).add(visit))
  }
  return {
    slot: name(root),
    slots: visited.map(name).sort((x, y) => compareText(x[0], y[0]) || x[1] - y[1]),
    demand: visited.length,
    inspectors: [...servable.keys()].map((i) => table.inspectors[i]!.id).sort(compareText),
    capacity: [...servable].reduce((all, [i, visits]) => all + Math.min(caps[i]!, visits.size), 0),
  }
}

function named(table: CandidateTable, { held, repairs }: Filled): Pick<Assigned, 'repairs' | 'assignment' | 'load'> {
  const assignment: Record<string, string[]> = Object.fromEntries(table.visits.map(({ id }) => [id, []]))
  const load = Object.fromEntries(table.inspectors.map(({ id }) => [id, 0]))
  table.slots.forEach(({ visit, index }, slot) => {
    const officer = table.inspectors[held[slot]!]!.id
    assignment[table.visits[visit]!.id]![index] = officer
    load[officer]! += 1
  })
  return { repairs, assignment, load }
}
