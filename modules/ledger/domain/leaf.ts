// verifiable.md §15.1: the leaf, its salted payload and the case handle.
import { hashOf } from '#kernel/hash-suite.ts'
import { jcs } from '#kernel/jcs.ts'
import { leafHash, merkleRoot } from '#kernel/merkle.ts'
import { sha256Suite } from '#kernel/sha256.ts'

/** A field before hashing: its own 32-byte salt keeps a low-entropy value from being guessed. @technical */
export interface SaltedField {
  readonly name: string
  readonly value: string
  readonly salt: Uint8Array
}

/** 存证叶子: what one act leaves in the log; no personal value, only commitments. */
export interface Leaf {
  readonly type: string
  readonly org: string
  readonly case: string
  readonly seq: number
  readonly time: number
  readonly actor: string
  readonly device: string
  readonly prev?: string
  readonly payload: string
  readonly refs?: readonly string[]
}

/** The leaf's bytes as text: `evlog/1\n` and the canonical document. Throws when it is longer than a tile entry may be. */
export function leafText(leaf: Leaf): string {
  const text = `evlog/1\n${jcs({ v: 'evlog/1', ...leaf })}`
  if (Buffer.byteLength(text) > 65_535) throw new Error('a leaf is at most 65535 bytes')
  return text
}

/** Lower-case hex of the RFC 6962 leaf hash. */
export function leafHashHex(text: string): string {
  return hex(leafHash(sha256Suite, Buffer.from(text)))
}

/** Root over the field digests H('F' ‖ salt ‖ LP(name) ‖ LP(value)), in the order given. */
export function payloadRoot(fields: readonly SaltedField[]): string {
  return hex(merkleRoot(sha256Suite, fields.map(fieldDigest)))
}

export function fieldDigest(field: SaltedField): Uint8Array {
  return hashOf(
    sha256Suite,
    Buffer.concat([Buffer.from('F'), field.salt, lengthPrefixed(field.name), lengthPrefixed(field.value)]),
  )
}

/** H('Q' ‖ salt ‖ case number): the public name of a chain whose subject stays closed. */
export function caseHandle(salt: Uint8Array, caseNumber: string): string {
  return hex(hashOf(sha256Suite, Buffer.concat([Buffer.from('Q'), salt, Buffer.from(caseNumber)])))
}

function lengthPrefixed(text: string): Buffer {
  const bytes = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
