import { hash } from 'node:crypto'
import type { Act } from '#platform/operation.ts'
import { type IdentityClaim, type ReadClaim, readClaim } from '../domain/identity-claim.ts'
import { nameKey } from '../domain/name-key.ts'
import {
  type IdentityHit,
  type IdentityVerdict,
  type KnownIdentity,
  resolveIdentity,
} from '../domain/resolve-identity.ts'
import { listHeldNames, listIdentityHits, type NamedHit, readKnownIdentities } from '../queries/identity-hits.ts'
import { type ClaimRuling, listKnownRecords, listRulings, type RecordFact } from '../queries/identity-matches.ts'
import { listUsccExceptions } from '../queries/list-uscc-exceptions.ts'
import { copyFacts, copyMatches, keepFacts, type NewMatch, type PlacedFact } from '../store/identity-matches.ts'
import { matchReason, queueReason, rulingReason } from '../identity-strings.ts'
import { manyIds } from '#platform/intake/many-ids.ts'

/** A record of another body: of whom it says it speaks, whence it comes, and what it says. */
export interface ClaimedRecord {
  readonly claim: IdentityClaim
  /** The agency or feed, as people read it. */
  readonly source: string
  /** The record's own key in its source: the same record again makes no second match. */
  readonly recordKey: string
  readonly facts: readonly RecordFact[]
}

/** Where a record went: onto a file, or into the queue. */
export interface Placement {
  readonly state: 'matched' | 'queued'
  readonly entityId: string | null
  /** Null when present code and name agree: nothing had to be decided. */
  readonly matchId: string | null
  readonly why: string
  /** The sentence a person reads. */
  readonly reason: string
}

type Acting = Pick<Act, 'tx' | 'ports' | 'now'>

/** Of whom one record speaks; a doubtful one waits in the queue for a person. The door of `placeRecords` for one without facts. */
export async function resolveEntity(
  act: Acting,
  claim: IdentityClaim,
  from: { readonly source: string; readonly recordKey: string },
): Promise<Placement> {
  const [placement] = await placeRecords(act, [{ claim, ...from, facts: [] }])
  if (placement === undefined) throw new Error('one record has one placement')
  return placement
}

/**
 * Puts records on the files of those they speak of, any number in a handful of statements; what cannot be told for certain
 * waits with all it says. A ruling of a person on the same codes and names comes first. Answers in the order given.
 */
export async function placeRecords(act: Acting, records: readonly ClaimedRecord[]): Promise<Placement[]> {
  return write(act, await judgeAll(act, records))
}

/** Of whom each record speaks, by a person's ruling or by its codes and name. */
export async function judgeAll(act: Acting, records: readonly ClaimedRecord[]): Promise<Judged[]> {
  const exceptions = await listUsccExceptions(act.tx)
  const read = records.map((record) => ({
    record,
    claim: readClaim(record.claim, exceptions),
    ...keysOf(record),
  }))
  const rulings = await listRulings(act.tx, [...new Set(read.flatMap((one) => [one.claimKey, one.ownKey]))])
  const found = await listIdentityHits(
    act.tx,
    read.flatMap((one) => one.claim.usable),
  )
  const held = new HeldCodes(found)
  const asked = read.map((one) => ({ ...one, hits: held.of(one.claim) }))
  const doubts = asked.flatMap(({ claim, hits }) => doubtOf(claim, hits))
  const known = await readKnownIdentities(act.tx, found, new Set(doubts.flatMap((doubt) => doubt.entityIds)))
  const areHeld = await listHeldNames(act.tx, strangeNames(doubts, known))
  return asked.map(({ record, claimKey, ownKey, claim, hits }) => {
    const ruling = rulings.get(ownKey) ?? rulings.get(claimKey)
    return { record, claimKey, ownKey, ...judge(claim, ruling, { hits, known, areHeld }) }
  })
}

/** @technical */
export interface Judged {
  readonly record: ClaimedRecord
  readonly claimKey: string
  readonly ownKey: string
  readonly state: 'automatic' | 'queued' | 'decided'
  readonly entityId: string | null
  readonly why: string
  readonly reason: string
  readonly candidates: readonly string[]
  readonly decidedBy: string | null
  readonly isPlain: boolean
}

type Judgement = Omit<Judged, 'record' | 'claimKey' | 'ownKey'>

function judge(
  claim: ReadClaim,
  ruling: ClaimRuling | undefined,
  register: {
    readonly hits: readonly IdentityHit[]
    readonly known: ReadonlyMap<string, KnownIdentity>
    readonly areHeld: ReadonlySet<string>
  },
): Judgement {
  if (ruling?.state === 'decided' && ruling.entityId !== null)
    return {
      state: 'decided',
      entityId: ruling.entityId,
      why: 'ruled-before',
      reason: rulingReason(ruling),
      candidates: [],
      decidedBy: ruling.by,
      isPlain: false,
    }
  const { hits, known, areHeld } = register
  const verdict = resolveIdentity(claim, hits, known, { keyOf: nameKey, areHeld })
  if (ruling !== undefined) return waiting({ state: 'queued', why: 'undone-before', candidates: idsOf(verdict) }, claim)
  if (verdict.state === 'queued') return waiting(verdict, claim)
  return {
    state: 'automatic',
    entityId: verdict.entityId,
    why: verdict.by,
    reason: matchReason(verdict, claim, known.get(verdict.entityId)?.name ?? ''),
    candidates: [],
    decidedBy: null,
    isPlain: verdict.by === 'uscc' && verdict.isPresent && verdict.name === 'same' && claim.unusable.length === 0,
  }
}

