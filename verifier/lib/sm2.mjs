// SM2 signature verification with SM3 (GB/T 32918.2-2016), curve sm2p256v1, signature in DER.
// The signer's name goes into the hash (ZA); without it a signature is ECDSA on this curve, not SM2, and is refused.

import { bigOf, bytes32, concat, utf8 } from './bytes.mjs'
import { sm3 } from './sm3.mjs'

const P = BigInt('0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff')
const A = P - 3n
const B = BigInt('0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93')
const ORDER = BigInt('0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123')
const G = {
  x: BigInt('0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7'),
  y: BigInt('0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0'),
}

/** `publicKey` is 04 ‖ x ‖ y; `name` is the distinguishing id, by default 1234567812345678. */
export function verifySm2(publicKey, message, signatureDer, name = '1234567812345678') {
  const key = pointOf(publicKey)
  const signature = parseDer(signatureDer)
  if (key === undefined || signature === undefined) return false
  const { r, s } = signature
  if (r < 1n || r >= ORDER || s < 1n || s >= ORDER) return false
  const t = (r + s) % ORDER
  if (t === 0n) return false
  const e = bigOf(sm3(concat(identityHash(key, utf8(name)), message)))
  const point = addPoints(multiply(G, s), multiply(key, t))
  return point !== undefined && (e + point.x) % ORDER === r
}

/** ZA = SM3(bits of id ‖ id ‖ a ‖ b ‖ G ‖ key). */
function identityHash(key, id) {
  const bits = id.length * 8
  const numbers = [A, B, G.x, G.y, key.x, key.y].map(bytes32)
  return sm3(concat(Uint8Array.of(bits >> 8, bits & 255), id, ...numbers))
}

function pointOf(bytes) {
  if (bytes.length !== 65 || bytes[0] !== 4) return undefined
  const x = bigOf(bytes.subarray(1, 33))
  const y = bigOf(bytes.subarray(33))
  const onCurve = x < P && y < P && mod(y * y - (x * x * x + A * x + B)) === 0n
  return onCurve ? { x, y } : undefined
}

/** SEQUENCE { INTEGER r, INTEGER s }, shortest form only. */
function parseDer(der) {
  if (der.length < 8 || der[0] !== 0x30 || der[1] !== der.length - 2) return undefined
  const r = integerAt(der, 2)
  const s = r && integerAt(der, r.end)
  return s && s.end === der.length ? { r: r.value, s: s.value } : undefined
}

function integerAt(der, at) {
  const length = der[at + 1]
  const end = at + 2 + length
  if (der[at] !== 2 || !(length >= 1 && length <= 33) || end > der.length) return undefined
  const body = der.subarray(at + 2, end)
  if (body[0] >= 0x80 || (body[0] === 0 && length > 1 && body[1] < 0x80)) return undefined
  return { value: bigOf(body), end }
}

function addPoints(p, q) {
  if (p === undefined) return q
  if (q === undefined) return p
  if (p.x === q.x && mod(p.y + q.y) === 0n) return undefined
  const slope = p.x === q.x ? (3n * p.x * p.x + A) * inverse(2n * p.y) : (q.y - p.y) * inverse(q.x - p.x)
  const x = mod(slope * slope - p.x - q.x)
  return { x, y: mod(slope * (p.x - x) - p.y) }
}

function multiply(point, scalar) {
  let out
  let double = point
  for (let s = scalar; s > 0n; s >>= 1n) {
    if (s & 1n) out = addPoints(out, double)
    double = addPoints(double, double)
  }
  return out
}

/** By the extended Euclidean algorithm. */
function inverse(n) {
  let [a, b, x, y] = [mod(n), P, 1n, 0n]
  while (a > 1n) {
    const q = b / a
    ;[a, b, x, y] = [b - q * a, a, y - q * x, x]
  }
  return mod(x)
}

function mod(n) {
  const rest = n % P
  return rest < 0n ? rest + P : rest
}
