import type { Tx } from '#platform/tx.ts'
import type { IdentityClaim } from '../domain/identity-claim.ts'

export type MatchState = 'automatic' | 'queued' | 'decided' | 'undone' | 'dismissed' | 'lapsed'

/** What a record says, waiting or placed with it. @technical */
export interface RecordFact {
  readonly kind: string
  readonly value: string
  readonly citation: string | null
  readonly quality: 'declared' | 'reported'
  readonly validFrom: string | null
  readonly validTo?: string | null
}

/** @technical */
export interface IdentityMatchRow {
  readonly matchId: string
  readonly claim: IdentityClaim
  readonly source: string
  readonly recordKey: string
  readonly state: MatchState
  readonly why: string
  readonly reason: string
  readonly entityId: string | null
  readonly entityName: string | null
  readonly candidates: readonly string[]
  readonly facts: readonly RecordFact[]
  readonly follows: string | null
  readonly loadsRow: boolean
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
  readonly undoReason: string | null
  readonly recordedAt: Date
}

const columns = `m.match_id as "matchId", m.claim, m.source, m.record_key as "recordKey", m.state, m.why, m.reason, m.entity_id as "entityId",
  e.name as "entityName", m.candidates, m.facts, m.follows, m.loads_row as "loadsRow", m.decided_by as "decidedBy", m.decided_at as "decidedAt",
  m.undone_by as "undoneBy", m.undone_at as "undoneAt", m.undo_reason as "undoReason", m.recorded_at as "recordedAt"`
const joined = `entities.identity_match m left join entities.entity e on e.entity_id = m.entity_id`

/** One match, locked when it is about to change. Locks its row with `lock`. */
export async function findMatch(tx: Tx, matchId: string, lock = false): Promise<IdentityMatchRow | undefined> {
  return tx.maybe<IdentityMatchRow>(
    `select ${columns} from ${joined} where m.match_id = $1${lock ? ' for update of m' : ''}`,
    [matchId],
  )
}

/** The queue, oldest first; what was placed or undone, latest first; with how many there are of each state and reason. */
export async function listMatches(
  tx: Tx,
  filter: { state: MatchState; why: string | null; source: string | null; entityId: string | null },
  limit: number,
  offset: number,
): Promise<{
  rows: IdentityMatchRow[]
  total: number
  states: { state: MatchState; count: number }[]
  reasons: { why: string; count: number }[]
}> {
  const where = `m.state = $1 and ($2::text is null or m.why = $2) and ($3::text is null or m.source = $3)
    and ($4::uuid is null or m.entity_id = $4)`
  const params = [filter.state, filter.why, filter.source, filter.entityId]
  const order = filter.state === 'queued' ? 'm.recorded_at, m.match_id' : 'm.recorded_at desc, m.match_id'
  const rows = await tx.rows<IdentityMatchRow>(
    `select ${columns} from ${joined} where ${where} order by ${order} limit $5 offset $6`,
    [...params, limit, offset],
  )
  const { total } = await tx.one<{ total: number }>(
    `select count(*)::int as total from entities.identity_match m where ${where}`,
    params,
  )
  const states = await tx.rows<{ state: MatchState; count: number }>(
    `select state, count(*)::int as count from entities.identity_match group by state order by state`,
  )
  const reasons = await tx.rows<{ why: string; count: number }>(
    `select why, count(*)::int as count from entities.identity_match where state = $1 group by why order by why`,
    [filter.state],
  )
  return { rows, total, states, reasons }
}

/** A ruling a person made on the same set of codes and names: it holds for the next record that brings it. @technical */
export interface ClaimRuling {
  readonly claimKey: string
  readonly state: 'decided' | 'undone' | 'dismissed'
  readonly entityId: string | null
  readonly by: string
  readonly at: Date
}

/** The latest ruling on each of these claims. */
export async function listRulings(tx: Tx, claimKeys: readonly string[]): Promise<Map<string, ClaimRuling>> {
  if (claimKeys.length === 0) return new Map()
  const rows = await tx.rows<ClaimRuling>(
    `select distinct on (claim_key) encode(claim_key, 'hex') as "claimKey", state, entity_id as "entityId",
       coalesce(undone_by, decided_by) as by, coalesce(undone_at, decided_at) as at
     from entities.identity_match where state in ('decided', 'undone', 'dismissed')
       and claim_key = any (select decode(k, 'hex') from unnest($1::text[]) k)
     order by claim_key, coalesce(undone_at, decided_at) desc`,
    [claimKeys],
  )
  return new Map(rows.map((row) => [row.claimKey, row]))
}

/** Records already placed or waiting (or laid aside), by source, key and claim: the same record again makes no second match. */
export async function listKnownRecords(
  tx: Tx,
  records: readonly { source: string; recordKey: string; claimKey: string }[],
  which: 'standing' | 'dismissed too' = 'standing',
): Promise<Map<string, { matchId: string; state: MatchState; entityId: string | null; reason: string; why: string }>> {
  if (records.length === 0) return new Map()
  const rows = await tx.rows<{
    nth: number
    matchId: string
    state: MatchState
    entityId: string | null
    reason: string
    why: string
  }>(
    // Two halves, each through an index of its own: one condition over both would read every match of the city.
    `with q as (select * from unnest($1::text[], $2::text[], $3::text[]) with ordinality q (source, record_key, claim_key, nth))
     select q.nth::int, m.match_id as "matchId", m.state, m.entity_id as "entityId", m.reason, m.why
     from q join entities.identity_match m on m.source = q.source and m.record_key = q.record_key
       and m.claim_key = decode(q.claim_key, 'hex') and m.state in ('automatic', 'queued', 'decided')
     union all
     select q.nth::int, m.match_id, m.state, m.entity_id, m.reason, m.why
     from q join entities.identity_match m on m.source = q.source and m.record_key = q.record_key
       and m.claim_key = decode(q.claim_key, 'hex') and m.state = 'dismissed' and m.state in ('decided', 'undone', 'dismissed')
     where $4
     order by 3`,
    [
      records.map((one) => one.source),
      records.map((one) => one.recordKey),
      records.map((one) => one.claimKey),
      which === 'dismissed too',
    ],
  )
  return new Map(
    rows.map((row) => {
      const record = records[row.nth - 1]
      return [`${record?.source}\n${record?.recordKey}\n${record?.claimKey}`, row] as const
    }),
  )
}