function idsOf(verdict: IdentityVerdict): readonly string[] {
  return verdict.state === 'queued' ? verdict.candidates : [verdict.entityId]
}

function waiting(verdict: Extract<IdentityVerdict, { state: 'queued' }>, claim: ReadClaim): Judgement {
  const { state, why, candidates } = verdict
  return { state, entityId: null, why, reason: queueReason(why, claim), candidates, decidedBy: null, isPlain: false }
}

/** Holders by their codes. */
class HeldCodes {
  readonly #byType: Readonly<Record<IdentityHit['type'], Map<string, NamedHit[]>>> = {
    uscc: new Map(),
    'registration-number': new Map(),
    'organization-code': new Map(),
  }

  constructor(hits: readonly NamedHit[]) {
    for (const hit of hits) {
      const holders = this.#byType[hit.type]
      const group = holders.get(hit.value)
      if (group === undefined) holders.set(hit.value, [hit])
      else group.push(hit)
    }
  }

  of(claim: ReadClaim): NamedHit[] {
    return claim.usable.flatMap((one) => this.#byType[one.type].get(one.value) ?? [])
  }
}

/** A name that not all those bear whom the codes point to, and those who do not. */
interface Doubt {
  readonly key: string
  readonly entityIds: readonly string[]
  readonly isAnybodys: boolean
}

function doubtOf({ name }: ReadClaim, hits: readonly NamedHit[]): Doubt[] {
  if (name === null || hits.every((hit) => hit.name === name)) return []
  const key = nameKey(name)
  const others = hits.filter((hit) => nameKey(hit.name) !== key)
  if (others.length === 0) return []
  return [{ key, entityIds: others.map((hit) => hit.entityId), isAnybodys: others.length < hits.length }]
}

/** Names that none of those the codes point to bears or bore: are they somebody else's? */
function strangeNames(doubts: readonly Doubt[], known: ReadonlyMap<string, KnownIdentity>): string[] {
  const strange = new Set<string>()
  for (const { key, entityIds, isAnybodys } of doubts)
    if (!isAnybodys && entityIds.every((id) => known.get(id)?.formerKeys.includes(key) !== true)) strange.add(key)
  return [...strange]
}

async function write(act: Acting, judged: readonly Judged[]): Promise<Placement[]> {
  const nextId = manyIds(act.ports)
  const known = await listKnownRecords(
    act.tx,
    judged.filter((one) => !one.isPlain).map(({ record, claimKey }) => ({ ...record, claimKey })),
  )
  const [matches, facts, made] = [[] as NewMatch[], [] as PlacedFact[], new Map<string, Placement>()]
  const again: { record: ClaimedRecord; placement: Placement }[] = []
  const placements = judged.map((one) => {
    const { record, claimKey } = one
    const key = `${record.source}\n${record.recordKey}\n${claimKey}`
    const before = known.get(key)
    const earlier = before === undefined ? made.get(key) : placementOf(before.state, before, before.matchId)
    if (earlier !== undefined) {
      again.push({ record, placement: earlier })
      return earlier
    }
    const matchId = one.isPlain ? null : nextId()
    if (matchId !== null) matches.push({ ...one, matchId, ...record, follows: null })
    if (one.entityId !== null)
      for (const fact of record.facts) facts.push(placed(fact, record, one.entityId, matchId, nextId()))
    const placement = placementOf(one.state, one, matchId)
    if (matchId !== null) made.set(key, placement)
    return placement
  })
  for (const { record, placement } of again) {
    if (placement.entityId === null) continue
    for (const fact of record.facts) facts.push(placed(fact, record, placement.entityId, placement.matchId, nextId()))
  }
  await copyMatches(act.tx, act.now, matches)
  await copyFacts(act.tx, act.now, facts)
  for (const { record, placement } of again)
    if (placement.matchId !== null && record.facts.length > 0) await keepFacts(act.tx, placement.matchId, record.facts)
  return placements
}

/** What a caller is told of a judged record. */
export function placementOf(
  state: string,
  { entityId, why, reason }: Pick<Judged, 'entityId' | 'why' | 'reason'>,
  matchId: string | null,
): Placement {
  return { state: entityId === null ? 'queued' : 'matched', entityId, matchId, why, reason }
}

/** A fact on its way to a file. */
export function placed(
  fact: RecordFact,
  from: { readonly source: string; readonly recordKey: string },
  entityId: string,
  matchId: string | null,
  factId: string,
): PlacedFact {
  return { ...fact, factId, entityId, source: from.source, recordKey: from.recordKey, matchId }
}

/** The key of what a record claims, and of the record alone; a ruling on a name without a code holds for its record alone. */
function keysOf({ claim, source, recordKey }: ClaimedRecord): { claimKey: string; ownKey: string } {
  const ownKey = keyOfRecord(source, recordKey)
  const hasCode = [claim.uscc, claim.registrationNumber, claim.organizationCode, claim.taxNumber].some(
    (code) => (code ?? '').trim() !== '',
  )
  return { claimKey: hasCode ? keyOfClaim(claim) : ownKey, ownKey }
}

/** The key of one record, whatever it claims. */
export function keyOfRecord(source: string, recordKey: string): string {
  return hash('sha256', JSON.stringify(['record', source, recordKey]), 'hex')
}

/** The same codes, name and person make the same key, however they were written. */
function keyOfClaim(claim: IdentityClaim): string {
  const parts = [
    claim.uscc,
    claim.registrationNumber,
    claim.organizationCode,
    claim.taxNumber,
    claim.name,
    claim.personName,
  ]
  return hash('sha256', JSON.stringify(parts.map((part) => nameKey(part ?? ''))), 'hex')
}
