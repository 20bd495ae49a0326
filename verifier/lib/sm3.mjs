// SM3 (GB/T 32905-2016).

import { padTail, TAIL, writeState } from './sha256.mjs'

const START = Int32Array.of(
  0x7380166f,
  0x4914b2b9,
  0x172442d7,
  0xda8a0600,
  0xa96f30bc,
  0x163138aa,
  0xe38dee4d,
  0xb0fb0e4e,
)

const STATE = new Int32Array(8)
const WORDS = new Int32Array(68)
const ROUND = Int32Array.from({ length: 64 }, (_, i) => rotate(i < 16 ? 0x79cc4519 : 0x7a879d8a, i))

export function sm3(message) {
  const out = new Uint8Array(32)
  sm3Into(message, message.length, out, 0)
  return out
}

/** The hash of the first `length` bytes, written to `out` at `at`, without making objects. */
export function sm3Into(message, length, out, at) {
  const state = STATE
  state.set(START)
  const whole = length - (length % 64)
  for (let from = 0; from < whole; from += 64) block(state, WORDS, message, from)
  const end = padTail(message, whole, length)
  for (let from = 0; from < end; from += 64) block(state, WORDS, TAIL, from)
  writeState(state, out, at)
}

function rotate(x, n) {
  const by = n & 31
  return by === 0 ? x | 0 : (x << by) | (x >>> (32 - by))
}

function block(state, w, bytes, at) {
  for (let i = 0; i < 16; i++, at += 4) {
    w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]
  }
  for (let i = 16; i < 68; i++) {
    const z = w[i - 3]
    const x = w[i - 16] ^ w[i - 9] ^ ((z << 15) | (z >>> 17))
    const y = w[i - 13]
    const p1 = x ^ ((x << 15) | (x >>> 17)) ^ ((x << 23) | (x >>> 9))
    w[i] = p1 ^ ((y << 7) | (y >>> 25)) ^ w[i - 6]
  }
  let a = state[0]
  let b = state[1]
  let c = state[2]
  let d = state[3]
  let e = state[4]
  let f = state[5]
  let g = state[6]
  let h = state[7]
  for (let i = 0; i < 64; i++) {
    const a12 = (a << 12) | (a >>> 20)
    const sum = (a12 + e + ROUND[i]) | 0
    const ss1 = (sum << 7) | (sum >>> 25)
    const ff = i < 16 ? a ^ b ^ c : (a & b) | (c & (a | b))
    const gg = i < 16 ? e ^ f ^ g : g ^ (e & (f ^ g))
    const tt1 = (ff + d + (ss1 ^ a12) + (w[i] ^ w[i + 4])) | 0
    const tt2 = (gg + h + ss1 + w[i]) | 0
    d = c
    c = (b << 9) | (b >>> 23)
    b = a
    a = tt1
    h = g
    g = (f << 19) | (f >>> 13)
    f = e
    e = tt2 ^ ((tt2 << 9) | (tt2 >>> 23)) ^ ((tt2 << 17) | (tt2 >>> 15))
  }
  state[0] ^= a
  state[1] ^= b
  state[2] ^= c
  state[3] ^= d
  state[4] ^= e
  state[5] ^= f
  state[6] ^= g
  state[7] ^= h
}
