// Seed and seal of verifiable.md §4.1 (S, K, C) and §5.
import type { HashSuite } from '#kernel/hash-suite.ts'
import { concat, lp, tagged, u32, utf8 } from './encoding.ts'

/** @technical */
export interface SourceValue {
  readonly type: string
  readonly at: string
  readonly value: Uint8Array
}

/** H('S' ‖ commitHash ‖ u32(wave) ‖ u32(number of sources) ‖ LP(type) ‖ LP(at) ‖ LP(value) for each, in committed order). */
export function seedBase(
  suite: HashSuite,
  commitHash: Uint8Array,
  wave: number,
  sources: readonly SourceValue[],
): Uint8Array {
  const parts = sources.flatMap(({ type, at, value }) => [lp(utf8(type)), lp(utf8(at)), lp(value)])
  return tagged(suite, 'S', commitHash, u32(wave), u32(sources.length), concat(parts))
}

/** The seed itself: mixed with the sealing key when the draw is sealed. */
export function seedOf(suite: HashSuite, base: Uint8Array, sealKey: Uint8Array | undefined): Uint8Array {
  return sealKey === undefined ? base : tagged(suite, 'K', base, sealKey)
}

/** H('C' ‖ LP(plan) ‖ K): binds the sealing key to one plan before any source speaks. */
export function sealOf(suite: HashSuite, plan: string, sealKey: Uint8Array): Uint8Array {
  return tagged(suite, 'C', lp(utf8(plan)), sealKey)
}
