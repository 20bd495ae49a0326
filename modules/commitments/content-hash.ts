import { sha256 } from '#kernel/sha256.ts'

/** The hash by which the same declaration sent twice is told from another under the same id; the schema keeps the order of keys. */
export function contentHash(content: object): Buffer {
  return Buffer.from(sha256(new TextEncoder().encode(JSON.stringify(content))))
}
