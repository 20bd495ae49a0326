// Ed25519 verification (RFC 8032 §5.1.7), written out so that a browser can do it without WebCrypto.
// The check is [S]B = R + [k]A without the cofactor; S must be below the group order.

import { concat, hex } from './bytes.mjs'
import { sha512 } from './sha512.mjs'

const P = (1n << 255n) - 19n
const ORDER = (1n << 252n) + 27742317777372353535851937790883648493n
// RFC 8032 §5.1: d = −121665/121666, a square root of −1, and the base point; written out, since a phone that opens the
// page should not compute them first. The tests check that they are what they are called.
export const D = 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n
export const SQRT_MINUS_1 = 0x2b8324804fc1df0b2b4d00993dfbd7a72f431806ad2fe478c4ee1b274a0ea0b0n
export const BASE = [
  0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51an,
  0x6666666666666666666666666666666666666666666666666666666666666658n,
  1n,
  0x67875f0fd78b766566ea4e8e64abe37d20f09f80775152f56dde8ab3a5b7dda3n,
]
const TWICE_D = (2n * D) % P
const WINDOW = 5

export function verifyEd25519(publicKey, message, signature) {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const A = decode(publicKey)
  const R = decode(signature.subarray(0, 32))
  const S = little(signature.subarray(32))
  if (A === undefined || R === undefined || S >= ORDER) return false
  const k = little(sha512(concat(signature.subarray(0, 32), publicKey, message))) % ORDER
  return same(sumOf(S, BASE, k, negative(A)), R)
}

/** A point as (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z. */
function decode(bytes) {
  const raw = little(bytes)
  const y = raw & ((1n << 255n) - 1n)
  if (y >= P) return undefined
  const y2 = mod(y * y)
  const u = mod(y2 - 1n)
  const v = mod(D * y2 + 1n)
  const v3 = mod(mod(v * v) * v)
  let x = mod(mod(u * v3) * rootPower(mod(u * mod(mod(v3 * v3) * v))))
  const square = mod(v * mod(x * x))
  if (square === mod(-u)) x = mod(x * SQRT_MINUS_1)
  else if (square !== u) return undefined
  const sign = raw >> 255n
  if (x === 0n && sign === 1n) return undefined
  if ((x & 1n) !== sign) x = P - x
  return [x, y, 1n, mod(x * y)]
}

/** n to the power (P − 5)/8 = 2^252 − 3, by powers 2^j − 1. */
function rootPower(n) {
  const ones = (low, lowBits, high) => (squared(low, lowBits) * high) % P
  const two = (n * n) % P
  const p2 = (two * n) % P
  const p4 = ones(p2, 2, p2)
  const p5 = ones(p4, 1, n)
  const p10 = ones(p5, 5, p5)
  const p20 = ones(p10, 10, p10)
  const p40 = ones(p20, 20, p20)
  const p50 = ones(p40, 10, p10)
  const p100 = ones(p50, 50, p50)
  const p200 = ones(p100, 100, p100)
  const p250 = ones(p200, 50, p50)
  return ones(p250, 2, n)
}

function squared(n, times) {
  let out = n
  for (let i = 0; i < times; i++) out = (out * out) % P
  return out
}

function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = ((y1 - x1) * (y2 - x2)) % P
  const b = ((y1 + x1) * (y2 + x2)) % P
  const c = (((t1 * t2) % P) * TWICE_D) % P
  const d = (2n * z1 * z2) % P
  const [e, f, g, h] = [b - a, d - c, d + c, b + a]
  return [(e * f) % P, (g * h) % P, (f * g) % P, (e * h) % P]
}

function twice([x1, y1, z1]) {
  const a = (x1 * x1) % P
  const b = (y1 * y1) % P
  const sum = x1 + y1
  const e = ((sum * sum) % P) - a - b
  const g = b - a
  const f = g - ((2n * z1 * z1) % P)
  const h = -a - b
  return [(e * f) % P, (g * h) % P, (f * g) % P, (e * h) % P]
}

function negative([x, y, z, t]) {
  return [-x, y, z, -t]
}

/** [s]G + [k]Q with one chain of doublings: digits are odd and far apart, so that most steps are doublings alone. */
function sumOf(s, G, k, Q) {
  const terms = [
    [digits(s), oddMultiples(G)],
    [digits(k), oddMultiples(Q)],
  ]
  let out = [0n, 1n, 1n, 0n]
  for (let i = Math.max(terms[0][0].length, terms[1][0].length) - 1; i >= 0; i--) {
    out = twice(out)
    for (const [digit, multiples] of terms) {
      if (digit[i] > 0) out = add(out, multiples[digit[i] >> 1])
      else if (digit[i] < 0) out = add(out, negative(multiples[-digit[i] >> 1]))
    }
  }
  return out
}

/** n = Σ digit·2^i, every digit 0 or odd and below 2^(WINDOW−1) in size (non-adjacent form). */
function digits(n) {
  const out = []
  const span = 1 << WINDOW
  for (let rest = n; rest > 0n; rest >>= 1n) {
    let digit = 0
    if (rest & 1n) {
      digit = Number(rest & BigInt(span - 1))
      if (digit >= span / 2) digit -= span
      rest -= BigInt(digit)
    }
    out.push(digit)
  }
  return out
}

/** Q, 3Q, 5Q, … */
function oddMultiples(Q) {
  const out = [Q]
  const two = twice(Q)
  for (let i = 1; i < 1 << (WINDOW - 2); i++) out.push(add(out[i - 1], two))
  return out
}

function same([x1, y1, z1], [x2, y2, z2]) {
  return mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n
}

function little(bytes) {
  return BigInt('0x' + hex(bytes.slice().reverse()))
}

function mod(n) {
  const rest = n % P
  return rest < 0n ? rest + P : rest
}
