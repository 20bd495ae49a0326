import type { z } from 'zod'
import type {
  drawCommitted,
  drawHeld,
  drawListReleased,
  drawQualityChecked,
  drawQualityExplained,
  drawStateChanged,
} from '#draw/events'
import type { Tx } from '#platform/tx.ts'

/** Puts a committed draw before the public, with counts and probabilities only; locks nothing. */
export async function insertPublicDraw(tx: Tx, word: z.output<typeof drawCommitted.schema>): Promise<void> {
  const inserted = await tx.run(
    `insert into disclosure.public_draw (plan_id, code, title, agency_id, agency_name, is_rehearsal, profile, list_release,
       state, state_label, legal_basis, scope, period, items, frame_count, candidate_rows, target_count, officer_count,
       strata, classes, excluded, sources, parties, source_moment, hold_at, disclose_on, commit_hash, leaf_hash, committed_at, tasks, forecast, lint)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'COMMITTED', '已承诺', $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
       $21, $22, $23, $24, $25, $26, $27, $28, $29, $30)
     on conflict (plan_id) do nothing`,
    [
      word.planId,
      word.code,
      word.title,
      word.agencyId,
      word.agencyName,
      word.isRehearsal,
      word.profile,
      word.listRelease,
      word.legalBasis,
      word.scope,
      word.period,
      JSON.stringify(word.items),
      word.frameCount,
      word.candidateRows,
      word.targetCount,
      word.officers,
      JSON.stringify(word.strata),
      JSON.stringify(word.profile === 'open' ? word.classes : []),
      JSON.stringify(word.excluded),
      JSON.stringify(word.sources),
      JSON.stringify(word.parties),
      word.sourceMoment,
      word.holdAt,
      word.discloseOn,
      word.commitHash,
      word.leafHash,
      word.committedAt,
      JSON.stringify(word.round?.tasks ?? []),
      word.round?.forecast == null ? null : JSON.stringify(word.round.forecast),
      word.lint === null ? null : JSON.stringify(word.lint),
    ],
  )
  if (inserted > 0) for (const wave of word.round?.waves ?? []) await insertWave(tx, word.planId, wave)
}

