// Session and device tokens: 256 random bits, base64url (RFC 4648 §5); the database keeps only SHA-256 of them.
import { sha256 } from '#kernel/sha256.ts'
import type { Ports } from '#kernel/ports.ts'

/** A new unguessable token. */
export function newToken(ports: Pick<Ports, 'randomness'>): string {
  return Buffer.from(ports.randomness.bytes(32)).toString('base64url')
}

/** What the database keeps of a token. */
export function hashToken(token: string): Buffer {
  return Buffer.from(sha256(Buffer.from(token, 'utf8')))
}
