import type { JcsValue } from '#kernel/jcs.ts'
import { jcsBytes } from '#kernel/jcs.ts'
import { sha256 } from '#kernel/sha256.ts'

/** The hash by which the same act sent twice is told from another act under the same id. */
export function contentHash(content: JcsValue): Buffer {
  return Buffer.from(sha256(jcsBytes(content)))
}
