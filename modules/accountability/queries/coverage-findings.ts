import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface CoverageProofRow {
  readonly provedOn: string
  readonly startedAt: Date
  readonly items: number
  readonly places: number
  readonly entities: number
  readonly premises: number
  readonly pairs: number
  readonly opened: number
  readonly closed: number
  readonly open: number
  readonly tookMs: number
}

const PROOF = `select proved_on as "provedOn", started_at as "startedAt", item_count as items, place_count as places,
  entity_count::float8 as entities, premises_count::float8 as premises, pair_count::float8 as pairs, opened_count as opened,
  closed_count as closed, open_count as open, took_ms as "tookMs" from accountability.coverage_proof`

/** The last proof of a day; undefined when none was made. */
export function findProofOf(tx: Tx, day: string): Promise<CoverageProofRow | undefined> {
  return tx.maybe(`${PROOF} where proved_on = $1 order by started_at desc limit 1`, [day])
}

/** The newest proofs, newest first. */
export function listProofs(tx: Tx, most: number): Promise<CoverageProofRow[]> {
  return tx.rows(`${PROOF} order by proved_on desc, started_at desc limit $1`, [most])
}

/** @technical */
export interface CoverageFindingRow {
  readonly kind: string
  readonly subjectId: string
  readonly title: string
  readonly detail: string
  readonly openedOn: string
  readonly seenOn: string
  readonly closedOn: string | null
  readonly daysOpen: number
}

/** Findings of one kind or all, open or closed, the longest open first. */
export function listFindings(
  tx: Tx,
  asked: {
    readonly kind?: string | undefined
    readonly closed: boolean
    readonly today: string
    readonly offset: number
    readonly limit: number
  },
): Promise<CoverageFindingRow[]> {
  return tx.rows(
    `select kind, subject_id as "subjectId", title, detail, opened_on as "openedOn", seen_on as "seenOn",
            closed_on as "closedOn", coalesce(closed_on, $3::date) - opened_on as "daysOpen"
       from accountability.coverage_finding
      where ($1::text is null or kind = $1) and (closed_on is not null) = $2
      order by opened_on, kind, subject_key offset $4 limit $5`,
    [asked.kind ?? null, asked.closed, asked.today, asked.offset, asked.limit],
  )
}

/** How many findings of each kind are open and how many were ever closed. */
export function countFindings(tx: Tx): Promise<{ kind: string; open: number; closed: number }[]> {
  return tx.rows(
    `select kind, count(*) filter (where closed_on is null)::int4 as open,
            count(*) filter (where closed_on is not null)::int4 as closed
       from accountability.coverage_finding group by kind order by kind`,
  )
}
