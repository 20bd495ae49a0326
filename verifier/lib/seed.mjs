// From commitment and public randomness to the seed (verifiable.md §5): nobody chooses it, everybody can redo it.

import { concat, fromHex, lp, u32 } from './bytes.mjs'
import { tagged } from './suite.mjs'

/** H('S' ‖ commitHash ‖ u32(wave) ‖ u32(#sources) ‖ …), sources in the committed order, values in hexadecimal. */
export function seedBaseOf(suite, commitHash, wave, sources) {
  const named = sources.map((s) => concat(lp(s.type), lp(s.at), lp(fromHex(s.value))))
  return tagged(suite, 'S', commitHash, u32(wave), u32(sources.length), ...named)
}

/** A sealed draw mixes in K, which was fixed and hashed before the randomness existed. */
export function seedOf(suite, seedBase, sealKey) {
  return sealKey.length === 0 ? seedBase : tagged(suite, 'K', seedBase, sealKey)
}

/** H('C' ‖ LP(plan) ‖ K). */
export function sealOf(suite, plan, sealKey) {
  return tagged(suite, 'C', lp(plan), sealKey)
}
