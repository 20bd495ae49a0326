// The commit document of verifiable.md §4.4 with the extra members of spec/draw/package.md.
import type { HashSuite } from '#kernel/hash-suite.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { documentHash, hex } from './encoding.ts'
import { partiesDocument } from './parties.ts'
import type { Party } from './parties.ts'
import type { NamedSource } from './source.ts'

/** @technical */
export interface CommitFacts {
  readonly plan: string
  readonly kind: 'real' | 'rehearsal'
  readonly org: string
  readonly items: readonly string[]
  readonly period: string
  readonly ruleHash: string
  readonly frame: {
    readonly n: number
    readonly root: string
    readonly counts: Readonly<Record<string, number>>
    readonly profile: 'open' | 'protected'
    readonly snapshot: string
  }
  readonly roster: { readonly n: number; readonly root: string; readonly rule: string }
  readonly entropy: readonly NamedSource[]
  readonly parties: readonly Party[]
  readonly seal: string
  /** Hashes of the key's shares, where custodians keep them. */
  readonly escrow: JcsValue | undefined
  readonly discloseAt: number
  readonly sourceMoment: number
  readonly quorum: number
  readonly guardSeconds: number
  readonly supersedes: string
}

/** The one task every plan has. */
export const TASK = 'T1'

export function commitDocument(suite: HashSuite, facts: CommitFacts): JcsValue {
  return {
    v: 'vdraw/1',
    suite: suite.name,
    plan: facts.plan,
    task: TASK,
    kind: facts.kind,
    org: facts.org,
    item: [...facts.items],
    period: facts.period,
    rule: facts.ruleHash,
    frame: facts.frame,
    roster: facts.roster,
    entropy: facts.entropy.map(({ type, at }) => ({ type, at })),
    ...(facts.parties.length === 0 ? {} : { parties: partiesDocument(facts.parties) }),
    seal: facts.seal,
    ...(facts.escrow === undefined ? {} : { escrow: facts.escrow }),
    disclose: facts.discloseAt,
    sourceMoment: facts.sourceMoment,
    witnesses: { quorum: facts.quorum, guard: facts.guardSeconds },
    supersedes: facts.supersedes,
  }
}

export function commitHashOf(suite: HashSuite, document: JcsValue): string {
  return hex(documentHash(suite, 'commit', document))
}
