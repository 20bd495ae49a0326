import { expect, test } from 'vitest'
import { drawUnits } from './draw.ts'
import type { Draw } from './draw.ts'
import { suiteOf, tagged, utf8 } from './encoding.ts'
import { createFrameBuilder, unitId } from './frame.ts'
import type { Frame } from './frame.ts'
import { examineDraw, traits } from './draw-quality.ts'
import type { TraitCount } from './draw-quality.ts'
import type { RuleDocument } from './rule.ts'

const keys = { suite: suiteOf('sha256') }
const RULE: RuleDocument = {
  mode: 'weight',
  classes: [
    { c: 'A', w: 1 },
    { c: 'D', w: 10 },
  ],
  total: { n: 300, measure: 'count', min: 1 },
}
const city = frameOfSize(4_000)

test('a hundred honest draws give p-values like chance, and hold about one in a hundred', () => {
  const seen: number[] = []
  let held = 0
  for (let n = 0; n < 100; n += 1) {
    const quality = examine(city, drawn(city, n))
    if (quality.isHeld) held += 1
    for (const { test: name, p } of quality.tests) if (name === 'register-decile') seen.push(p)
  }
  expect(held).toBeLessThanOrEqual(5)
  expect(seen.filter((p) => p < 0.5).length).toBeGreaterThan(33)
  expect(seen.filter((p) => p < 0.5).length).toBeLessThan(67)
}, 120_000)

test('a draw that takes the first rows of every cell is held, whatever else is right about it', () => {
  const honest = drawn(city, 1)
  const cells = honest.cells.map((cell) => ({ ...cell, drawn: rowsOf(city, cell.stratum, cell.cls).slice(0, cell.q) }))
  const quality = examine(city, { ...honest, cells })
  expect(quality.isHeld).toBe(true)
  expect(quality.tests.find(({ test: name }) => name === 'register-decile')?.verdict).toBe('rejected')
})

test('keys that were not made by the hash are held', () => {
  const honest = drawn(city, 2)
  const cells = honest.cells.map(({ drawn: units, next }) => ({
    drawn: units.map(({ key }) => `0${key.slice(0, -1)}`),
    next,
  }))
  expect(examineDraw([], cells)).toMatchObject({ isHeld: true })
})

test('an attribute the design fixes is not judged, and a small draw says that it is too small', () => {
  const small = frameOfSize(60)
  const quality = examine(small, drawn(small, 1, { ...RULE, total: { n: 5, measure: 'count', min: 1 } }))
  expect(quality.isHeld).toBe(false)
  expect(quality.tests.map(({ verdict }) => verdict)).toEqual([
    'in-design',
    'too-small',
    'too-small',
    'too-small',
    'too-small',
    'too-small',
  ])
})

function drawn(frame: Frame, n: number, rule: RuleDocument = RULE): Draw {
  const draw = drawUnits(keys, tagged(keys.suite, 'D', utf8(`quality ${n}`)), 'T1', frame, rule)
  if (draw === undefined) throw new Error('no draw')
  return draw
}

function examine(frame: Frame, draw: Draw) {
  const chosen = new Set(draw.cells.flatMap((cell) => cell.drawn.map(({ unit }) => unit)))
  const counts = new Map<string, TraitCount>()
  for (let unit = 0; unit < frame.size; unit += 1) {
    const kind = frame.kinds[frame.kindOf[unit] ?? 0]
    const categories = [
      kind?.stratum,
      unit % 5,
      unit % 4,
      unitId(frame, unit).at(-1),
      Math.floor((unit * 10) / frame.size),
    ]
    for (const [i, trait] of traits.entries()) {
      const of = { trait, stratum: kind?.stratum ?? '', cls: kind?.cls ?? '', category: String(categories[i]) }
      const key = JSON.stringify(of)
      const before = counts.get(key) ?? { ...of, units: 0, drawn: 0 }
      counts.set(key, { ...before, units: before.units + 1, drawn: before.drawn + (chosen.has(unit) ? 1 : 0) })
    }
  }
  return examineDraw(
    [...counts.values()],
    draw.cells.map(({ drawn: units, next }) => ({ drawn: units.map(({ key }) => key), next })),
  )
}

function frameOfSize(size: number): Frame {
  const builder = createFrameBuilder(size)
  for (let i = 0; i < size; i += 1)
    builder.add(`U${String(i).padStart(6, '0')}`, String(330_203 + (i % 3)), i % 20 === 0 ? 'D' : 'A', 'E')
  return builder.finish()
}

function rowsOf(frame: Frame, stratum: string, cls: string): { unit: number; id: string; key: string }[] {
  const kind = frame.kinds.findIndex((one) => one.stratum === stratum && one.cls === cls)
  return Array.from({ length: frame.size }, (_, unit) => unit)
    .filter((unit) => frame.kindOf[unit] === kind)
    .map((unit) => ({ unit, id: unitId(frame, unit), key: '0'.repeat(64) }))
}
