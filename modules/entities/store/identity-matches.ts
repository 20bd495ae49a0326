import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import type { IdentityClaim } from '../domain/identity-claim.ts'
import { copyText } from '#platform/postgres/copy-text.ts'
import type { RecordFact } from '../queries/identity-matches.ts'
import { copyLines, linesOf } from '#platform/postgres/copy-lines.ts'
import { lapseDuties } from './disclosure-duties.ts'

/** @technical */
export interface NewMatch {
  readonly matchId: string
  readonly claimKey: string
  readonly claim: IdentityClaim
  readonly source: string
  readonly recordKey: string
  readonly state: 'automatic' | 'queued' | 'decided'
  readonly why: string
  readonly entityId: string | null
  readonly candidates: readonly string[]
  readonly reason: string
  readonly facts: readonly RecordFact[]
  readonly follows: string | null
  readonly decidedBy: string | null
  /** The record is a row of a feed, which puts its facts on the file itself. */
  readonly loadsRow?: boolean
}

/** Copies matches as they were made. Locks nothing but the rows it makes. */
export async function copyMatches(tx: Tx, at: Date, matches: readonly NewMatch[]): Promise<void> {
  const stamp = at.toISOString()
  await copyLines(
    tx,
    `copy entities.identity_match (match_id, claim_key, claim, source, record_key, state, why, entity_id, candidates, reason, facts,
       follows, decided_by, decided_at, loads_row, recorded_at) from stdin`,
    linesOf(
      matches,
      (one) =>
        `${[
          one.matchId,
          `\\\\x${one.claimKey}`,
          copyText(JSON.stringify(one.claim)),
          copyText(one.source),
          copyText(one.recordKey),
          one.state,
          one.why,
          copyText(one.entityId),
          `{${one.candidates.join(',')}}`,
          copyText(one.reason),
          copyText(JSON.stringify(one.facts)),
          copyText(one.follows),
          copyText(one.decidedBy),
          one.decidedBy === null ? '\\N' : stamp,
          one.loadsRow === true ? 't' : 'f',
          stamp,
        ].join('\t')}\n`,
    ),
  )
}

/** @technical */
export interface PlacedFact extends RecordFact {
  readonly factId: string
  readonly entityId: string
  readonly source: string
  readonly recordKey: string
  readonly matchId: string | null
}

/** Copies facts onto files. Locks nothing. */
export async function copyFacts(tx: Tx, at: Date, facts: readonly PlacedFact[]): Promise<void> {
  const stamp = at.toISOString()
  await copyLines(
    tx,
    `copy entities.entity_fact (fact_id, entity_id, kind, value, valid_from, valid_to, source, citation, quality, match_id, record_key,
       recorded_at) from stdin`,
    linesOf(
      facts,
      (one) =>
        `${one.factId}\t${one.entityId}\t${copyText(one.kind)}\t${copyText(one.value)}\t${copyText(one.validFrom)}\t${copyText(one.validTo ?? null)}\t${copyText(one.source)}\t${copyText(one.citation)}\t${one.quality}\t${copyText(one.matchId)}\t${copyText(one.recordKey)}\t${stamp}\n`,
    ),
  )
}

/** Writes down what a person decided on a waiting record. Locks the match's row. */
export async function settleMatch(
  act: Act,
  matchId: string,
  to: { readonly state: 'decided'; readonly entityId: string } | { readonly state: 'dismissed' },
  reason: string,
): Promise<void> {
  await act.tx.run(
    `update entities.identity_match set state = $2, entity_id = $3, reason = $4, decided_by = $5, decided_at = $6 where match_id = $1`,
    [matchId, to.state, to.state === 'decided' ? to.entityId : null, reason, act.actor.personName, act.now],
  )
}

/** Marks a match as undone and takes its facts off the file; answers how many. Locks the match's row. */
export async function undoMatchRow(act: Act, matchId: string, entityId: string, reason: string): Promise<number> {
  await act.tx.run(
    `update entities.identity_match set state = 'undone', undone_by = $2, undone_at = $3, undo_reason = $4 where match_id = $1`,
    [matchId, act.actor.personName, act.now, reason],
  )
  const facts = await act.tx.rows<{ id: string }>(
    `select fact_id as id from entities.entity_fact where match_id = $1`,
    [matchId],
  )
  await lapseDuties(
    act.tx,
    facts.map((fact) => fact.id),
    { on: act.today, at: act.now, because: `归集已撤销：${reason}` },
  )
  return act.tx.run(
    `insert into entities.fact_withdrawal (entity_id, fact_id, match_id, reason, withdrawn_by, withdrawn_at)
     select entity_id, fact_id, match_id, $3, $4, $5 from entities.entity_fact where match_id = $1 and entity_id = $2
     on conflict on constraint fact_withdrawal_pk do nothing`,
    [matchId, entityId, reason, act.actor.personName, act.now],
  )
}

