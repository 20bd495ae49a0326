// RFC 6962 §2.1 / RFC 9162 §2.1: Merkle tree, inclusion proof, consistency proof.

import { concat, sameBytes } from './bytes.mjs'

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

export function leafHash(hash, data) {
  return hash(concat(LEAF, data))
}

export function nodeHash(hash, left, right) {
  return hash(concat(NODE, left, right))
}

/** Grows leaf by leaf and knows the root at any moment; holds one hash per set bit of its size. */
export function growingTree(hash) {
  const peaks = []
  let size = 0
  return {
    add(leaf) {
      let top = leaf
      for (let bit = size; bit % 2 === 1; bit = (bit - 1) / 2) top = nodeHash(hash, peaks.pop(), top)
      peaks.push(top)
      size += 1
    },
    size: () => size,
    root() {
      if (size === 0) return hash(new Uint8Array(0))
      return peaks.reduceRight((right, left) => nodeHash(hash, left, right))
    },
  }
}

export function rootOf(hash, leaves) {
  const tree = growingTree(hash)
  for (const leaf of leaves) tree.add(leaf)
  return tree.root()
}

/**
 * The root over `count` lines of which `leafInto(i, out, at)` writes the leaf hash: level after level in one buffer, a
 * lone node at the end of a level goes up as it is. The same root as `rootOf`, without an object per node.
 */
export function flatRoot(suite, count, leafInto) {
  if (count === 0) return suite.hash(new Uint8Array(0))
  const nodes = new Uint8Array(32 * count)
  for (let i = 0; i < count; i++) leafInto(i, nodes, 32 * i)
  const pair = new Uint8Array(65)
  pair[0] = 1
  for (let size = count; size > 1; size = (size + 1) >> 1) {
    for (let i = 0; i + 1 < size; i += 2) {
      for (let k = 0, from = 32 * i; k < 64; k++) pair[k + 1] = nodes[from + k]
      suite.hashInto(pair, 65, nodes, 16 * i)
    }
    if (size % 2 === 1) nodes.copyWithin(16 * (size - 1), 32 * (size - 1), 32 * size)
  }
  return nodes.slice(0, 32)
}

/** PATH(index, leaves), lowest sibling first. */
export function inclusionPath(hash, leaves, index) {
  if (leaves.length <= 1) return []
  const split = largestPowerBelow(leaves.length)
  const left = leaves.slice(0, split)
  const right = leaves.slice(split)
  if (index < split) return [...inclusionPath(hash, left, index), rootOf(hash, right)]
  return [...inclusionPath(hash, right, index - split), rootOf(hash, left)]
}

/** The root that `leaf` at `index` and this path give (RFC 9162 §2.1.3.2); throws when the path cannot fit. */
export function rootFromPath(hash, leaf, index, size, path) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new Error('叶序号超出树的大小')
  const at = { node: index, last: size - 1 }
  let root = leaf
  for (const sibling of path) {
    if (at.last === 0) throw new Error('路径过长')
    root = climb(at) ? nodeHash(hash, sibling, root) : nodeHash(hash, root, sibling)
  }
  if (at.last !== 0) throw new Error('路径过短')
  return root
}

/** One level up, from `node` in a level whose last node is `last`; true when the sibling stands on the left. */
function climb(at) {
  const left = at.node % 2 === 1 || at.node === at.last
  if (left) while (at.node % 2 === 0 && at.node !== 0) halve(at)
  halve(at)
  return left
}

function halve(at) {
  at.node = Math.floor(at.node / 2)
  at.last = Math.floor(at.last / 2)
}

/** PROOF(first, leaves) of RFC 6962 §2.1.2. */
export function consistencyProof(hash, leaves, first) {
  return first === leaves.length || first === 0 ? [] : subproof(hash, leaves, first, true)
}

function subproof(hash, leaves, first, whole) {
  if (first === leaves.length) return whole ? [] : [rootOf(hash, leaves)]
  const split = largestPowerBelow(leaves.length)
  const left = leaves.slice(0, split)
  const right = leaves.slice(split)
  if (first <= split) return [...subproof(hash, left, first, whole), rootOf(hash, right)]
  return [...subproof(hash, right, first - split, false), rootOf(hash, left)]
}

/** RFC 9162 §2.1.4.2: true when the tree of `second` leaves begins with the tree of `first` leaves. */
export function consistent(hash, first, firstRoot, second, secondRoot, proof) {
  if (first === 0) return proof.length === 0
  if (first === second) return proof.length === 0 && sameBytes(firstRoot, secondRoot)
  return (
    first < second &&
    proof.length > 0 &&
    bothRootsFit(hash, { node: first - 1, last: second - 1 }, firstRoot, secondRoot, proof)
  )
}

/** Climbs once and makes both roots on the way: what joins on the left belongs to both trees. */
function bothRootsFit(hash, at, firstRoot, secondRoot, proof) {
  while (at.node % 2 === 1) halve(at)
  const [start, ...rest] = at.node === 0 ? [firstRoot, ...proof] : proof
  let fr = start
  let sr = start
  for (const sibling of rest) {
    if (at.last === 0) return false
    const left = climb(at)
    if (left) fr = nodeHash(hash, sibling, fr)
    sr = left ? nodeHash(hash, sibling, sr) : nodeHash(hash, sr, sibling)
  }
  return at.last === 0 && sameBytes(fr, firstRoot) && sameBytes(sr, secondRoot)
}

function largestPowerBelow(n) {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}
