// A joint round (verifiable.md §8, spec/draw/round.md): several tasks under one seed, merged to one visit per unit.
import type { Slot } from './assignment.ts'
import type { Frame } from './frame.ts'
import { compareText } from './quota.ts'
import type { RuleDocument } from './rule.ts'
import type { UnitKeys } from './select.ts'
import { certainUnits, drawTask } from './waves.ts'
import type { TaskDraw } from './waves.ts'

/** A task of a round with what it froze. @technical */
export interface RoundTask {
  readonly code: string
  readonly frame: Frame
  readonly rule: RuleDocument
}

/** By which cell of which task a unit came in. @technical */
export interface Selection {
  readonly task: string
  readonly stratum: string
  readonly cls: string
  readonly isCertain: boolean
}

/** One unit a wave visits, with every task that wants it. @technical */
export interface RoundUnit {
  readonly id: string
  /** The unit key of the wave; empty where the unit is certain in every task. */
  readonly key: string
  readonly selections: readonly Selection[]
}

/** @technical */
export interface RoundDraw {
  readonly tasks: readonly (TaskDraw & { readonly code: string })[]
  /** Units of the latest wave, by id. */
  readonly units: readonly RoundUnit[]
}

/** Draws all tasks with the seeds known so far and merges the latest wave by unit; undefined where one task allows no draw. */
export function drawRound(
  keys: UnitKeys,
  seeds: readonly Uint8Array[],
  waves: number,
  tasks: readonly RoundTask[],
): RoundDraw | undefined {
  const drawn: (TaskDraw & { code: string })[] = []
  const units = new Map<string, { id: string; key: string; selections: Selection[] }>()
  const add = (id: string, key: string, selection: Selection): void => {
    const unit = units.get(id) ?? { id, key: '', selections: [] }
    if (key !== '') unit.key = key
    unit.selections.push(selection)
    units.set(id, unit)
  }
  for (const { code, frame, rule } of tasks) {
    const draw = drawTask(keys, seeds, waves, code, frame, rule)
    if (draw === undefined) return undefined
    drawn.push({ ...draw, code })
    for (const cell of draw.waves.at(-1) ?? [])
      for (const { id, key } of cell.drawn)
        add(id, key, { task: code, stratum: cell.stratum, cls: cell.cls, isCertain: false })
    if (seeds.length > 1) continue
    for (const { id, stratum, cls } of certainUnits(frame)) add(id, '', { task: code, stratum, cls, isCertain: true })
  }
  return { tasks: drawn, units: [...units.values()].sort((a, b) => compareText(a.id, b.id)) }
}

/** The places of one department or more that a task brings to a visit. @technical */
export interface Team {
  readonly task: string
  readonly slots: readonly Slot[]
}

/** The places of a visit: department by department, place by place what the teams of its tasks need together. */
export function placesOf(teams: readonly Team[], tasks: readonly string[]): readonly Slot[] {
  const own = teams.filter(({ task }) => tasks.includes(task))
  const [only] = own
  if (only !== undefined && own.length === 1) return only.slots
  const departments = new Map<string, { quals: Set<string>; lead: boolean }[]>()
  for (const { slots } of own) {
    const at = new Map<string, number>()
    for (const { dept, quals, lead } of slots) {
      const places = departments.get(dept) ?? []
      const i = at.get(dept) ?? 0
      const place = (places[i] ??= { quals: new Set(), lead: false })
      for (const qualification of quals) place.quals.add(qualification)
      place.lead ||= lead === true
      at.set(dept, i + 1)
      departments.set(dept, places)
    }
  }
  return [...departments].flatMap(([dept, places]) =>
    places.map(({ quals, lead }) => ({ dept, quals: [...quals].sort(compareText), ...(lead ? { lead } : {}) })),
  )
}
