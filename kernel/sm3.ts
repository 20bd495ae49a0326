// SM3 (GB/T 32905-2016) by hand, in the shape of sha256.ts: one block costs no allocation.
// Every `!` below indexes a typed array of fixed length within its bounds.
import { finish, hashAfterHead, incrementalHash, writeState } from './hash-suite.ts'
import type { HashSuite, IncrementalHash } from './hash-suite.ts'

/** The 32-byte SM3 of the input. */
export function sm3(input: Uint8Array): Uint8Array {
  const output = new Uint8Array(32)
  sm3Into(output, 0, input, 0, input.length)
  return output
}

/** A streaming SM3. */
export function createSm3(): IncrementalHash {
  return incrementalHash(INITIAL, compress)
}

/** Writes SM3(input[inputAt, inputAt + length)) to output at outputAt; allocation-free and not re-entrant. */
export function sm3Into(
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
  0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
])

/** The SM3 suite for the tree and the draw. */
export const sm3Suite: HashSuite = { name: 'sm3', into: sm3Into, afterHead: hashAfterHead(INITIAL, compress) }

// T_j already rotated left by j (§4.2, §5.3.3).
const ROUND = Int32Array.from({ length: 64 }, (_, j) => rotate(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32))

// Owned by one call at a time: JavaScript runs sm3Into to its end before another begins.
const schedule = new Int32Array(68)
const state = new Int32Array(8)
const tail = new Uint8Array(64)

function compress(into: Int32Array, block: Uint8Array, at: number): void {
  const w = schedule
  for (let i = 0, p = at; i < 16; i += 1, p += 4) {
    w[i] = (block[p]! << 24) | (block[p + 1]! << 16) | (block[p + 2]! << 8) | block[p + 3]!
  }
  for (let i = 16; i < 68; i += 1) {
    const third = w[i - 3]!
    const x = w[i - 16]! ^ w[i - 9]! ^ ((third << 15) | (third >>> 17))
    const old = w[i - 13]!
    w[i] = x ^ ((x << 15) | (x >>> 17)) ^ ((x << 23) | (x >>> 9)) ^ ((old << 7) | (old >>> 25)) ^ w[i - 6]!
  }
  rounds(into, w)
}

function rounds(into: Int32Array, w: Int32Array): void {
  let a = into[0]!
  let b = into[1]!
  let c = into[2]!
  let d = into[3]!
  let e = into[4]!
  let f = into[5]!
  let g = into[6]!
  let h = into[7]!
  for (let i = 0; i < 64; i += 1) {
    const a12 = (a << 12) | (a >>> 20)
    const sum = (a12 + e + ROUND[i]!) | 0
    const ss1 = (sum << 7) | (sum >>> 25)
    const ff = i < 16 ? a ^ b ^ c : (a & b) | (c & (a | b))
    const gg = i < 16 ? e ^ f ^ g : g ^ (e & (f ^ g))
    const word = w[i]!
    const t1 = (ff + d + (ss1 ^ a12) + (word ^ w[i + 4]!)) | 0
    const t2 = (gg + h + ss1 + word) | 0
    d = c
    c = (b << 9) | (b >>> 23)
    b = a
    a = t1
    h = g
    g = (f << 19) | (f >>> 13)
    f = e
    e = t2 ^ ((t2 << 9) | (t2 >>> 23)) ^ ((t2 << 17) | (t2 >>> 15))
  }
  into[0] = into[0]! ^ a
  into[1] = into[1]! ^ b
  into[2] = into[2]! ^ c
  into[3] = into[3]! ^ d
  into[4] = into[4]! ^ e
  into[5] = into[5]! ^ f
  into[6] = into[6]! ^ g
  into[7] = into[7]! ^ h
}

function rotate(word: number, by: number): number {
  return by === 0 ? word : (word << by) | (word >>> (32 - by))
}
