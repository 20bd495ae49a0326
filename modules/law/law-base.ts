import { readLawBase } from './law-files.ts'
import type { LawBase } from './law-files.ts'

let base: LawBase | undefined

/** law/ of this build, read once and kept for the life of the process. */
export function lawBase(): LawBase {
  base ??= readLawBase()
  return base
}
