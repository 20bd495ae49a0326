// One CQ/1 draw from frame, rule and seed: verifiable.md §6.
import type { Frame } from './frame.ts'
import { unitId } from './frame.ts'
import { compareText, quotasOf, sharesOf } from './quota.ts'
import type { Cell, CellShare, QuotaInput, Quotas } from './quota.ts'
import type { RuleDocument } from './rule.ts'
import { selectUnits } from './select.ts'
import type { CellSelection, UnitKeys } from './select.ts'

/** @technical */
export interface Draw extends Omit<Quotas, 'quotas'> {
  /** Cells in the order of stratum, then class; each with its drawn units by key. */
  readonly cells: readonly CellSelection[]
  /** Ids of the certainty units. */
  readonly certainty: readonly string[]
}

/** The draw, or undefined where certainty units exceed a stratum's size. The same input gives the same draw for ever. */
export function drawUnits(
  keys: UnitKeys,
  seed: Uint8Array,
  task: string,
  frame: Frame,
  rule: RuleDocument,
): Draw | undefined {
  const quotas = quotasOf(keys.suite, seed, task, quotaInput(frame, rule))
  if (quotas === undefined) return undefined
  return {
    sizes: quotas.sizes,
    rounding: quotas.rounding,
    cells: selectUnits(keys, seed, frame, rule, quotas.quotas),
    certainty: certaintyIds(frame),
  }
}

/** Every cell's exact probability, known from the moment the frame is frozen. */
export function frameShares(frame: Frame, rule: RuleDocument): CellShare[] | undefined {
  return sharesOf(quotaInput(frame, rule))
}

/** Cells and certainty counts from `stratum/class/disposition` counts, as the commit document carries them. */
export function quotaInputFromCounts(counts: Readonly<Record<string, number>>, rule: RuleDocument): QuotaInput {
  const cells: Cell[] = []
  const certainty = new Map<string, number>()
  for (const [key, N] of Object.entries(counts)) {
    const [stratum = '', cls = '', disposition = ''] = key.split('/')
    if (disposition === 'E' && N > 0) cells.push({ stratum, cls, N })
    if (disposition === 'K') certainty.set(stratum, (certainty.get(stratum) ?? 0) + N)
  }
  cells.sort((x, y) => compareText(x.stratum, y.stratum) || compareText(x.cls, y.cls))
  return { rule, cells, certainty }
}

/** Cells and certainty counts of a frame in memory. */
export function quotaInput(frame: Frame, rule: RuleDocument): QuotaInput {
  const counts = frame.kinds.map((kind, i) => [`${kind.stratum}/${kind.cls}/${kind.disposition}`, frame.counts[i] ?? 0])
  return quotaInputFromCounts(Object.fromEntries(counts), rule)
}

function certaintyIds(frame: Frame): string[] {
  const isCertain = frame.kinds.map(({ disposition }) => disposition === 'K')
  if (!isCertain.includes(true)) return []
  const ids: string[] = []
  for (let unit = 0; unit < frame.size; unit += 1) {
    if (isCertain[frame.kindOf[unit] ?? -1] === true) ids.push(unitId(frame, unit))
  }
  return ids
}
