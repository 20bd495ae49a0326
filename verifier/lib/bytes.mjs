// Bytes, hex, base64 and the two length encodings of verifiable.md §4.1. Nothing here depends on a platform.

const HEX = /^(?:[0-9a-f]{2})*$/
const BYTE = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'))
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Short ASCII texts, of which there are millions, are copied by hand: several times faster than the encoder. */
export function utf8(text) {
  if (text.length > 100) return encoder.encode(text)
  const out = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return encoder.encode(text)
    out[i] = code
  }
  return out
}

/** Throws on bytes that are not UTF-8; keeps a byte order mark, so that it is seen as a difference. */
export function textOf(bytes) {
  return decoder.decode(bytes)
}

export function hex(bytes) {
  let out = ''
  for (let i = 0; i < bytes.length; i++) out += BYTE[bytes[i]]
  return out
}

/** Lower-case hexadecimal only: two spellings of one value would hide a changed byte. */
export function fromHex(text) {
  if (typeof text !== 'string' || !HEX.test(text)) throw new Error('不是小写十六进制')
  const out = new Uint8Array(text.length / 2)
  for (let i = 0; i < out.length; i++) out[i] = (digit(text, 2 * i) << 4) | digit(text, 2 * i + 1)
  return out
}

function digit(text, at) {
  const code = text.charCodeAt(at)
  return code < 58 ? code - 48 : code - 87
}

export function isHash(text) {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)
}

export function concat(...parts) {
  let length = 0
  for (const part of parts) length += part.length
  const out = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** u32: four bytes, big-endian. */
export function u32(n) {
  return Uint8Array.of(n >>> 24, n >>> 16, n >>> 8, n)
}

export function u64(n) {
  const big = BigInt(n)
  return concat(u32(Number(big >> 32n)), u32(Number(big & 0xffffffffn)))
}

/** LP(x) = u32(len x) ‖ x. */
export function lp(value) {
  const bytes = typeof value === 'string' ? utf8(value) : value
  return concat(u32(bytes.length), bytes)
}

export function bigOf(bytes) {
  return bytes.length === 0 ? 0n : BigInt('0x' + hex(bytes))
}

export function bytes32(n) {
  return fromHex(n.toString(16).padStart(64, '0'))
}

export function compareBytes(a, b) {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i] - b[i]
  return a.length - b.length
}

export function sameBytes(a, b) {
  return a.length === b.length && compareBytes(a, b) === 0
}

/** Order of ASCII strings by their bytes; never the order of a language or a place. */
export function compareAscii(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function base64(bytes) {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i] << 16) | ((bytes[i + 1] || 0) << 8) | (bytes[i + 2] || 0)
    const left = bytes.length - i
    out += BASE64[three >> 18] + BASE64[(three >> 12) & 63]
    out += left > 1 ? BASE64[(three >> 6) & 63] : '='
    out += left > 2 ? BASE64[three & 63] : '='
  }
  return out
}

/** Strict: the text must be exactly what `base64` would write (so no spare bits can be changed unseen). */
export function fromBase64(text) {
  if (typeof text !== 'string' || text.length % 4 !== 0) throw new Error('不是规范的 base64')
  const body = text.replace(/={1,2}$/, '')
  const out = new Uint8Array(Math.floor((body.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of body) {
    const six = BASE64.indexOf(letter)
    if (six < 0) throw new Error('不是规范的 base64')
    bits = ((bits << 6) | six) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      out[at++] = (bits >> held) & 255
    }
  }
  if (base64(out) !== text) throw new Error('不是规范的 base64')
  return out
}
