// Just-in-time waves of verifiable.md §8 (vector 13): quotas from the first seed, names from each wave's own.
import { tagged, integerOf, utf8 } from './encoding.ts'
import { frameOf, unitId } from './frame.ts'
import type { Frame } from './frame.ts'
import { drawUnits } from './draw.ts'
import type { RuleDocument } from './rule.ts'
import { selectUnits } from './select.ts'
import type { UnitKeys } from './select.ts'

/** @technical */
export interface Waves {
  /** Units of each cell by wave, by `stratum/class`. */
  readonly split: Readonly<Record<string, readonly number[]>>
  readonly waves: readonly (readonly string[])[]
}

/** Splits the quotas over the waves and draws each wave from the units no earlier wave took. */
export function drawWaves(
  keys: UnitKeys,
  seeds: readonly Uint8Array[],
  task: string,
  frame: Frame,
  rule: RuleDocument,
): Waves | undefined {
  const [first] = seeds
  const draw = first === undefined ? undefined : drawUnits(keys, first, task, frame, rule)
  if (first === undefined || draw === undefined) return undefined
  const split = draw.cells.map(({ stratum, cls, q }) => {
    const offset = Number(
      (integerOf(tagged(keys.suite, 'W', first, utf8(`${task}\t${stratum}\t${cls}`))) * BigInt(seeds.length)) >> 256n,
    )
    return seeds.map(
      (_, j) => Math.floor((q * (j + 1) + offset) / seeds.length) - Math.floor((q * j + offset) / seeds.length),
    )
  })
  const taken = new Set<string>()
  const waves = seeds.map((seed, j) => {
    const left = without(frame, taken)
    const quotas = draw.cells.map((cell, c) => ({
      ...cell,
      N: remaining(left, cell.stratum, cell.cls),
      q: split[c]?.[j] ?? 0,
    }))
    const drawn = selectUnits(
      keys,
      seed,
      left,
      rule,
      quotas.filter(({ N }) => N > 0),
    ).flatMap((cell) => cell.drawn.map(({ id }) => id))
    for (const id of drawn) taken.add(id)
    return drawn
  })
  return {
    split: Object.fromEntries(draw.cells.map(({ stratum, cls }, c) => [`${stratum}/${cls}`, split[c] ?? []])),
    waves,
  }
}

function without(frame: Frame, taken: ReadonlySet<string>): Frame {
  const units: [string, string, string, string][] = []
  for (let unit = 0; unit < frame.size; unit += 1) {
    const id = unitId(frame, unit)
    const kind = frame.kinds[frame.kindOf[unit] ?? -1]
    if (kind !== undefined && !taken.has(id)) units.push([id, kind.stratum, kind.cls, kind.disposition])
  }
  return frameOf(units)
}

function remaining(frame: Frame, stratum: string, cls: string): number {
  const kind = frame.kinds.findIndex((k) => k.stratum === stratum && k.cls === cls && k.disposition === 'E')
  return frame.counts[kind] ?? 0
}
