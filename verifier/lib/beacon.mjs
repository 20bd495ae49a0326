// drand quicknet (verifiable.md §5): one 48-byte value per round, verified offline against the pinned network key.

import { fromHex, hex, u64 } from './bytes.mjs'
import { sha256 } from './sha256.mjs'

const NETWORK_KEY =
  '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c' +
  '8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb' +
  '5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a'
const DOMAIN = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'
const GENESIS = 1692803367
const PERIOD = 3

/** Unix second at which a round is emitted. */
export function roundTime(round) {
  return GENESIS + PERIOD * (round - 1)
}

/** `verifyShortSignature` is the vendored BLS12-381; a malformed point is a wrong signature. */
export function verifyRound(verifyShortSignature, round, signatureHex) {
  if (!/^[1-9][0-9]{0,14}$/.test(String(round))) return false
  try {
    return verifyShortSignature(fromHex(signatureHex), sha256(u64(round)), fromHex(NETWORK_KEY), DOMAIN)
  } catch {
    return false
  }
}

export function roundRandomness(signatureHex) {
  return hex(sha256(fromHex(signatureHex)))
}
