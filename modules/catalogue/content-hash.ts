import { jcsBytes } from '#kernel/jcs.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { sha256 } from '#kernel/sha256.ts'

/** SHA-256 of what was sent, in canonical JSON: the same request again answers the same, another one under its id is refused. */
export function contentHash(content: object): Buffer {
  const sent: JcsValue = JSON.parse(JSON.stringify(content)) as JcsValue
  return Buffer.from(sha256(jcsBytes(sent)))
}
