// drand quicknet rounds, verified offline (verifiable.md §5, vector 17): BLS on BLS12-381 with signatures in G1 and the pinned mainnet key.
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { sha256 } from '#kernel/sha256.ts'
import { fromHex } from './encoding.ts'

const PUBLIC_KEY =
  '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a'
const DST = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'
const GENESIS_SECONDS = 1692803367
const PERIOD_SECONDS = 3

/** Whether the 48-byte signature is the one value round `round` can have. Never throws: a malformed signature is no signature. */
export function isQuicknetRound(round: number, signature: Uint8Array): boolean {
  const { shortSignatures } = bls12_381
  const message = new DataView(new ArrayBuffer(8))
  message.setBigUint64(0, BigInt(round))
  try {
    const point = shortSignatures.hash(sha256(new Uint8Array(message.buffer)), DST)
    return shortSignatures.verify(signature, point, fromHex(PUBLIC_KEY))
  } catch {
    return false
  }
}

/** The moment a round is emitted, in Unix seconds. */
export function quicknetMoment(round: number): number {
  return GENESIS_SECONDS + PERIOD_SECONDS * (round - 1)
}

/** The first round emitted at or after a moment. */
export function quicknetRoundAt(unixSeconds: number): number {
  return Math.max(1, Math.ceil((unixSeconds - GENESIS_SECONDS) / PERIOD_SECONDS) + 1)
}
