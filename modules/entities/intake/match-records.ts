import type { Act } from '#platform/operation.ts'
import { manyIds } from '#platform/intake/many-ids.ts'
import { listKnownRecords } from '../queries/identity-matches.ts'
import { copyMatches, type NewMatch, type PlacedLater, placeWaiting } from '../store/identity-matches.ts'
import { type ClaimedRecord, type Judged, judgeAll, type Placement, placementOf } from './place-records.ts'

/** What waits for somebody to be registered, or speaks of nobody, is no doubt a person could decide. */
const NOBODY: ReadonlySet<string> = new Set(['not-in-register', 'nothing-usable'])

const RULED: ReadonlySet<string> = new Set(['undone-before', 'ruled-before'])

/**
 * Of whom records of a feed speak, where the feed keeps its own rows and facts: doubtful ones wait in the queue for a person,
 * whose decision the feed hears; those placed by more than the present code and name leave the match that says why, so that it
 * can be undone. Putting facts on the file is the caller's, with the match's id.
 */
export async function matchRecords(
  act: Pick<Act, 'tx' | 'ports' | 'now'>,
  records: readonly ClaimedRecord[],
): Promise<Placement[]> {
  const judged = await judgeAll(act, records)
  const nextId = manyIds(act.ports)
  const known = await listKnownRecords(act.tx, judged.filter(leavesMatch).flatMap(keysAsked), 'dismissed too')
  const made = new Map<string, NewMatch>()
  const later = new Map<string, PlacedLater>()
  const placements = judged.map((one) => {
    if (!leavesMatch(one)) return placementOf(one.state, one, null)
    const before = keysAsked(one)
      .map(keyOf)
      .flatMap((key) => known.get(key) ?? [])[0]
    const isWaiting = before?.state === 'queued'
    if (before !== undefined && !(isWaiting && one.entityId !== null))
      return placementOf(before.state, before, before.matchId)
    if (before !== undefined) return placeLater(later, before.matchId, one)
    const key = keyOf({ ...one.record, claimKey: one.claimKey })
    const match = made.get(key) ?? { ...one, matchId: nextId(), ...one.record, follows: null, loadsRow: true }
    made.set(key, match)
    return placementOf(one.state, one, match.matchId)
  })
  await copyMatches(act.tx, act.now, [...made.values()])
  await placeWaiting(act.tx, act.now, [...later.values()])
  return placements
}

function leavesMatch(one: Judged): boolean {
  return one.entityId === null ? !NOBODY.has(one.why) : !one.isPlain
}

/** A record is known under what it claims, or under its own key when it was once taken off a file. */
function keysAsked({
  record,
  claimKey,
  ownKey,
  why,
}: Judged): { source: string; recordKey: string; claimKey: string }[] {
  const { source, recordKey } = record
  const keys = RULED.has(why) ? [...new Set([claimKey, ownKey])] : [claimKey]
  return keys.map((key) => ({ source, recordKey, claimKey: key }))
}

function keyOf(asked: { readonly source: string; readonly recordKey: string; readonly claimKey: string }): string {
  return `${asked.source}\n${asked.recordKey}\n${asked.claimKey}`
}

function placeLater(later: Map<string, PlacedLater>, matchId: string, one: Judged): Placement {
  const { entityId, why, reason, decidedBy } = one
  if (entityId !== null && one.state !== 'queued')
    later.set(matchId, { matchId, state: one.state, entityId, why, reason, decidedBy })
  return placementOf(one.state, one, matchId)
}
