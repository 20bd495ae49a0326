// Just-in-time waves of verifiable.md §8 (vector 13): quotas from the first seed, names from each wave's own.
import { tagged, integerOf, utf8 } from './encoding.ts'
import { unitId } from './frame.ts'
import type { Frame } from './frame.ts'
import { quotaInput } from './draw.ts'
import { quotasOf } from './quota.ts'
import type { Quota, Quotas } from './quota.ts'
import type { RuleDocument } from './rule.ts'
import { selectUnits } from './select.ts'
import type { CellSelection, UnitKeys } from './select.ts'

/** One task drawn as far as its seeds are known. @technical */
export interface TaskDraw extends Quotas {
  /** What each wave so far took; a cell's N are the units left, its q the wave's share. Cells without units are left out. */
  readonly waves: readonly (readonly CellSelection[])[]
}

/** Draws one task of a plan in `total` waves from the seeds known so far; undefined where no draw is possible. */
export function drawTask(
  keys: UnitKeys,
  seeds: readonly Uint8Array[],
  total: number,
  task: string,
  frame: Frame,
  rule: RuleDocument,
): TaskDraw | undefined {
  const [first] = seeds
  const quotas = first === undefined ? undefined : quotasOf(keys.suite, first, task, quotaInput(frame, rule))
  if (first === undefined || quotas === undefined) return undefined
  const shares = quotas.quotas.map((quota) => sharesOfWaves(keys, first, task, quota, total))
  const taken = new Uint8Array(seeds.length > 1 ? frame.size : 0)
  const used = quotas.quotas.map(() => 0)
  const waves = seeds.map((seed, j) => {
    const left = quotas.quotas.map((quota, c) => ({
      ...quota,
      N: quota.N - (used[c] ?? 0),
      q: shares[c]?.[j] ?? 0,
    }))
    const cells = selectUnits(
      keys,
      seed,
      frame,
      rule,
      left.filter(({ N }) => N > 0),
      j === 0 ? undefined : taken,
    )
    if (j + 1 < seeds.length) for (const { drawn } of cells) for (const { unit } of drawn) taken[unit] = 1
    for (const c of used.keys()) used[c] = (used[c] ?? 0) + (shares[c]?.[j] ?? 0)
    return cells
  })
  return { ...quotas, waves }
}

/** ⌊(q·j+o)/J⌋ − ⌊(q·(j−1)+o)/J⌋ for each wave; one wave takes everything. */
function sharesOfWaves(keys: UnitKeys, first: Uint8Array, task: string, cell: Quota, total: number): number[] {
  const { stratum, cls, q } = cell
  const offset = Number(
    (integerOf(tagged(keys.suite, 'W', first, utf8(`${task}\t${stratum}\t${cls}`))) * BigInt(total)) >> 256n,
  )
  return Array.from(
    { length: total },
    (_, j) => Math.floor((q * (j + 1) + offset) / total) - Math.floor((q * j + offset) / total),
  )
}

/** @technical */
export interface Waves {
  /** Units of each cell by wave, by `stratum/class`. */
  readonly split: Readonly<Record<string, readonly number[]>>
  readonly waves: readonly (readonly string[])[]
}

/** Names and shares of all waves of a task, as the vectors have them. */
export function drawWaves(
  keys: UnitKeys,
  seeds: readonly Uint8Array[],
  task: string,
  frame: Frame,
  rule: RuleDocument,
): Waves | undefined {
  const draw = drawTask(keys, seeds, seeds.length, task, frame, rule)
  const [first] = seeds
  if (draw === undefined || first === undefined) return undefined
  return {
    split: Object.fromEntries(
      draw.quotas.map((cell) => [`${cell.stratum}/${cell.cls}`, sharesOfWaves(keys, first, task, cell, seeds.length)]),
    ),
    waves: draw.waves.map((cells) => cells.flatMap(({ drawn }) => drawn.map(({ id }) => id))),
  }
}

/** A unit that is visited without being drawn. @technical */
export interface CertainUnit {
  readonly id: string
  readonly stratum: string
  readonly cls: string
}

export function certainUnits(frame: Frame): CertainUnit[] {
  const isCertain = frame.kinds.map(({ disposition }) => disposition === 'K')
  if (!isCertain.includes(true)) return []
  const units: CertainUnit[] = []
  for (let unit = 0; unit < frame.size; unit += 1) {
    const kind = frame.kinds[frame.kindOf[unit] ?? -1]
    if (kind?.disposition === 'K') units.push({ id: unitId(frame, unit), stratum: kind.stratum, cls: kind.cls })
  }
  return units
}
