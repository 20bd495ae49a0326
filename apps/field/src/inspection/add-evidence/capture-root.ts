// verifiable.md §15.4: the original is hashed before any upload, 1 MiB chunks, leaf H(0x00‖chunk), RFC 6962 root (vector 16).
import { sha256 } from './sha256.ts'

const CHUNK_BYTES = 1_048_576

/** The root of the file's chunk tree in hex, read chunk by chunk so that a large photo never lies in memory twice. */
export async function captureRoot(file: Blob): Promise<string> {
  const leaves: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; at < file.size; at += CHUNK_BYTES) {
    const chunk = new Uint8Array(await file.slice(at, at + CHUNK_BYTES).arrayBuffer())
    leaves.push(await sha256(joined(0, chunk)))
  }
  return [...(await rootOf(leaves))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function rootOf(leaves: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  const [first] = leaves
  if (first === undefined) return sha256(new Uint8Array(0))
  if (leaves.length === 1) return first
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return sha256(joined(1, await rootOf(leaves.slice(0, split)), await rootOf(leaves.slice(split))))
}

function joined(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 1))
  whole[0] = prefix
  let at = 1
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
