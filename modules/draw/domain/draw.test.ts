import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '#kernel/sha256.ts'
import { drawUnits, frameShares } from './draw.ts'
import { fromHex, suiteOf } from './encoding.ts'
import { createFrameBuilder, frameCounts, frameOf } from './frame.ts'
import type { Frame } from './frame.ts'
import type { RuleDocument } from './rule.ts'
import { drawWaves } from './waves.ts'

const keys = { suite: suiteOf('sha256') }
const seedOfNumber = (n: number): Uint8Array => sha256(new TextEncoder().encode(`seed ${n}`))
const id = (i: number): string => `U${String(i).padStart(6, '0')}`

const unit = fc.tuple(
  fc.constantFrom('330203', '330205', '330206'),
  fc.constantFrom('A', 'B', 'C', 'D'),
  fc.constantFrom('E', 'E', 'E', 'E', 'K', 'X:CAP'),
)
const units = fc.array(unit, { minLength: 1, maxLength: 60 })
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 })
const weights = fc.array(fc.nat(40), { minLength: 4, maxLength: 4 })

function frame(of: readonly (readonly [string, string, string])[]): Frame {
  return frameOf(of.map(([stratum, cls, disposition], i) => [id(i), stratum, cls, disposition] as const))
}

function weightRule(w: readonly number[], rest: Partial<Extract<RuleDocument, { mode: 'weight' }>>): RuleDocument {
  return { mode: 'weight', classes: ['A', 'B', 'C', 'D'].map((c, i) => ({ c, w: w[i] ?? 0 })), ...rest }
}

const ratio = (text: string): number => Number(text.split('/')[0]) / Number(text.split('/')[1])

test('every quota is the floor or the ceiling of its expectation and the total is exactly n', () => {
  fc.assert(
    fc.property(units, weights, fc.nat(70), seeds, (rows, w, n, seed) => {
      const drawn = drawUnits(keys, seed, 'T1', frame(rows), weightRule(w, { total: { n, measure: 'count', min: 1 } }))
      if (drawn === undefined) throw new Error('a total without counted certainty is always possible')
      for (const { q, expected } of drawn.cells) {
        const floor = Number(expected[0] / expected[1])
        expect([floor, floor + 1]).toContain(q)
        if (expected[1] === 1n) expect(q).toBe(floor)
      }
      const possible = rows.filter(
        ([, cls, disposition]) => disposition === 'E' && (w['ABCD'.indexOf(cls)] ?? 0) > 0,
      ).length
      const least = new Set(rows.filter(([, cls, d]) => d === 'E' && (w['ABCD'.indexOf(cls)] ?? 0) > 0).map(([s]) => s))
        .size
      const total = drawn.cells.reduce((all, { q }) => all + q, 0)
      expect(total).toBe(Math.min(possible, Math.max(n, least)))
    }),
  )
})

test('probabilities sum to the size of every stratum and none leaves [0, 1]', () => {
  fc.assert(
    fc.property(units, weights, fc.nat(20), (rows, w, n) => {
      const strata = ['330203', '330205', '330206'].map((s) => ({ s, n }))
      const shares = frameShares(frame(rows), weightRule(w, { strata })) ?? []
      for (const { s } of strata) {
        const cells = shares.filter(({ stratum }) => stratum === s)
        const possible = cells.reduce((all, { N, cls }) => all + ((w['ABCD'.indexOf(cls)] ?? 0) > 0 ? N : 0), 0)
        const sum = cells.reduce((all, { N, pi }) => all + N * ratio(pi), 0)
        expect(sum).toBeCloseTo(Math.min(n, possible), 9)
        for (const { pi } of cells) expect(ratio(pi) >= 0 && ratio(pi) <= 1).toBe(true)
      }
    }),
  )
})

test('the drawn are the smallest keys of their cell and the thresholds publish that', () => {
  fc.assert(
    fc.property(units, seeds, (rows, seed) => {
      const rule: RuleDocument = {
        mode: 'rate',
        classes: ['A', 'B', 'C', 'D'].map((c) => ({ c, num: 1, den: 3, min: 1 })),
        reserve: { num: 1, den: 2, min: 1 },
      }
      const whole = frame(rows)
      for (const cell of drawUnits(keys, seed, 'T1', whole, rule)?.cells ?? []) {
        const all = rows
          .map(([stratum, cls, d], i) => ({ id: id(i), is: stratum === cell.stratum && cls === cell.cls && d === 'E' }))
          .filter(({ is }) => is)
          .map((u) => ({ id: u.id, key: createHash('sha256').update('U').update(seed).update(u.id).digest('hex') }))
          .sort((x, y) => (x.key < y.key ? -1 : 1))
        expect(cell.drawn.map((d) => d.id)).toEqual(all.slice(0, cell.q).map((u) => u.id))
        expect(cell.last).toBe(cell.q > 0 ? all[cell.q - 1]?.key : '')
        expect(cell.next).toBe(all[cell.q]?.key ?? '')
        expect(cell.reserve.map((d) => d.id)).toEqual(all.slice(cell.q, cell.q + cell.reserve.length).map((u) => u.id))
      }
    }),
  )
})

