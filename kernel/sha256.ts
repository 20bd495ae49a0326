// SHA-256 (FIPS 180-4) by hand: one block costs no allocation, which node:crypto cannot offer for 50-byte inputs.
// Every `!` below indexes a typed array of fixed length within its bounds.
import { finish, hashAfterHead, incrementalHash, writeState } from './hash-suite.ts'
import type { HashSuite, IncrementalHash } from './hash-suite.ts'

/** The 32-byte SHA-256 of the input. */
export function sha256(input: Uint8Array): Uint8Array {
  const output = new Uint8Array(32)
  sha256Into(output, 0, input, 0, input.length)
  return output
}

/** A streaming SHA-256. */
export function createSha256(): IncrementalHash {
  return incrementalHash(INITIAL, compress)
}

/** Writes SHA-256(input[inputAt, inputAt + length)) to output at outputAt; allocation-free and not re-entrant. */
export function sha256Into(
  output: Uint8Array,
  outputAt: number,
  input: Uint8Array,
  inputAt: number,
  length: number,
): void {
  state.set(INITIAL)
  const whole = inputAt + length - (length % 64)
  let at = inputAt
  for (; at < whole; at += 64) compress(state, input, at)
  for (let i = at; i < inputAt + length; i += 1) tail[i - at] = input[i]!
  finish(state, compress, tail, length)
  writeState(output, outputAt, state)
}

const INITIAL = Int32Array.from([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
])

/** The SHA-256 suite for the tree and the draw. */
export const sha256Suite: HashSuite = { name: 'sha256', into: sha256Into, afterHead: hashAfterHead(INITIAL, compress) }

const ROUND = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
])

// Owned by one call at a time: JavaScript runs sha256Into to its end before another begins.
const schedule = new Int32Array(64)
const state = new Int32Array(8)
const tail = new Uint8Array(64)

function compress(into: Int32Array, block: Uint8Array, at: number): void {
  const w = schedule
  for (let i = 0, p = at; i < 16; i += 1, p += 4) {
    w[i] = (block[p]! << 24) | (block[p + 1]! << 16) | (block[p + 2]! << 8) | block[p + 3]!
  }
  for (let i = 16; i < 64; i += 1) {
    const early = w[i - 15]!
    const late = w[i - 2]!
    const s0 = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3)
    const s1 = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10)
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0
  }
  let a = into[0]!
  let b = into[1]!
  let c = into[2]!
  let d = into[3]!
  let e = into[4]!
  let f = into[5]!
  let g = into[6]!
  let h = into[7]!
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + ROUND[i]! + w[i]!) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  into[0] = (into[0]! + a) | 0
  into[1] = (into[1]! + b) | 0
  into[2] = (into[2]! + c) | 0
  into[3] = (into[3]! + d) | 0
  into[4] = (into[4]! + e) | 0
  into[5] = (into[5]! + f) | 0
  into[6] = (into[6]! + g) | 0
  into[7] = (into[7]! + h) | 0
}
