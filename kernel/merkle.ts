// The Merkle tree of RFC 6962 §2.1 / RFC 9162 §2.1: roots as leaves arrive, inclusion and consistency proofs, and their checks.
// Every `!` below indexes an array within bounds the lines above it establish.
import { hashOf } from './hash-suite.ts'
import type { HashSuite } from './hash-suite.ts'

/** The root of the complete subtree of 2^level leaves that starts at leaf index·2^level. */
export type NodeReader = (level: number, index: number) => Uint8Array

export interface Frontier {
  /** Adds one leaf hash; `onNode` hears every subtree it completes (level 0 is the leaf itself). */
  append(leaf: Uint8Array, onNode?: (level: number, index: number, hash: Uint8Array) => void): void
  /** Hashes `0x00 ‖ data[at, at + length)` as a leaf and adds it, without allocating. */
  appendData(data: Uint8Array, at: number, length: number): void
  size(): number
  root(): Uint8Array
  /** The complete subtrees from the largest to the smallest: with the size they are all that is needed to go on. */
  peaks(): Uint8Array[]
}

/** The hash of a leaf: H(0x00 ‖ data). */
export function leafHash(suite: HashSuite, data: Uint8Array): Uint8Array {
  const input = new Uint8Array(data.length + 1)
  input.set(data, 1)
  return hashOf(suite, input)
}

/** The hash of an inner node: H(0x01 ‖ left ‖ right). */
export function nodeHash(suite: HashSuite, left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(65)
  input[0] = 1
  input.set(left, 1)
  input.set(right, 33)
  return hashOf(suite, input)
}

/** A tree that grows one leaf at a time in memory of log2(size) hashes; `from` resumes an earlier one. */
export function createFrontier(suite: HashSuite, from?: { size: number; peaks: readonly Uint8Array[] }): Frontier {
  const stack = new Uint8Array(54 * 32)
  const node = new Uint8Array(65)
  node[0] = 1
  let leafBuffer = new Uint8Array(256)
  let count = from?.size ?? 0
  let height = 0
  for (const peak of from?.peaks ?? []) stack.set(peak, 32 * height++)
  if (height !== onesIn(count)) throw new Error(`a tree of ${count} leaves has ${onesIn(count)} peaks, not ${height}`)

  const merge = (onNode?: (level: number, index: number, hash: Uint8Array) => void): void => {
    height += 1
    count += 1
    onNode?.(0, count - 1, stack.slice((height - 1) * 32, height * 32))
    for (let level = 1, rest = count; rest % 2 === 0; level += 1) {
      rest /= 2
      height -= 1
      node.set(stack.subarray((height - 1) * 32, (height + 1) * 32), 1)
      suite.into(stack, (height - 1) * 32, node, 0, 65)
      onNode?.(level, rest - 1, stack.slice((height - 1) * 32, height * 32))
    }
  }
  return {
    append(leaf, onNode) {
      stack.set(leaf, height * 32)
      merge(onNode)
    },
    appendData(data, at, length) {
      if (length >= leafBuffer.length) leafBuffer = new Uint8Array(length * 2)
      leafBuffer.set(data.subarray(at, at + length), 1)
      suite.into(stack, height * 32, leafBuffer, 0, length + 1)
      merge()
    },
    size: () => count,
    root() {
      if (count === 0) return hashOf(suite, new Uint8Array(0))
      let root = stack.slice((height - 1) * 32, height * 32)
      for (let i = height - 2; i >= 0; i -= 1)
        root = nodeHash(suite, stack.subarray(i * 32, (i + 1) * 32), root).slice()
      return root
    },
    peaks: () => Array.from({ length: height }, (_, i) => stack.slice(i * 32, (i + 1) * 32)),
  }
}

/** The root over leaf data given in order. */
export function merkleRoot(suite: HashSuite, leaves: Iterable<Uint8Array>): Uint8Array {
  const frontier = createFrontier(suite)
  for (const leaf of leaves) frontier.appendData(leaf, 0, leaf.length)
  return frontier.root()
}

export interface MerkleTree {
  readonly size: number
  readonly read: NodeReader
  root(): Uint8Array
  inclusion(index: number): Uint8Array[]
}

/** A whole tree in memory (64 bytes a leaf) for proofs about any of its leaves, from the leaf hashes in order. */
export function buildTree(suite: HashSuite, leafHashes: readonly Uint8Array[]): MerkleTree {
  const levels: Uint8Array[] = [packed(leafHashes)]
  const node = new Uint8Array(65)
  node[0] = 1
  for (let below = levels[0]!; below.length >= 64; below = levels.at(-1)!) {
    const pairs = Math.floor(below.length / 64)
    const level = new Uint8Array(pairs * 32)
    for (let i = 0; i < pairs; i += 1) {
      node.set(below.subarray(i * 64, i * 64 + 64), 1)
      suite.into(level, i * 32, node, 0, 65)
    }
    levels.push(level)
  }
  const size = leafHashes.length
  const read: NodeReader = (level, index) => {
    const row = levels[level]
    if (row === undefined || (index + 1) * 32 > row.length)
      throw new Error(`no node ${level}/${index} in a tree of ${size}`)
    return row.slice(index * 32, index * 32 + 32)
  }
  return {
    size,
    read,
    root: () => rootOf(suite, read, size),
    inclusion: (index) => inclusionProof(suite, read, index, size),
  }
}