/** Keeps what a record said later beside what it said first. Locks the match's row. */
export async function keepFacts(tx: Tx, matchId: string, facts: readonly RecordFact[]): Promise<void> {
  await tx.run(
    `update entities.identity_match
     set facts = (select jsonb_agg(distinct one) from jsonb_array_elements(facts || $2::jsonb) one) where match_id = $1`,
    [matchId, JSON.stringify(facts)],
  )
}

/** @technical */
export interface UndoneRecord {
  readonly entityId: string
  readonly source: string
  readonly recordKey: string
}

/** Facts a record put on a file without a match, because code and name agreed; withdrawn ones left out. */
export async function listPlainFacts(tx: Tx, record: UndoneRecord): Promise<{ factId: string; fact: RecordFact }[]> {
  return tx.rows(
    `select fact_id as "factId", jsonb_build_object('kind', kind, 'value', value, 'citation', citation, 'quality', quality,
       'validFrom', valid_from, 'validTo', valid_to) as fact
     from entities.entity_fact f where entity_id = $1 and source = $2 and record_key = $3 and match_id is null
       and not exists (select 1 from entities.fact_withdrawal w where w.entity_id = f.entity_id and w.fact_id = f.fact_id)
     order by recorded_at, fact_id`,
    [record.entityId, record.source, record.recordKey],
  )
}

/** Takes facts off a file. Locks nothing. */
export async function withdrawFacts(
  act: Act,
  entityId: string,
  matchId: string,
  factIds: readonly string[],
  reason: string,
): Promise<void> {
  await lapseDuties(act.tx, factIds, { on: act.today, at: act.now, because: `归集已撤销：${reason}` })
  await act.tx.run(
    `insert into entities.fact_withdrawal (entity_id, fact_id, match_id, reason, withdrawn_by, withdrawn_at)
     select $1, id, $3, $4, $5, $6 from unnest($2::uuid[]) id on conflict on constraint fact_withdrawal_pk do nothing`,
    [entityId, factIds, matchId, reason, act.actor.personName, act.now],
  )
}

/** Lets the record of an undone match wait again, with all it says and its former place as a candidate. Locks nothing. */
export async function openAgain(act: Act, matchId: string, waitingId: string, reason: string): Promise<void> {
  await act.tx.run(
    `insert into entities.identity_match (match_id, claim_key, claim, source, record_key, state, why, candidates, reason, facts, follows, loads_row, recorded_at)
     select $2, claim_key, claim, source, record_key, 'queued', 'undone-before', array_append(candidates, entity_id), $3, facts, match_id,
       loads_row, $4
     from entities.identity_match where match_id = $1`,
    [matchId, waitingId, `原归集已撤销：${reason}`, act.now],
  )
}

/** A waiting record that can be placed after all: the register learnt of its owner, or a ruling on the same claim was made. @technical */
export interface PlacedLater {
  readonly matchId: string
  readonly state: 'automatic' | 'decided'
  readonly entityId: string
  readonly why: string
  readonly reason: string
  readonly decidedBy: string | null
}

/** Places records that waited. Locks their matches. */
export async function placeWaiting(tx: Tx, at: Date, placed: readonly PlacedLater[]): Promise<void> {
  if (placed.length === 0) return
  await tx.run(
    `update entities.identity_match m set state = q.state, entity_id = q."entityId", why = q.why, reason = q.reason,
       decided_by = q."decidedBy", decided_at = case when q."decidedBy" is not null then $2::timestamptz end
     from jsonb_to_recordset($1::jsonb) q ("matchId" uuid, state text, "entityId" uuid, why text, reason text, "decidedBy" text)
     where m.match_id = q."matchId" and m.state = 'queued'`,
    [JSON.stringify(placed), at],
  )
}

/** Takes records out of the queue that were settled where they are kept: corrected there, or given back to their source. Locks them. */
export async function lapseWaiting(
  act: Act,
  source: string,
  recordKeys: readonly string[],
  because: string,
): Promise<void> {
  if (recordKeys.length === 0) return
  await act.tx.run(
    `update entities.identity_match set state = 'lapsed', reason = $3, decided_by = $4, decided_at = $5
     where source = $1 and record_key = any ($2::text[]) and state = 'queued' and loads_row`,
    [source, recordKeys, because, act.actor.personName, act.now],
  )
}
