// The commit document of verifiable.md §4.4: the simple form of spec/draw/package.md, the general one of round.md.
import type { HashSuite } from '#kernel/hash-suite.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { documentHash, hex } from './encoding.ts'
import { partiesDocument } from './parties.ts'
import type { Party } from './parties.ts'
import type { NamedSource } from './source.ts'

/** @technical */
export interface CommitTask {
  readonly task: string
  readonly org: string
  readonly items: readonly string[]
  readonly ruleHash: string
  readonly frame: {
    readonly n: number
    readonly root: string
    readonly counts: Readonly<Record<string, number>>
    readonly profile: 'open' | 'protected'
    readonly snapshot: string
  }
}

/** @technical */
export interface CommitWave {
  readonly entropy: readonly NamedSource[]
  readonly parties: readonly Party[]
  readonly sourceMoment: number
  readonly holdAt: number
  readonly visitsFrom: string
  readonly visitsTo: string
}

/** @technical */
export interface CommitFacts {
  readonly plan: string
  readonly kind: 'real' | 'rehearsal'
  readonly org: string
  readonly items: readonly string[]
  readonly period: string
  readonly tasks: readonly CommitTask[]
  readonly waves: readonly CommitWave[]
  readonly roster: { readonly n: number; readonly root: string; readonly rule: string }
  readonly seal: string
  /** Hashes of the key's shares, where custodians keep them. */
  readonly escrow: JcsValue | undefined
  /** Of lint.json; commitments before there was one have none. */
  readonly lintHash?: string
  readonly discloseAt: number
  readonly quorum: number
  readonly guardSeconds: number
  readonly supersedes: string
}

export function commitDocument(suite: HashSuite, facts: CommitFacts): JcsValue {
  const [wave] = facts.waves
  const [task] = facts.tasks
  if (wave === undefined || task === undefined) throw new Error('a plan without task or wave commits to nothing')
  const isSimple = facts.tasks.length === 1 && facts.waves.length === 1
  return {
    v: 'vdraw/1',
    suite: suite.name,
    plan: facts.plan,
    kind: facts.kind,
    org: facts.org,
    item: [...facts.items],
    period: facts.period,
    ...(isSimple ? simpleMembers(task, wave) : generalMembers(facts)),
    roster: facts.roster,
    seal: facts.seal,
    ...(facts.escrow === undefined ? {} : { escrow: facts.escrow }),
    ...(facts.lintHash === undefined ? {} : { lint: facts.lintHash }),
    disclose: facts.discloseAt,
    sourceMoment: wave.sourceMoment,
    witnesses: { quorum: facts.quorum, guard: facts.guardSeconds },
    supersedes: facts.supersedes,
  }
}

function simpleMembers(task: CommitTask, wave: CommitWave): { [name: string]: JcsValue } {
  return {
    task: task.task,
    rule: task.ruleHash,
    frame: task.frame,
    entropy: entropyJson(wave),
    ...(wave.parties.length === 0 ? {} : { parties: partiesDocument(wave.parties) }),
  }
}

function generalMembers({ tasks, waves }: CommitFacts): { [name: string]: JcsValue } {
  const hasParties = waves.some(({ parties }) => parties.length > 0)
  return {
    tasks: tasks.map(({ task, org, items, ruleHash, frame }) => ({
      task,
      org,
      item: [...items],
      rule: ruleHash,
      frame,
    })),
    entropy: waves.map(entropyJson),
    ...(hasParties ? { parties: waves.map(({ parties }) => partiesDocument(parties)) } : {}),
    waves: waves.map(({ sourceMoment, holdAt, visitsFrom, visitsTo }) => ({
      sourceMoment,
      holdAt,
      visitsFrom,
      visitsTo,
    })),
  }
}

function entropyJson({ entropy }: CommitWave): JcsValue {
  return entropy.map(({ type, at }) => ({ type, at }))
}

export function commitHashOf(suite: HashSuite, document: JcsValue): string {
  return hex(documentHash(suite, 'commit', document))
}
