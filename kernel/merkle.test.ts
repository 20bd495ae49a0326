import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  buildTree,
  consistencyProof,
  createFrontier,
  inclusionProof,
  isConsistent,
  leafHash,
  merkleRoot,
  rootFromInclusion,
  rootOf,
} from './merkle.ts'
import { sha256Suite } from './sha256.ts'
import { sm3Suite } from './sm3.ts'

const data = (n: number): Uint8Array[] => Array.from({ length: n }, (_, i) => new TextEncoder().encode(`leaf ${i}`))

/** RFC 6962 §2.1 word for word, with node:crypto. */
function slowRoot(algorithm: string, leaves: readonly Uint8Array[]): Buffer {
  const hash = (...parts: Uint8Array[]): Buffer => createHash(algorithm).update(Buffer.concat(parts)).digest()
  const [only] = leaves
  if (only === undefined) return hash()
  if (leaves.length === 1) return hash(Uint8Array.of(0), only)
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return hash(Uint8Array.of(1), slowRoot(algorithm, leaves.slice(0, k)), slowRoot(algorithm, leaves.slice(k)))
}

test('every size gives the root of RFC 6962, streamed or built whole, under both suites', () => {
  for (let n = 0; n < 40; n += 1) {
    for (const suite of [sha256Suite, sm3Suite]) {
      const expected = slowRoot(suite.name, data(n))
      expect(Buffer.from(merkleRoot(suite, data(n)))).toEqual(expected)
      expect(
        Buffer.from(
          buildTree(
            suite,
            data(n).map((leaf) => leafHash(suite, leaf)),
          ).root(),
        ),
      ).toEqual(expected)
    }
  }
})

test('every leaf is provable in every tree and no other leaf, place or size passes', () => {
  for (let n = 1; n < 34; n += 1) {
    const leaves = data(n).map((leaf) => leafHash(sha256Suite, leaf))
    const tree = buildTree(sha256Suite, leaves)
    leaves.forEach((leaf, i) => {
      const path = tree.inclusion(i)
      expect(rootFromInclusion(sha256Suite, leaf, i, n, path)).toEqual(tree.root())
      expect(rootFromInclusion(sha256Suite, leafHash(sha256Suite, Uint8Array.of(9)), i, n, path)).not.toEqual(
        tree.root(),
      )
      expect(rootFromInclusion(sha256Suite, leaf, i, n, [...path, leaf])).toBeUndefined()
      if (i + 1 < n) expect(rootFromInclusion(sha256Suite, leaf, i + 1, n, path)).not.toEqual(tree.root())
    })
  }
})

test('every tree is provably a prefix of every later one and a changed step fails', () => {
  const leaves = data(33).map((leaf) => leafHash(sha256Suite, leaf))
  const { read } = buildTree(sha256Suite, leaves)
  for (let to = 0; to <= 33; to += 1) {
    for (let from = 0; from <= to; from += 1) {
      const older = { size: from, root: rootOf(sha256Suite, read, from) }
      const newer = { size: to, root: rootOf(sha256Suite, read, to) }
      const path = consistencyProof(sha256Suite, read, from, to)
      expect(isConsistent(sha256Suite, older, newer, path)).toBe(true)
      if (from === 0 || from === to) continue
      expect(isConsistent(sha256Suite, { ...older, root: newer.root }, newer, path)).toBe(false)
      expect(isConsistent(sha256Suite, older, newer, path.slice(1))).toBe(false)
    }
  }
})

test('a frontier resumed from its peaks goes on as if never stopped and names every node it completes', () => {
  fc.assert(
    fc.property(fc.nat(70), fc.nat(70), (before, after) => {
      const leaves = data(before + after).map((leaf) => leafHash(sha256Suite, leaf))
      const first = createFrontier(sha256Suite)
      const nodes = new Map<string, Uint8Array>()
      const keep = (level: number, index: number, hash: Uint8Array): void => void nodes.set(`${level}/${index}`, hash)
      leaves.slice(0, before).forEach((leaf) => first.append(leaf, keep))
      const second = createFrontier(sha256Suite, { size: first.size(), peaks: first.peaks() })
      leaves.slice(before).forEach((leaf) => second.append(leaf, keep))
      const tree = buildTree(sha256Suite, leaves)
      expect(second.root()).toEqual(tree.root())
      const read = (level: number, index: number): Uint8Array => nodes.get(`${level}/${index}`) ?? new Uint8Array(0)
      expect(rootOf(sha256Suite, read, leaves.length)).toEqual(tree.root())
      if (leaves.length > 0)
        expect(inclusionProof(sha256Suite, read, leaves.length - 1, leaves.length)).toEqual(
          tree.inclusion(leaves.length - 1),
        )
    }),
  )
})

test('a frontier refuses peaks that do not fit its size', () => {
  expect(() => createFrontier(sha256Suite, { size: 3, peaks: [] })).toThrow('peaks')
})