/** The root of the first `size` leaves. */
export function rootOf(suite: HashSuite, read: NodeReader, size: number): Uint8Array {
  return size === 0 ? hashOf(suite, new Uint8Array(0)) : rangeRoot(suite, read, 0, size)
}

/** The audit path of leaf `index` in the tree of `size` leaves, from the leaf upwards (RFC 6962 §2.1.1). Throws outside the tree. */
export function inclusionProof(suite: HashSuite, read: NodeReader, index: number, size: number): Uint8Array[] {
  if (index < 0 || index >= size) throw new Error(`leaf ${index} is not in a tree of ${size}`)
  const path: Uint8Array[] = []
  let begin = 0
  let end = size
  while (end - begin > 1) {
    const middle = begin + splitOf(end - begin)
    if (index < middle) {
      path.push(rangeRoot(suite, read, middle, end))
      end = middle
    } else {
      path.push(rangeRoot(suite, read, begin, middle))
      begin = middle
    }
  }
  return path.reverse()
}

/** The proof that the tree of `from` leaves is a prefix of the tree of `to` (RFC 6962 §2.1.2). Throws unless 0 ≤ from ≤ to. */
export function consistencyProof(suite: HashSuite, read: NodeReader, from: number, to: number): Uint8Array[] {
  if (from < 0 || from > to) throw new Error(`no consistency from ${from} to ${to}`)
  if (from === 0 || from === to) return []
  const path: Uint8Array[] = []
  let begin = 0
  let end = to
  while (from !== end) {
    const middle = begin + splitOf(end - begin)
    if (from <= middle) {
      path.push(rangeRoot(suite, read, middle, end))
      end = middle
    } else {
      path.push(rangeRoot(suite, read, begin, middle))
      begin = middle
    }
  }
  if (begin > 0) path.push(rangeRoot(suite, read, begin, end))
  return path.reverse()
}

/** The root an audit path leads to, or undefined when the path has the wrong length (RFC 9162 §2.1.3.2). */
export function rootFromInclusion(
  suite: HashSuite,
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  if (index < 0 || index >= size) return undefined
  let fn = index
  let sn = size - 1
  let root = leaf
  for (const step of path) {
    if (sn === 0) return undefined
    if (fn % 2 === 1 || fn === sn) {
      root = nodeHash(suite, step, root)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, half(sn)]
    } else {
      root = nodeHash(suite, root, step)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 ? root : undefined
}

/** Whether `path` proves that `fromRoot` (of `from` leaves) is a prefix of `toRoot` (of `to` leaves) (RFC 9162 §2.1.4.2). */
export function isConsistent(
  suite: HashSuite,
  from: { size: number; root: Uint8Array },
  to: { size: number; root: Uint8Array },
  path: readonly Uint8Array[],
): boolean {
  if (from.size > to.size) return false
  if (from.size === to.size) return path.length === 0 && sameBytes(from.root, to.root)
  if (from.size === 0) return path.length === 0
  const [first, ...others] = isPowerOfTwo(from.size) ? [from.root, ...path] : path
  const ends = first === undefined ? undefined : foldConsistency(suite, first, others, from.size, to.size)
  return ends !== undefined && sameBytes(ends.older, from.root) && sameBytes(ends.newer, to.root)
}

/** Both roots a consistency path leads to, or undefined when it has the wrong length. */
function foldConsistency(
  suite: HashSuite,
  first: Uint8Array,
  steps: readonly Uint8Array[],
  fromSize: number,
  toSize: number,
): { older: Uint8Array; newer: Uint8Array } | undefined {
  let fn = fromSize - 1
  let sn = toSize - 1
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)]
  let older = first
  let newer = first
  for (const step of steps) {
    if (sn === 0) return undefined
    if (fn % 2 === 1 || fn === sn) {
      older = nodeHash(suite, step, older)
      newer = nodeHash(suite, step, newer)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, half(sn)]
    } else {
      newer = nodeHash(suite, newer, step)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 ? { older, newer } : undefined
}

function rangeRoot(suite: HashSuite, read: NodeReader, begin: number, end: number): Uint8Array {
  const length = end - begin
  if (isPowerOfTwo(length)) return read(Math.log2(length), begin / length)
  const middle = begin + splitOf(length)
  return nodeHash(suite, rangeRoot(suite, read, begin, middle), rangeRoot(suite, read, middle, end))
}

/** The largest power of two below n (n > 1). */
function splitOf(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

function isPowerOfTwo(n: number): boolean {
  let power = 1
  while (power < n) power *= 2
  return power === n
}

function onesIn(n: number): number {
  let ones = 0
  for (let rest = n; rest > 0; rest = half(rest)) ones += rest % 2
  return ones
}

function half(n: number): number {
  return Math.floor(n / 2)
}

function packed(hashes: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(hashes.length * 32)
  hashes.forEach((hash, i) => bytes.set(hash, i * 32))
  return bytes
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
