// SHA-256 (FIPS 180-4), written out so that it also runs in a browser opened from file://.
// The constants are the fractional parts of cube and square roots of primes; they are computed, not copied.

const K = new Int32Array(64)
const START = new Int32Array(8)
// Scratch of one call; nothing here waits, so calls never overlap.
const STATE = new Int32Array(8)
const WORDS = new Int32Array(64)
export const TAIL = new Uint8Array(128)
fillConstants()

export function sha256(message) {
  const out = new Uint8Array(32)
  sha256Into(message, message.length, out, 0)
  return out
}

/** The hash of the first `length` bytes, written to `out` at `at`; makes no objects, for millions of short messages. */
export function sha256Into(message, length, out, at) {
  const state = STATE
  state.set(START)
  const whole = length - (length % 64)
  for (let from = 0; from < whole; from += 64) block(state, message, from)
  const end = padTail(message, whole, length)
  for (let from = 0; from < end; from += 64) block(state, TAIL, from)
  writeState(state, out, at)
}

function block(state, bytes, at) {
  const w = WORDS
  for (let i = 0; i < 16; i++, at += 4) {
    w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]
    const y = w[i - 2]
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0
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
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + K[i] + w[i]) | 0
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
  state[0] += a
  state[1] += b
  state[2] += c
  state[3] += d
  state[4] += e
  state[5] += f
  state[6] += g
  state[7] += h
}

/** Fills TAIL with what is left of the message, 0x80, zeros and the length in bits; shared with SM3, which pads alike. */
export function padTail(message, from, to) {
  const left = to - from
  const end = left < 56 ? 64 : 128
  TAIL.fill(0)
  for (let i = 0; i < left; i++) TAIL[i] = message[from + i]
  TAIL[left] = 0x80
  const high = Math.floor(to / 0x20000000)
  const low = to << 3
  for (let i = 0; i < 4; i++) {
    TAIL[end - 5 - i] = high >>> (8 * i)
    TAIL[end - 1 - i] = low >>> (8 * i)
  }
  return end
}

/** The eight words of a state as 32 bytes, big-endian. */
export function writeState(state, out, at) {
  for (let i = 0; i < 8; i++) {
    const word = state[i]
    out[at++] = word >>> 24
    out[at++] = word >>> 16
    out[at++] = word >>> 8
    out[at++] = word
  }
}

function fillConstants() {
  let found = 0
  for (let n = 2; found < 64; n++) {
    if (!isPrime(n)) continue
    if (found < 8) START[found] = Number(root(BigInt(n) << 64n, 2n) & 0xffffffffn) | 0
    K[found++] = Number(root(BigInt(n) << 96n, 3n) & 0xffffffffn) | 0
  }
}

export function isPrime(n) {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false
  return true
}

/** The whole part of the k-th root of n: Newton's steps from above fall until they reach it. */
export function root(n, k) {
  let best = 1n << (BigInt(n.toString(16).length * 4) / k + 1n)
  for (;;) {
    const next = ((k - 1n) * best + n / best ** (k - 1n)) / k
    if (next >= best) return best
    best = next
  }
}
