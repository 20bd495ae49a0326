// C2SP signed-note, tlog-checkpoint and tlog-cosignature (Ed25519, RFC 8032), as verifiable.md §15.2 uses them.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const LOG_KEY = 0x01
const COSIGNATURE_KEY = 0x04

/** The three lines a checkpoint signs: origin, size, root in base64. */
export function checkpointBody(origin: string, size: number, root: Uint8Array): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`
}

/** The log's signature line over a checkpoint body. */
export function logSignatureLine(origin: string, seed: Uint8Array, body: string): string {
  const signature = sign(null, Buffer.from(body), privateKey(seed))
  return signatureLine(origin, keyId(origin, LOG_KEY, publicKeyOf(seed)), signature)
}

/** A C2SP signed note of `name` over a body that ends in a newline: for statements that are no checkpoints, under a key of their own. */
export function signedNote(name: string, seed: Uint8Array, body: string): string {
  return `${body}\n${logSignatureLine(name, seed, body)}`
}

/** The bare Ed25519 signature of bytes that are no note, under a key that signs nothing else: any tool checks it (openssl). */
export function signatureOf(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return sign(null, message, privateKey(seed))
}

/** The public key of a seed as a PEM file, which is how other tools take it. */
export function publicKeyPem(seed: Uint8Array): string {
  return createPublicKey(privateKey(seed)).export({ format: 'pem', type: 'spki' }).toString()
}

/** True when a note carries this name's valid signature of its own body. */
export function isNoteSignedBy(name: string, publicKey: Uint8Array, note: string): boolean {
  const end = note.lastIndexOf('\n\n')
  if (end < 0) return false
  const match = /^— (\S+) ([A-Za-z0-9+/=]+)\n$/u.exec(note.slice(end + '\n\n'.length))
  if (match === null || match[1] !== name) return false
  const bytes = Buffer.from(match[2] ?? '', 'base64')
  const id = keyId(name, LOG_KEY, publicKey)
  if (!bytes.subarray(0, id.length).equals(id)) return false
  return verify(null, Buffer.from(note.slice(0, end + 1)), spki(publicKey), bytes.subarray(id.length))
}

/** A witness's cosignature/v1 line: its time is inside what it signs. */
export function cosignatureLine(name: string, seed: Uint8Array, body: string, time: number): string {
  const signature = sign(null, cosignedMessage(body, time), privateKey(seed))
  return signatureLine(name, keyId(name, COSIGNATURE_KEY, publicKeyOf(seed)), Buffer.concat([u64(time), signature]))
}

/** The time a cosignature line carries, or undefined when it is not this witness's valid signature of this body. */
export function checkCosignature(name: string, publicKey: Uint8Array, body: string, line: string): number | undefined {
  const match = /^— (\S+) ([A-Za-z0-9+/=]+)\n?$/u.exec(line)
  if (match === null || match[1] !== name) return undefined
  const bytes = Buffer.from(match[2] ?? '', 'base64')
  if (bytes.length !== 76 || !bytes.subarray(0, 4).equals(keyId(name, COSIGNATURE_KEY, publicKey))) return undefined
  const time = Number(bytes.readBigUInt64BE(4))
  const valid = verify(null, cosignedMessage(body, time), spki(publicKey), bytes.subarray(12))
  return valid ? time : undefined
}

export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' }).subarray(12)
}

/** `name+id+base64(type ‖ key)`: how a verifier is told a key (C2SP note verifier key). */
export function verifierKey(name: string, kind: 'log' | 'witness', publicKey: Uint8Array): string {
  const type = kind === 'log' ? LOG_KEY : COSIGNATURE_KEY
  const id = keyId(name, type, publicKey).toString('hex')
  return `${name}+${id}+${Buffer.concat([Buffer.from([type]), publicKey]).toString('base64')}`
}

function cosignedMessage(body: string, time: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${body}`)
}

function signatureLine(name: string, id: Buffer, signature: Buffer): string {
  return `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`
}

function keyId(name: string, type: number, publicKey: Uint8Array): Buffer {
  return createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([type]))
    .update(publicKey)
    .digest()
    .subarray(0, 4)
}

function privateKey(seed: Uint8Array): ReturnType<typeof createPrivateKey> {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
}

function spki(publicKey: Uint8Array): ReturnType<typeof createPublicKey> {
  return createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}
