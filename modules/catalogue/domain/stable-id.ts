// RFC 9562 UUID version 8: an id computed from an official code, the same in every installation.
import { sha256 } from '#kernel/sha256.ts'

/** The id of a group, item or version that an official list names by code, so that loading the list twice changes nothing. */
export function stableId(kind: 'group' | 'item' | 'version', code: string): string {
  const bytes = sha256(new TextEncoder().encode(`hengjian.catalogue.${kind}:${code}`)).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
