// SHA-512 (FIPS 180-4) over BigInt: slow and short, needed only inside Ed25519.

import { concat, fromHex } from './bytes.mjs'
import { isPrime, root } from './sha256.mjs'

const MASK = (1n << 64n) - 1n
const PRIMES = firstPrimes(80)
const K = PRIMES.map((p) => root(BigInt(p) << 192n, 3n) & MASK)
const START = PRIMES.slice(0, 8).map((p) => root(BigInt(p) << 128n, 2n) & MASK)

export function sha512(message) {
  const zeros = (239 - (message.length % 128)) % 128
  const length = (BigInt(message.length) * 8n).toString(16).padStart(32, '0')
  const bytes = concat(message, Uint8Array.of(0x80), new Uint8Array(zeros), fromHex(length))
  const view = new DataView(bytes.buffer)
  let state = START
  for (let at = 0; at < bytes.length; at += 128) state = block(state, view, at)
  return fromHex(state.map((word) => word.toString(16).padStart(16, '0')).join(''))
}

function block(state, view, at) {
  const w = []
  for (let i = 0; i < 16; i++) w.push(view.getBigUint64(at + 8 * i))
  for (let i = 16; i < 80; i++) {
    const s0 = rotate(w[i - 15], 1n) ^ rotate(w[i - 15], 8n) ^ (w[i - 15] >> 7n)
    const s1 = rotate(w[i - 2], 19n) ^ rotate(w[i - 2], 61n) ^ (w[i - 2] >> 6n)
    w.push((w[i - 16] + s0 + w[i - 7] + s1) & MASK)
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 80; i++) {
    const s1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n)
    const t1 = h + s1 + ((e & f) ^ (~e & MASK & g)) + K[i] + w[i]
    const s0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n)
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK]
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) & MASK)
}

function rotate(x, n) {
  return ((x >> n) | (x << (64n - n))) & MASK
}

function firstPrimes(count) {
  const primes = []
  for (let n = 2; primes.length < count; n++) if (isPrime(n)) primes.push(n)
  return primes
}
