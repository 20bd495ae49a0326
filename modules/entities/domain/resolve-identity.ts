import type { IdentifierType, ReadClaim } from './identity-claim.ts'

/** An entity that holds or held one of the codes of a claim. @technical */
export interface IdentityHit {
  readonly type: IdentifierType
  readonly value: string
  readonly entityId: string
  /** The code is the entity's present one; former codes stay with it. */
  readonly isPresent: boolean
}

/** What is needed of an entity to hold a name and a person against it. @technical */
export interface KnownIdentity {
  readonly entityId: string
  readonly name: string
  /** Keys of all former names; may be left out when every claim gives the present one. */
  readonly formerKeys: readonly string[]
  /** The present legal representative or operator and all former ones; as far as the former names. */
  readonly persons: readonly string[]
  /** Whoever took over, such as 由「甲」承继; shown, never merged. */
  readonly successor: string | null
}

/** How names are compared, and which of the claimed ones somebody in the register bears or bore. @technical */
export interface KnownNames {
  readonly keyOf: (name: string) => string
  readonly areHeld: ReadonlySet<string>
}

/** Why a record waits for a person. @technical */
export type QueueReason =
  | 'name-only'
  | 'nothing-usable'
  | 'not-in-register'
  | 'several-hold-it'
  | 'identifiers-disagree'
  | 'name-contradicts'
  | 'undone-before'

/** @technical */
export type NameAgreement = 'same' | 'former' | 'not-given' | 'differs-but-supported'

/** @technical */
export type IdentityVerdict =
  | {
      readonly state: 'matched'
      readonly entityId: string
      readonly by: IdentifierType
      readonly value: string
      readonly isPresent: boolean
      readonly name: NameAgreement
      readonly successor: string | null
    }
  | { readonly state: 'queued'; readonly why: QueueReason; readonly candidates: readonly string[] }

/**
 * Decides of whom a record speaks: code, then registration number, then organization code; the first that is held decides,
 * and none of the others may speak of somebody else. A name alone never decides; a name that contradicts stops the match
 * unless it is nobody's in the register and a second code or the person agrees. domain.md §1.2, traps 3–5; scenario 17.
 */
export function resolveIdentity(
  claim: ReadClaim,
  hits: readonly IdentityHit[],
  known: ReadonlyMap<string, KnownIdentity>,
  names: KnownNames,
): IdentityVerdict {
  const found = claim.usable.flatMap((identifier) => {
    const held = hits.filter((hit) => hit.type === identifier.type && hit.value === identifier.value)
    return held.length === 0 ? [] : [{ identifier, held }]
  })
  const first = found[0]
  if (first === undefined) return queued(whyNobody(claim), [])
  const everybody = [...new Set(found.flatMap(({ held }) => held.map((hit) => hit.entityId)))]
  const holders = presentFirst(first.held)
  const [hit] = holders
  if (hit === undefined || holders.length > 1) return queued('several-hold-it', everybody)
  const speaksOfOther = found.some(({ held }) => held.every((other) => other.entityId !== hit.entityId))
  if (speaksOfOther) return queued('identifiers-disagree', everybody)
  const entity = known.get(hit.entityId)
  if (entity === undefined) return queued('not-in-register', [])
  const given = found.filter(({ identifier }) => identifier.within === null && identifier !== first.identifier)
  const name = nameAgreement(claim, entity, names, given.length > 0)
  // An organization code read out of another code needs the name: the code around it is one the register does not know.
  if (name === 'differs' || (first.identifier.within !== null && !isNamed(name)))
    return queued('name-contradicts', everybody)
  return {
    state: 'matched',
    entityId: hit.entityId,
    by: hit.type,
    value: hit.value,
    isPresent: hit.isPresent,
    name,
    successor: entity.successor,
  }
}

function whyNobody(claim: ReadClaim): QueueReason {
  if (claim.usable.length > 0) return 'not-in-register'
  return claim.name === null ? 'nothing-usable' : 'name-only'
}

function isNamed(name: NameAgreement): boolean {
  return name === 'same' || name === 'former'
}

/** A code that one holds now and another held before speaks of the one that holds it. */
function presentFirst(held: readonly IdentityHit[]): IdentityHit[] {
  const present = held.filter((hit) => hit.isPresent)
  const chosen = present.length > 0 ? present : held
  return [...new Map(chosen.map((hit) => [hit.entityId, hit])).values()]
}

function nameAgreement(
  claim: ReadClaim,
  entity: KnownIdentity,
  names: KnownNames,
  hasSecondCode: boolean,
): NameAgreement | 'differs' {
  if (claim.name === null) return 'not-given'
  if (claim.name === entity.name) return 'same'
  const key = names.keyOf(claim.name)
  if (names.keyOf(entity.name) === key) return 'same'
  if (entity.formerKeys.includes(key)) return 'former'
  if (names.areHeld.has(key)) return 'differs'
  const isSamePerson = claim.personName !== null && entity.persons.includes(claim.personName)
  return hasSecondCode || isSamePerson ? 'differs-but-supported' : 'differs'
}

function queued(why: QueueReason, candidates: readonly string[]): IdentityVerdict {
  return { state: 'queued', why, candidates }
}
