import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** A draw as everybody may see it. @technical */
export interface PublicDrawRow {
  readonly planId: string
  readonly code: string
  readonly title: string
  readonly agencyName: string
  readonly isRehearsal: boolean
  readonly profile: 'open' | 'protected'
  readonly listRelease: 'after-draw' | 'after-inspection' | 'never'
  readonly state: string
  readonly stateLabel: string
  readonly legalBasis: string
  readonly scope: string
  readonly period: string
  readonly items: readonly { code: string; name: string }[]
  readonly frameCount: number
  readonly candidateRows: number
  readonly targetCount: number
  readonly officerCount: number
  readonly strata: readonly StratumCounts[]
  readonly classes: readonly { stratum: string; cls: string; count: number; probability: string; percent: string }[]
  readonly excluded: readonly { code: string; label: string; count: number }[]
  readonly sources: readonly SourceState[]
  readonly parties: readonly { name: string; organ: string; commitment: string }[]
  readonly silentParties: readonly string[]
  readonly sourceMoment: Date
  readonly holdAt: Date
  readonly discloseOn: PlainDate
  readonly commitHash: string
  readonly leafHash: string
  readonly committedAt: Date
  readonly drawnAt: Date | null
  readonly drawnCount: number | null
  readonly seed: string | null
  readonly resultRoot: string | null
  readonly isListPublic: boolean
  readonly releasedAt: Date | null
  readonly endedReason: string | null
  readonly visitedCount: number
  /** The departments' tasks of a joint round; empty for one task. */
  readonly tasks: readonly {
    code: string
    agencyName: string
    items: readonly { code: string; name: string }[]
    frameCount: number
    targetCount: number
  }[]
  readonly forecast: { selections: string; merged: string; separate: string } | null
  /** What was found before the commitment; null of draws committed before there was a report. */
  readonly lint: {
    findings: { words: string; reasons: string[] }[]
    rehearsal: { seeds: number; infeasible: number }
  } | null
}

/** @technical */
export interface StratumCounts {
  readonly key: string
  readonly label: string
  readonly frameCount: number
  readonly eligible: number
  readonly certainty: number
  readonly excluded: number
  readonly expected: string
  readonly probability: string
  readonly percent: string
  readonly drawn: number | null
}

/** @technical */
export interface SourceState {
  readonly type: string
  readonly label: string
  readonly at: string
  readonly isForeign: boolean
  readonly value?: string
  readonly publications?: readonly { title: string; url: string }[]
}

const SELECT = `select plan_id as "planId", code, title, agency_name as "agencyName", is_rehearsal as "isRehearsal", profile,
    list_release as "listRelease", state, state_label as "stateLabel", legal_basis as "legalBasis", scope, period, items,
    frame_count as "frameCount", candidate_rows as "candidateRows", target_count as "targetCount",
    officer_count as "officerCount", strata, classes, excluded, sources, parties, silent_parties as "silentParties",
    source_moment as "sourceMoment", hold_at as "holdAt", disclose_on as "discloseOn", commit_hash as "commitHash",
    leaf_hash as "leafHash", committed_at as "committedAt", drawn_at as "drawnAt", drawn_count as "drawnCount", seed,
    result_root as "resultRoot", is_list_public as "isListPublic", released_at as "releasedAt",
    ended_reason as "endedReason", visited_count as "visitedCount", tasks, forecast, lint
  from disclosure.public_draw`

const FITS = `($1 = 'all' or ($1 = 'upcoming' and drawn_at is null and ended_reason is null) or ($1 = 'past' and (drawn_at is not null or ended_reason is not null)))`

/** Which draws a list shows. @technical */
export type DrawFilter = 'all' | 'upcoming' | 'past'

/** Public draws: the coming ones first by their moment, then the past ones, the latest first. */
export function listPublicDrawRows(
  tx: Tx,
  filter: DrawFilter,
  limit: number,
  offset: number,
): Promise<PublicDrawRow[]> {
  return tx.rows<PublicDrawRow>(
    `${SELECT} where ${FITS}
     order by (drawn_at is null and ended_reason is null) desc,
       case when drawn_at is null and ended_reason is null then source_moment end,
       coalesce(drawn_at, source_moment) desc, code limit $2 offset $3`,
    [filter, limit, offset],
  )
}

export async function countPublicDraws(tx: Tx, filter: DrawFilter): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    `select count(*)::int4 as "count" from disclosure.public_draw where ${FITS}`,
    [filter],
  )
  return count
}

export function findPublicDraw(tx: Tx, planId: string): Promise<PublicDrawRow | undefined> {
  return tx.maybe<PublicDrawRow>(`${SELECT} where plan_id = $1`, [planId])
}

