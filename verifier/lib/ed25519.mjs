// Ed25519 verification (RFC 8032 §5.1.7), written out so that a browser can do it without WebCrypto.
// The check is [S]B = R + [k]A without the cofactor; S must be below the group order.

import { concat, hex } from './bytes.mjs'
import { sha512 } from './sha512.mjs'

const P = (1n << 255n) - 19n
const ORDER = (1n << 252n) + 27742317777372353535851937790883648493n
const D = mod(-121665n * inverse(121666n))
const SQRT_MINUS_1 = power(2n, (P - 1n) / 4n)
const BASE = decode(littleBytes(mod(4n * inverse(5n))))

export function verifyEd25519(publicKey, message, signature) {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const A = decode(publicKey)
  const R = decode(signature.subarray(0, 32))
  const S = little(signature.subarray(32))
  if (A === undefined || R === undefined || S >= ORDER) return false
  const k = little(sha512(concat(signature.subarray(0, 32), publicKey, message))) % ORDER
  return same(multiply(BASE, S), add(R, multiply(A, k)))
}

/** A point as (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z. */
function decode(bytes) {
  const raw = little(bytes)
  const y = raw & ((1n << 255n) - 1n)
  if (y >= P) return undefined
  const u = mod(y * y - 1n)
  const v = mod(D * y * y + 1n)
  let x = mod(u * v ** 3n * power(mod(u * v ** 7n), (P - 5n) / 8n))
  const square = mod(v * x * x)
  if (square === mod(-u)) x = mod(x * SQRT_MINUS_1)
  else if (square !== u) return undefined
  const sign = raw >> 255n
  if (x === 0n && sign === 1n) return undefined
  if ((x & 1n) !== sign) x = P - x
  return [x, y, 1n, mod(x * y)]
}

function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = mod((y1 - x1) * (y2 - x2))
  const b = mod((y1 + x1) * (y2 + x2))
  const c = mod(2n * D * t1 * t2)
  const d = mod(2n * z1 * z2)
  const [e, f, g, h] = [b - a, d - c, d + c, b + a]
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)]
}

function multiply(point, scalar) {
  let out = [0n, 1n, 1n, 0n]
  let power2 = point
  for (let s = scalar; s > 0n; s >>= 1n) {
    if (s & 1n) out = add(out, power2)
    power2 = add(power2, power2)
  }
  return out
}

function same([x1, y1, z1], [x2, y2, z2]) {
  return mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n
}

function little(bytes) {
  return BigInt('0x' + hex(bytes.slice().reverse()))
}

function littleBytes(n) {
  const out = new Uint8Array(32)
  for (let i = 0; i < 32; i++, n >>= 8n) out[i] = Number(n & 255n)
  return out
}

function mod(n) {
  const rest = n % P
  return rest < 0n ? rest + P : rest
}

function power(base, exponent) {
  let out = 1n
  let square = mod(base)
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) out = mod(out * square)
    square = mod(square * square)
  }
  return out
}

function inverse(n) {
  return power(n, P - 2n)
}
