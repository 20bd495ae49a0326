// verifiable.md §15.4 (capture: 1 MiB chunks, RFC 6962 root, vector 16) and the file signatures of JPEG, PNG, WebP and HEIF.
import { merkleRoot } from '#kernel/merkle.ts'
import { sha256Suite } from '#kernel/sha256.ts'

const CHUNK_BYTES = 1_048_576

/** The RFC 6962 root over the 1 MiB chunks of a file: leaf H(0x00‖chunk), node H(0x01‖left‖right). */
export function captureRoot(bytes: Uint8Array): string {
  return Buffer.from(merkleRoot(sha256Suite, chunksOf(bytes))).toString('hex')
}

/** The type the first bytes say, whatever the sender claims; undefined when it is none we accept as evidence. */
export function mediaTypeOf(bytes: Uint8Array): 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic' | undefined {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (text(bytes, 4, 8) === 'ftyp' && ['heic', 'heix', 'mif1'].includes(text(bytes, 8, 12))) return 'image/heic'
  return undefined
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES)
}

function startsWith(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte)
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
