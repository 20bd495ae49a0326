// SM3 (GB/T 32905-2016).

import { bigEndian, padTail, TAIL } from './sha256.mjs'

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

export function sm3(message) {
  const state = START.slice()
  const words = new Int32Array(68)
  const whole = message.length - (message.length % 64)
  for (let at = 0; at < whole; at += 64) block(state, words, message, at)
  const length = padTail(message, whole)
  for (let at = 0; at < length; at += 64) block(state, words, TAIL, at)
  return bigEndian(state)
}

function rotate(x, n) {
  const by = n & 31
  return by === 0 ? x | 0 : (x << by) | (x >>> (32 - by))
}

function p0(x) {
  return x ^ rotate(x, 9) ^ rotate(x, 17)
}

function p1(x) {
  return x ^ rotate(x, 15) ^ rotate(x, 23)
}

function block(state, w, bytes, at) {
  for (let i = 0; i < 16; i++, at += 4) {
    w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]
  }
  for (let i = 16; i < 68; i++) {
    w[i] = p1(w[i - 16] ^ w[i - 9] ^ rotate(w[i - 3], 15)) ^ rotate(w[i - 13], 7) ^ w[i - 6]
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 64; i++) {
    const early = i < 16
    const a12 = rotate(a, 12)
    const ss1 = rotate(a12 + e + rotate(early ? 0x79cc4519 : 0x7a879d8a, i), 7)
    const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c)
    const gg = early ? e ^ f ^ g : (e & f) | (~e & g)
    const tt1 = (ff + d + (ss1 ^ a12) + (w[i] ^ w[i + 4])) | 0
    const tt2 = (gg + h + ss1 + w[i]) | 0
    d = c
    c = rotate(b, 9)
    b = a
    a = tt1
    h = g
    g = rotate(f, 19)
    f = e
    e = p0(tt2)
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] ^= word
  })
}
