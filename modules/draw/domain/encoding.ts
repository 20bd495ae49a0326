// The tagged, injective encodings of verifiable.md §4.1 and §4.2: every hash input begins with one tag byte.
import { Buffer } from 'node:buffer'
import { hashOf } from '#kernel/hash-suite.ts'
import type { HashSuite } from '#kernel/hash-suite.ts'
import { jcsBytes } from '#kernel/jcs.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { sha256Suite } from '#kernel/sha256.ts'
import { sm3Suite } from '#kernel/sm3.ts'

/** @technical */
export type SuiteName = HashSuite['name']

export function suiteOf(name: SuiteName): HashSuite {
  return name === 'sm3' ? sm3Suite : sha256Suite
}

/** H(tag ‖ parts), the tag being one ASCII character of the table in §4.1. */
export function tagged(suite: HashSuite, tag: string, ...parts: readonly Uint8Array[]): Uint8Array {
  return hashOf(suite, concat([utf8(tag), ...parts]))
}

/** H('D' ‖ LP(type) ‖ LP(JCS(document))): the hash of a plan, rule or commit document. */
export function documentHash(suite: HashSuite, type: string, document: JcsValue): Uint8Array {
  return tagged(suite, 'D', lp(utf8(type)), lp(jcsBytes(document)))
}

/** LP(x) = u32(length of x) ‖ x. */
export function lp(bytes: Uint8Array): Uint8Array {
  return concat([u32(bytes.length), bytes])
}

export function u32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

export function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts)
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

/** The bytes of lower-case hex; throws on anything else. */
export function fromHex(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new Error('not lower-case hex')
  return Buffer.from(text, 'hex')
}

/** The 32 bytes as one big-endian integer. */
export function integerOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${hex(bytes)}`)
}
