import { listAgencies } from '#identity'
import { newId } from '#kernel/ids.ts'
import { dayInShanghai } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { KeyedCall } from '#platform/module.ts'
import type { Act, Actor } from '#platform/operation.ts'
import { hashKey, secondsLeft } from '../domain/api-key.ts'
import { no } from '../refusals.ts'
import { countCall, enterScope, findKeyByHash, type HeldKey, insertCall } from '../store/key-store.ts'
import { outwardStrings } from '../outward-strings.ts'
import { findSystem, type OutsideSystem } from './outside-systems.ts'

/** A purpose that says something: two characters at least. */
const SHORTEST_PURPOSE = 2

type Gate = Pick<Act, 'tx' | 'now' | 'ports'>

/**
 * The gate of every call that carries a key: the key is known and in force, the operation is within its right, neither the
 * minute nor the day is used up, and the caller says what this call is for. Admitted or not, the call is written down with its purpose before anything is answered.
 */
export async function admitKey(act: Gate, secret: string, call: KeyedCall): Promise<Result<Actor>> {
  const key = await findKeyByHash(act.tx, hashKey(secret))
  if (key === undefined) return no('key-unknown')
  await enterScope(act.tx, key.agencyId)
  const system = await findSystem(act.tx, key.systemId)
  if (system === undefined) return no('key-unknown')
  const refusal = await refusalOf(act, key, call)
  await insertCall(
    act.tx,
    key,
    {
      callId: newId(act.ports),
      operation: call.operation,
      purpose: system.purpose,
      statedPurpose: call.purpose,
      outcome: refusal === undefined ? outwardStrings.admitted : refusal.refusal.message,
      requestId: call.requestId,
    },
    act.now,
  )
  return refusal ?? ok(await actorOf(act, key, system))
}

async function refusalOf(act: Gate, key: HeldKey, call: KeyedCall) {
  const today = dayInShanghai(act.now)
  if (key.revokedAt !== null) return no('key-revoked')
  if (today < key.validFrom || today > key.validTo)
    return no('key-not-in-force', { from: key.validFrom, to: key.validTo })
  for (const span of ['minute', 'day'] as const) {
    const limit = span === 'minute' ? key.perMinute : key.perDay
    if ((await countCall(act.tx, key, span, act.now)) > limit)
      return no('quota-used-up', {
        span: outwardStrings.span[span],
        limit,
        retryAfterSeconds: secondsLeft(span, act.now),
      })
  }
  if (isReadOfTheUnpublished(call) && call.purpose.trim().length < SHORTEST_PURPOSE) return no('purpose-missing')
  if (call.kind === 'act' && !key.mayAct) return no('key-reads-only')
  return undefined
}

/** What is handed in says itself what it is for; what is read of others has to be asked for with a purpose. */
function isReadOfTheUnpublished({ kind, permission }: KeyedCall): boolean {
  return kind === 'query' && permission !== 'public'
}

async function actorOf(act: Gate, key: HeldKey, system: OutsideSystem): Promise<Actor> {
  const offices = (await listAgencies(act.tx)).filter(
    (one) => one.parentId === key.agencyId && one.kind === 'dispatched',
  )
  return {
    accountId: key.systemId,
    personName: system.name,
    agencyId: key.agencyId,
    officerId: null,
    entityId: null,
    sessionId: null,
    roles: [key.roleCode],
    permissions: new Set(key.permissions),
    scope: [key.agencyId, ...offices.map((one) => one.id)],
    districts: [],
    pseudonym: system.pseudonym,
  }
}
