import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawUnits } from './draw.ts'
import { suiteOf } from './encoding.ts'
import { frameOf } from './frame.ts'
import type { Frame } from './frame.ts'
import { orderByKey } from './key-order.ts'
import type { RuleDocument } from './rule.ts'
import type { UnitKeys } from './select.ts'
import { settleCell, streamSelector } from './stream-selection.ts'

const keys = { suite: suiteOf('sha256') }
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 })
const units = fc.array(fc.tuple(fc.constantFrom('1', '2'), fc.constantFrom('A', 'D')), { minLength: 2, maxLength: 400 })
const rule = (n: number): RuleDocument => ({
  mode: 'weight',
  classes: [
    { c: 'A', w: 1 },
    { c: 'D', w: 10 },
  ],
  total: { n, measure: 'count', min: 1 },
  reserve: { num: 1, den: 5, min: 1 },
})

test('a population streamed in two shards gives the same names, thresholds and reserves as one held in memory', () => {
  fc.assert(
    fc.property(units, fc.integer({ min: 1, max: 60 }), seeds, fc.nat(400), (rows, n, seed, cut) => {
      agree(keys, seed, frame(rows), rule(n), cut)
    }),
    { numRuns: 60 },
  )
})

test('what a stream keeps grows with the drawn and not with the population', () => {
  const kept = [20_000, 200_000].map((N) => {
    const quota = { stratum: '1', cls: 'A', N, q: 100, pi: '', expected: [100n, 1n] as const }
    const selector = streamSelector(keys, new Uint8Array(32), rule(100), [quota])
    for (let i = 0; i < N; i += 1) {
      const id = Buffer.from(`U${String(i).padStart(9, '0')}`)
      selector.add(0, id, 0, id.length)
    }
    expect(settleCell(rule(100), quota, selector.kept)?.reserved).toBe(20)
    return selector.kept[0]?.count ?? 0
  })
  for (const count of kept) expect(count).toBeLessThan(300)
})

test('keys that collide are put in the order of their ids', () => {
  const colliding: UnitKeys = {
    ...keys,
    cut: (key, at) => {
      const first = key[at] ?? 0
      key.fill(0, at, at + 32)
      key[at] = first & 0xf0
    },
  }
  const rows = Array.from({ length: 300 }, (_, i): [string, string] => ['1', i % 3 === 0 ? 'D' : 'A'])
  agree(colliding, new Uint8Array(32), frame(rows), rule(40), 150)
})

test('keys are ordered as a comparison byte by byte orders them', () => {
  const someKey = fc
    .uint8Array({ minLength: 8, maxLength: 8 })
    .map((bytes) => bytes.map((byte, i) => (i < 6 ? byte % 2 : byte)))
  fc.assert(
    fc.property(fc.array(someKey, { maxLength: 300 }), (list) => {
      const order = [
        ...orderByKey(Uint8Array.from(list.flatMap((one) => [...one])), list.length, (x, y) => x - y, 8, 8),
      ]
      const expected = [...list.keys()].sort((x, y) => Buffer.compare(list[x] ?? NONE, list[y] ?? NONE) || x - y)
      expect(order).toEqual(expected)
    }),
  )
})

const NONE = new Uint8Array()

function agree(of: UnitKeys, seed: Uint8Array, population: Frame, by: RuleDocument, cut: number): void {
  const held = drawUnits(of, seed, 'T1', population, by)
  if (held === undefined) throw new Error('no draw')
  const shards = [streamSelector(of, seed, by, held.cells), streamSelector(of, seed, by, held.cells)]
  for (let unit = 0; unit < population.size; unit += 1) {
    const kind = population.kinds[population.kindOf[unit] ?? 0]
    const cell = held.cells.findIndex(({ stratum, cls }) => stratum === kind?.stratum && cls === kind.cls)
    const at = population.idAt[unit] ?? 0
    shards[unit < cut ? 0 : 1]?.add(cell, population.ids, at, (population.idAt[unit + 1] ?? 0) - at)
  }
  for (const [i, cell] of held.cells.entries()) {
    const streamed = settleCell(
      by,
      cell,
      shards.map(({ kept }) => kept[i] ?? { count: 0, chunks: [] }),
    )
    if (streamed === undefined) throw new Error('too few kept')
    const ids = Array.from({ length: cell.q + streamed.reserved }, (_, rank) => streamed.idAt(rank))
    expect(ids).toEqual([...cell.drawn, ...cell.reserve].map(({ id }) => id))
    expect([streamed.last, streamed.next]).toEqual([cell.last, cell.next])
  }
}

function frame(rows: readonly (readonly [string, string])[]): Frame {
  return frameOf(rows.map(([stratum, cls], i) => [`U${String(i).padStart(6, '0')}`, stratum, cls, 'E'] as const))
}
