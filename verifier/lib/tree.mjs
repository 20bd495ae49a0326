// RFC 6962 §2.1 / RFC 9162 §2.1: Merkle tree, inclusion proof, consistency proof.

import { concat, sameBytes } from './bytes.mjs';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export function leafHash(hash, data) {
  return hash(concat(LEAF, data));
}

export function nodeHash(hash, left, right) {
  return hash(concat(NODE, left, right));
}

/** Grows leaf by leaf and knows the root at any moment; holds one hash per set bit of its size. */
export function growingTree(hash) {
  const peaks = [];
  let size = 0;
  return {
    add(leaf) {
      let top = leaf;
      for (let bit = size; bit % 2 === 1; bit = (bit - 1) / 2) top = nodeHash(hash, peaks.pop(), top);
      peaks.push(top);
      size += 1;
    },
    size: () => size,
    root() {
      if (size === 0) return hash(new Uint8Array(0));
      return peaks.reduceRight((right, left) => nodeHash(hash, left, right));
    },
  };
}

export function rootOf(hash, leaves) {
  const tree = growingTree(hash);
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}

/** PATH(index, leaves), lowest sibling first. */
export function inclusionPath(hash, leaves, index) {
  if (leaves.length <= 1) return [];
  const split = largestPowerBelow(leaves.length);
  const left = leaves.slice(0, split);
  const right = leaves.slice(split);
  if (index < split) return [...inclusionPath(hash, left, index), rootOf(hash, right)];
  return [...inclusionPath(hash, right, index - split), rootOf(hash, left)];
}

/** The root that `leaf` at `index` and this path give (RFC 9162 §2.1.3.2); throws when the path cannot fit. */
export function rootFromPath(hash, leaf, index, size, path) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new Error('叶序号超出树的大小');
  let fn = index;
  let sn = size - 1;
  let root = leaf;
  for (const sibling of path) {
    if (sn === 0) throw new Error('路径过长');
    if (fn % 2 === 1 || fn === sn) {
      root = nodeHash(hash, sibling, root);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      root = nodeHash(hash, root, sibling);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  if (sn !== 0) throw new Error('路径过短');
  return root;
}

/** PROOF(first, leaves) of RFC 6962 §2.1.2. */
export function consistencyProof(hash, leaves, first) {
  return first === leaves.length || first === 0 ? [] : subproof(hash, leaves, first, true);
}

function subproof(hash, leaves, first, whole) {
  if (first === leaves.length) return whole ? [] : [rootOf(hash, leaves)];
  const split = largestPowerBelow(leaves.length);
  const left = leaves.slice(0, split);
  const right = leaves.slice(split);
  if (first <= split) return [...subproof(hash, left, first, whole), rootOf(hash, right)];
  return [...subproof(hash, right, first - split, false), rootOf(hash, left)];
}

/** RFC 9162 §2.1.4.2: true when the tree of `second` leaves begins with the tree of `first` leaves. */
export function consistent(hash, first, firstRoot, second, secondRoot, proof) {
  if (first === 0) return proof.length === 0;
  if (first === second) return proof.length === 0 && sameBytes(firstRoot, secondRoot);
  if (first > second || proof.length === 0) return false;
  let fn = first - 1;
  let sn = second - 1;
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  const rest = proof.slice();
  let fr = fn === 0 ? firstRoot : rest.shift();
  let sr = fr;
  for (const node of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(hash, node, fr);
      sr = nodeHash(hash, node, sr);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      sr = nodeHash(hash, sr, node);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && sameBytes(fr, firstRoot) && sameBytes(sr, secondRoot);
}

function largestPowerBelow(n) {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
