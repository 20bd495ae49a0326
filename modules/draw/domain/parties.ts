// 见证人共同种子 (verifiable.md §5 `parties`, spec/draw/package.md): each party commits to 32 bytes, then reveals them.
import type { HashSuite } from '#kernel/hash-suite.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { concat, documentHash, hex, lp, tagged, utf8 } from './encoding.ts'

export interface Party {
  readonly name: string
  readonly organ: string
  /** Hex of H('C' ‖ LP(plan/name) ‖ r). */
  readonly commit: string
}

/** The commitment of one party to its 32 bytes for a wave; each wave after the first stands in the label. */
export function partyCommit(suite: HashSuite, plan: string, name: string, share: Uint8Array, wave = 1): string {
  const label = wave === 1 ? `${plan}/${name}` : `${plan}/${name}/${wave}`
  return hex(tagged(suite, 'C', lp(utf8(label)), share))
}

/** The name of the whole set: nothing can join, leave or change after it stands in the commit document. */
export function partySet(suite: HashSuite, parties: readonly Party[]): string {
  return hex(documentHash(suite, 'parties', partiesDocument(parties)))
}

export function partiesDocument(parties: readonly Party[]): JcsValue {
  return parties.map(({ name, organ, commit }) => ({ name, organ, commit }))
}

/** LP(name) ‖ r of those that revealed, in committed order; the silent are left out. */
export function partiesValue(revealed: readonly { name: string; share: Uint8Array }[]): Uint8Array {
  return concat(revealed.flatMap(({ name, share }) => [lp(utf8(name)), share]))
}
