import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { RandomnessPort } from '#kernel/ports.ts'

const NONCE = 12
const TAG = 16

/** Seals a secret of somebody else's (AES-256-GCM) so that it can lie in a table; `of` binds it to what it belongs to. */
export function seal(key: Uint8Array, secret: string, of: string, randomness: RandomnessPort): Buffer {
  const nonce = randomness.bytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(of, 'utf8'))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Opens what `seal` sealed; throws when a byte, the key or what it belongs to is another. */
export function openSealed(key: Uint8Array, sealed: Uint8Array, of: string): string {
  const bytes = Buffer.from(sealed)
  const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
  opener.setAAD(Buffer.from(of, 'utf8'))
  opener.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([opener.update(bytes.subarray(NONCE + TAG)), opener.final()]).toString('utf8')
}
