// The escrow of a sealing key (verifiable.md §11; spec/draw/package.md, "Escrow"): 3 of 5 shares over GF(2^8), each bound by its hash.
import { combine } from 'shamir-secret-sharing'
import type { HashSuite } from '#kernel/hash-suite.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { hex, lp, tagged, utf8 } from './encoding.ts'

/** Five custodians, any three of whom can open the key; two of them know nothing. */
export const ESCROW_SHARES = 5
export const ESCROW_THRESHOLD = 3

/** 封签份额保管机关: one custodian from each, so that no organ holds two shares. @technical */
export const custodianOffices = ['supervision', 'notary', 'discipline', 'congress', 'university'] as const
/** @technical */
export type CustodianOffice = (typeof custodianOffices)[number]

/** What the commit document says of one share. @technical */
export interface BoundShare {
  readonly name: string
  readonly organ: string
  readonly hash: string
}

/** H('C' ‖ LP(plan/escrow/name) ‖ share): binds a custodian's share to one plan. */
export function shareHash(suite: HashSuite, plan: string, name: string, share: Uint8Array): string {
  return hex(tagged(suite, 'C', lp(utf8(`${plan}/escrow/${name}`)), share))
}

/** The member `escrow` of a commit document; a plan without custodians has none, so its bytes do not change. */
export function escrowDocument(shares: readonly BoundShare[]): JcsValue {
  return { threshold: ESCROW_THRESHOLD, shares: shares.map(({ name, organ, hash }) => ({ name, organ, hash })) }
}

/** The key behind enough shares, or undefined where they are too few or not of one key's form. */
export async function combineShares(shares: readonly Uint8Array[]): Promise<Uint8Array | undefined> {
  if (shares.length < ESCROW_THRESHOLD) return undefined
  try {
    return await combine(shares.map((share) => new Uint8Array(share)))
  } catch {
    return undefined
  }
}