/** One wave of a draw that has several. @technical */
export interface WaveRow {
  readonly wave: number
  readonly sourceMoment: Date
  readonly holdAt: Date
  readonly visitsFrom: PlainDate
  readonly visitsTo: PlainDate
  readonly sources: readonly SourceState[]
  readonly parties: PublicDrawRow['parties']
  readonly silentParties: readonly string[]
  readonly drawnAt: Date | null
  readonly drawnCount: number | null
  readonly failedReason: string | null
}

/** The waves of a draw in order; a failed one says why. None where it has one task and one wave. */
export function listWaves(tx: Tx, planId: string): Promise<WaveRow[]> {
  return tx.rows<WaveRow>(
    `select w.wave, w.source_moment as "sourceMoment", w.hold_at as "holdAt", w.visits_from as "visitsFrom",
       w.visits_to as "visitsTo", w.sources, w.parties, w.silent_parties as "silentParties", w.drawn_at as "drawnAt",
       w.drawn_count as "drawnCount",
       (select coalesce(s.reason, s.label) from disclosure.public_draw_step s
        where s.plan_id = w.plan_id and s.wave = w.wave and s.state = 'FAILED' limit 1) as "failedReason"
     from disclosure.public_draw_wave w where w.plan_id = $1 order by w.wave`,
    [planId],
  )
}

/** The tests of a draw before its release. @technical */
export interface QualityRow {
  readonly wave: number
  readonly document: {
    readonly drawn: number
    readonly held: boolean
    readonly tests: readonly {
      task?: string
      test: string
      method: string
      groups: number
      df: number
      statistic: string
      p: string
      verdict: string
    }[]
  }
  readonly leafHash: string
  readonly checkedAt: Date
  readonly explanation: string | null
  readonly explainedAt: Date | null
}

export function listPublicQuality(tx: Tx, planId: string): Promise<QualityRow[]> {
  return tx.rows<QualityRow>(
    `select wave, document, leaf_hash as "leafHash", checked_at as "checkedAt", explanation, explained_at as "explainedAt"
     from disclosure.public_draw_quality where plan_id = $1 order by wave`,
    [planId],
  )
}

/** One step of a public draw. @technical */
export interface StepRow {
  readonly state: string
  /** 1 for the draw's own way; later waves tie steps beside it. */
  readonly wave: number
  readonly label: string
  readonly at: Date
  readonly leafHash: string
  readonly reason: string | null
}

export function listSteps(tx: Tx, planId: string): Promise<StepRow[]> {
  return tx.rows<StepRow>(
    `select state, wave, label, happened_at as "at", leaf_hash as "leafHash", reason from disclosure.public_draw_step
     where plan_id = $1 order by happened_at, array_position(array['DRAFT','APPROVED','FROZEN','COMMITTED','WITNESSED',
       'ARMED','SEEDED','DRAWN','RELEASED','EXECUTED','DISCLOSED','CLOSED','VOID','FAILED'], state)`,
    [planId],
  )
}

/** One name of a released list. @technical */
export interface UnitRow {
  readonly position: number
  readonly entityId: string
  readonly uscc: string
  readonly name: string
  readonly stratum: string
  readonly resultId: string | null
}

export function listUnits(tx: Tx, planId: string, limit: number, offset: number): Promise<UnitRow[]> {
  return tx.rows<UnitRow>(
    `select u.position, u.entity_id as "entityId", u.uscc, u.name, u.stratum,
       (select r.result_id from disclosure.public_result r where r.visit_id = u.visit_id limit 1) as "resultId"
     from disclosure.public_draw_unit u where u.plan_id = $1 order by u.position limit $2 offset $3`,
    [planId, limit, offset],
  )
}

export async function countUnits(tx: Tx, planId: string): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    `select count(*)::int4 as "count" from disclosure.public_draw_unit where plan_id = $1`,
    [planId],
  )
  return count
}

export async function isOnReleasedList(tx: Tx, planId: string, uscc: string): Promise<boolean> {
  const row = await tx.maybe(`select 1 from disclosure.public_draw_unit where plan_id = $1 and uscc = $2 limit 1`, [
    planId,
    uscc,
  ])
  return row !== undefined
}

/** Released draws of real plans in which an entity was drawn. */
export function listDrawsOfEntity(
  tx: Tx,
  entityId: string,
): Promise<{ planId: string; code: string; title: string; drawnAt: Date | null; isRehearsal: boolean }[]> {
  return tx.rows(
    `select d.plan_id as "planId", d.code, d.title, d.drawn_at as "drawnAt", d.is_rehearsal as "isRehearsal"
     from disclosure.public_draw_unit u join disclosure.public_draw d using (plan_id)
     where u.entity_id = $1 and d.is_list_public and not d.is_rehearsal order by d.drawn_at desc limit 100`,
    [entityId],
  )
}

/** Whether a plan never publishes its list (不公开). */
export async function isListNever(tx: Tx, planId: string): Promise<boolean> {
  const row = await tx.maybe(`select 1 from disclosure.public_draw where plan_id = $1 and list_release = 'never'`, [
    planId,
  ])
  return row !== undefined
}
