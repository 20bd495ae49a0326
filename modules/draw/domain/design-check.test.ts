import { expect, test } from 'vitest'
import { REFERENCE_POPULATIONS } from '../fixtures/reference-populations.ts'
import { checkDesign } from './design-check.ts'
import type { DrawFunction } from './design-check.ts'
import { drawUnits } from './draw.ts'
import { unitId } from './frame.ts'

/** 1,000 seeds here; `npm run test:nightly` takes the 100,000 of a release. */
const SEEDS = Number(process.env['QUALITY_SEEDS'] ?? 1_000)

test.each(REFERENCE_POPULATIONS)(
  'Q1: $name: every unit is drawn as often as it is told',
  (population) => {
    const report = checkDesign(population, SEEDS)
    if (SEEDS > 1_000) process.stdout.write(`${JSON.stringify(report)}\n`)
    expect(report).toMatchObject({ passes: true, quotaFaults: 0 })
  },
  600_000,
)

test('a draw that takes the first rows of a cell instead of the smallest keys is found out', () => {
  for (const population of REFERENCE_POPULATIONS.filter(({ name }) => !name.startsWith('ten')))
    expect(checkDesign(population, 500, inRowOrder).passes).toBe(false)
})

test('a draw that forgets a unit now and then is found out by its sizes', () => {
  const [population] = REFERENCE_POPULATIONS
  if (population === undefined) throw new Error('no population')
  const forgetful: DrawFunction = (keys, seed, ...rest) => {
    const drawn = drawUnits(keys, seed, ...rest)
    if (drawn === undefined || (seed[0] ?? 0) > 12) return drawn
    return { ...drawn, cells: drawn.cells.map((cell) => ({ ...cell, drawn: cell.drawn.slice(1) })) }
  }
  expect(checkDesign(population, 500, forgetful)).toMatchObject({ passes: false, sizeZ: Number.POSITIVE_INFINITY })
})

/** The twin: quotas as they are, names by their row in the register (the fault of the system of 2017, verifiable.md §1). */
const inRowOrder: DrawFunction = (keys, seed, task, frame, rule) => {
  const drawn = drawUnits(keys, seed, task, frame, rule)
  if (drawn === undefined) return undefined
  const rows = (stratum: string, cls: string): number[] =>
    Array.from({ length: frame.size }, (_, unit) => unit).filter((unit) => {
      const kind = frame.kinds[frame.kindOf[unit] ?? 0]
      return kind?.stratum === stratum && kind.cls === cls
    })
  return {
    ...drawn,
    cells: drawn.cells.map((cell) => ({
      ...cell,
      drawn: rows(cell.stratum, cell.cls)
        .slice(0, cell.q)
        .map((unit) => ({ unit, id: unitId(frame, unit), key: '' })),
    })),
  }
}