async function insertWave(
  tx: Tx,
  planId: string,
  wave: NonNullable<z.output<typeof drawCommitted.schema>['round']>['waves'][number],
): Promise<void> {
  tx.later(
    `insert into disclosure.public_draw_wave (plan_id, wave, source_moment, hold_at, visits_from, visits_to, sources, parties)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      planId,
      wave.wave,
      wave.sourceMoment,
      wave.holdAt,
      wave.visitsFrom,
      wave.visitsTo,
      JSON.stringify(wave.sources),
      JSON.stringify(wave.parties),
    ],
  )
}

/** Keeps one step of a draw inside; locks nothing. */
export async function keepStep(tx: Tx, word: z.output<typeof drawStateChanged.schema>): Promise<void> {
  tx.later(
    `insert into disclosure_desk.draw_step (plan_id, agency_id, leaf_hash, state, label, wave, happened_at, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [word.planId, word.agencyId, word.leafHash, word.state, word.label, word.wave, word.at, word.reason],
  )
}

/** Shows every kept step of a draw that is public, and its latest state, which a step of a later wave leaves alone; locks the draw's row. */
export async function showSteps(tx: Tx, planId: string): Promise<void> {
  tx.later(
    `insert into disclosure.public_draw_step (plan_id, leaf_hash, state, label, wave, happened_at, reason)
     select s.plan_id, s.leaf_hash, s.state, s.label, s.wave, s.happened_at, s.reason
     from disclosure_desk.draw_step s join disclosure.public_draw d using (plan_id)
     where s.plan_id = $1 on conflict do nothing`,
    [planId],
  )
  tx.later(
    `update disclosure.public_draw d set state = s.state, state_label = s.label,
       ended_reason = case when s.state in ('VOID', 'FAILED') then coalesce(s.reason, d.ended_reason) else d.ended_reason end
     from (select state, label, reason from disclosure.public_draw_step where plan_id = $1 and wave = 1
       order by happened_at desc, array_position(array['DRAFT','APPROVED','FROZEN','COMMITTED','WITNESSED','ARMED','SEEDED',
         'DRAWN','RELEASED','EXECUTED','DISCLOSED','CLOSED','VOID','FAILED'], state) desc limit 1) s
     where d.plan_id = $1`,
    [planId],
  )
}

/**
 * Shows the counts of a held wave; names only where the list is public. Counts are those of all waves so far, sources and moment
 * of the draw those of its first; every wave keeps its own. Locks the draw's row.
 */
export async function showHeld(tx: Tx, word: z.output<typeof drawHeld.schema>): Promise<number> {
  const shown = await tx.run(
    `update disclosure.public_draw set drawn_at = coalesce(drawn_at, $2), drawn_count = $3, strata = $4,
       sources = case when $9 = 1 then $5::jsonb else sources end,
       silent_parties = case when $9 = 1 then $6::jsonb else silent_parties end,
       result_root = $7, seed = coalesce(nullif($8, ''), seed) where plan_id = $1`,
    [
      word.planId,
      word.drawnAt,
      word.drawnCount,
      JSON.stringify(word.strata),
      JSON.stringify(word.sources),
      JSON.stringify(word.silentParties),
      word.resultRoot,
      word.seed,
      word.wave,
    ],
  )
  tx.later(
    `update disclosure.public_draw_wave set drawn_at = $3, drawn_count = $4, sources = $5, silent_parties = $6
     where plan_id = $1 and wave = $2`,
    [
      word.planId,
      word.wave,
      word.drawnAt,
      word.units.length,
      JSON.stringify(word.sources),
      JSON.stringify(word.silentParties),
    ],
  )
  return shown
}

/** A drawn unit as everybody may see it. @technical */
export type PublicUnit = z.output<typeof drawListReleased.schema>['units'][number]

/**
 * Shows the names of a released list, also on results already public; nothing happens for a plan whose list is never
 * public. Locks the draw's row.
 */
export async function showUnits(
  tx: Tx,
  planId: string,
  units: readonly PublicUnit[],
  seed: string,
  releasedAt: string | Date,
): Promise<void> {
  const released = await tx.run(
    `update disclosure.public_draw set is_list_public = true, released_at = coalesce(released_at, $3),
       seed = coalesce(nullif($2, ''), seed) where plan_id = $1 and list_release <> 'never'`,
    [planId, seed, releasedAt],
  )
  if (released === 0) return
  tx.later(
    `insert into disclosure.public_draw_unit (plan_id, position, entity_id, uscc, name, stratum, visit_id)
     select $1, u.position, u.entity_id, u.uscc, u.name, u.stratum, u.visit_id
     from unnest($2::int4[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[])
       as u (position, entity_id, uscc, name, stratum, visit_id)
     on conflict do nothing`,
    [
      planId,
      units.map((unit) => unit.position),
      units.map((unit) => unit.entityId),
      units.map((unit) => unit.uscc),
      units.map((unit) => unit.name),
      units.map((unit) => unit.stratum),
      units.map((unit) => unit.visitId),
    ],
  )
  tx.later(`update disclosure.public_result set plan_id = $1 where visit_id = any ($2) and withdrawn_on is null`, [
    planId,
    units.map((unit) => unit.visitId),
  ])
}

/** Shows the tests of one wave of a draw; locks nothing. */
export async function showQuality(tx: Tx, word: z.output<typeof drawQualityChecked.schema>): Promise<void> {
  tx.later(
    `insert into disclosure.public_draw_quality (plan_id, wave, document, leaf_hash, checked_at) values ($1, $2, $3, $4, $5)
     on conflict (plan_id, wave) do nothing`,
    [word.planId, word.wave, JSON.stringify(word.document), word.leafHash, word.checkedAt],
  )
}

/** Shows why a held wave stands; locks the row of its tests. */
export async function showExplanation(tx: Tx, word: z.output<typeof drawQualityExplained.schema>): Promise<void> {
  tx.later(
    `update disclosure.public_draw_quality set explanation = $2, explained_at = $3 where plan_id = $1 and wave = $4`,
    [word.planId, word.explanation, word.explainedAt, word.wave],
  )
}

/** Shows the seed of a disclosed draw; locks the draw's row. */
export async function showSeed(tx: Tx, planId: string, seed: string): Promise<void> {
  tx.later(`update disclosure.public_draw set seed = coalesce(nullif($2, ''), seed) where plan_id = $1`, [planId, seed])
}

/** Shows why a draw ended without a result; locks the draw's row. */
export async function showEnded(tx: Tx, planId: string, reason: string): Promise<void> {
  tx.later(`update disclosure.public_draw set ended_reason = $2 where plan_id = $1`, [planId, reason])
}

/** Counts one more visited unit of a draw; locks the draw's row. */
export async function countVisited(tx: Tx, planId: string): Promise<void> {
  tx.later(`update disclosure.public_draw set visited_count = visited_count + 1 where plan_id = $1`, [planId])
}
