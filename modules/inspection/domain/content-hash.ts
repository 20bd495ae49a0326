// Content identity by RFC 8785 (JCS) and SHA-256; an absent value and null are the same, a day and an instant are their text.
import { jcsBytes } from '#kernel/jcs.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { sha256 } from '#kernel/sha256.ts'

/** The hash of a value as its JSON form says it, in hex. */
export function contentHashOf(value: unknown): string {
  const plain: JcsValue = JSON.parse(
    JSON.stringify(value, (_key, member: unknown) => (member === null ? undefined : member)),
  )
  return Buffer.from(sha256(jcsBytes(plain))).toString('hex')
}