test('trap 14: over 10,000 seeds every unit is drawn as often as its published probability says', () => {
  const rows: [string, string, string][] = ['A', 'A', 'A', 'A', 'B', 'B', 'B', 'C', 'C', 'D'].map((cls) => [
    '330203',
    cls,
    'E',
  ])
  const rule = weightRule([1, 3, 10, 30], { strata: [{ s: '330203', n: 3 }] })
  const whole = frame(rows)
  const runs = 10_000
  const hits = rows.map(() => 0)
  for (let n = 0; n < runs; n += 1) {
    for (const { drawn } of drawUnits(keys, seedOfNumber(n), 'T1', whole, rule)?.cells ?? []) {
      for (const d of drawn) hits[d.unit] = (hits[d.unit] ?? 0) + 1
    }
  }
  const share = new Map((frameShares(whole, rule) ?? []).map(({ cls, pi }) => [cls, ratio(pi)]))
  rows.forEach(([, cls], i) => {
    const p = share.get(cls) ?? 0
    const spread = Math.sqrt(runs * p * (1 - p))
    expect(Math.abs((hits[i] ?? 0) - runs * p)).toBeLessThanOrEqual(4.5 * spread)
  })
})

test('certainty that exceeds a size has no draw', () => {
  const rows: [string, string, string][] = [
    ['330203', 'A', 'K'],
    ['330203', 'A', 'K'],
    ['330203', 'A', 'E'],
  ]
  expect(
    drawUnits(
      keys,
      seedOfNumber(1),
      'T1',
      frame(rows),
      weightRule([1, 1, 1, 1], { strata: [{ s: '330203', n: 1 }], certaintyCounts: true }),
    ),
  ).toBeUndefined()
})

test('a cell too small for its first threshold is hashed again in full', () => {
  const builder = createFrameBuilder(2)
  for (let i = 0; i < 1500; i += 1) builder.add(id(i), '330203', 'A', 'E')
  const large = builder.finish()
  const rule: RuleDocument = { mode: 'weight', classes: [{ c: 'A', w: 1 }], strata: [{ s: '330203', n: 0 }] }
  for (let n = 0; n < 400; n += 1) {
    const [cell] = drawUnits(keys, seedOfNumber(n), 'T1', large, rule)?.cells ?? []
    expect(cell?.next).toHaveLength(64)
  }
})

test('a frame refuses ids out of order, foreign letters and unknown dispositions', () => {
  expect(() =>
    frameOf([
      ['B', '1', 'A', 'E'],
      ['A', '1', 'A', 'E'],
    ]),
  ).toThrow('follow')
  expect(() =>
    frameOf([
      ['A', '1', 'A', 'E'],
      ['A', '1', 'A', 'E'],
    ]),
  ).toThrow('follow')
  expect(() => frameOf([['a', '1', 'A', 'E']])).toThrow('alphabet')
  expect(() => frameOf([['A', '海曙', 'A', 'E']])).toThrow('alphabet')
  expect(() => frameOf([['A', '1', 'A', 'X:WHY']])).toThrow('disposition')
  expect(
    frameCounts(
      frameOf([
        ['A', '1', 'A', 'E'],
        ['B', '1', 'A', 'E'],
      ]),
    ),
  ).toEqual({ '1/A/E': 2 })
})

interface SeededVector {
  name: string
  units: [string, string, string, string][]
  rule: RuleDocument
  seed: string
  seeds: string[]
  expect: {
    waves: string[][]
    split: Record<string, number[]>
    tasks: { task: string; classes: { c: string; w: number }[]; n: number; selected: string[] }[]
    distinctVisits: number
  }
}

function vector(name: string): SeededVector {
  const file = JSON.parse(readFileSync(new URL('../../../spec/draw/draw-vectors.json', import.meta.url), 'utf8')) as {
    vectors: SeededVector[]
  }
  const found = file.vectors.find((v) => v.name === name)
  if (found === undefined) throw new Error(`no vector ${name}`)
  return found
}

test('vector 12: tasks of one round share unit keys, so eighteen selections enter eight enterprises', () => {
  const joint = vector('12-joint')
  const entered = new Set<string>()
  for (const { task, classes, n, selected } of joint.expect.tasks) {
    const rule: RuleDocument = { mode: 'weight', classes, strata: [{ s: '330203', n }] }
    const drawn = (drawUnits(keys, fromHex(joint.seed), task, frameOf(joint.units), rule)?.cells ?? []).flatMap(
      (cell) => cell.drawn.map((d) => d.id),
    )
    expect(drawn).toEqual(selected)
    for (const one of drawn) entered.add(one)
  }
  expect(entered.size).toBe(joint.expect.distinctVisits)
})

test('vector 13: waves split the quotas and never draw a unit twice', () => {
  const waves = vector('13-waves')
  const drawn = drawWaves(keys, waves.seeds.map(fromHex), 'T1', frameOf(waves.units), waves.rule)
  expect(drawn?.waves).toEqual(waves.expect.waves)
  expect(drawn?.split).toEqual(
    Object.fromEntries(Object.entries(waves.expect.split).map(([cls, counts]) => [`330203/${cls}`, counts])),
  )
})
