// Evidence leaves (verifiable.md §15.1): `evlog/1\n` ‖ JCS(event); values sit outside, one salt per field.

import { fromHex, lp, utf8 } from './bytes.mjs'
import { jcs } from './jcs.mjs'
import { tagged } from './suite.mjs'
import { growingTree, leafHash, rootOf } from './tree.mjs'

export const LEAF_LIMIT = 65535

export function leafBytes(event) {
  return utf8('evlog/1\n' + jcs(event))
}

/** H('F' ‖ salt ‖ LP(name) ‖ LP(value)). */
export function fieldDigest(suite, { salt, name, value }) {
  return tagged(suite, 'F', fromHex(salt), lp(name), lp(value))
}

/** Payload root: RFC 6962 tree whose leaves are the field digests, in their order. */
export function payloadRoot(suite, digests) {
  return rootOf(
    suite.hash,
    digests.map((digest) => leafHash(suite.hash, digest)),
  )
}

/** Evidence file: RFC 6962 tree over chunks. */
export function fileRoot(suite, bytes, chunk) {
  const tree = growingTree(suite.hash)
  const leaves = []
  for (let at = 0; at < bytes.length; at += chunk) {
    const leaf = leafHash(suite.hash, bytes.subarray(at, at + chunk))
    leaves.push(leaf)
    tree.add(leaf)
  }
  return { leaves, root: tree.root() }
}
