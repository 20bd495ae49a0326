import type { Tx } from '#platform/tx.ts'
import type { PlaceKey } from '../domain/owner-of-place.ts'

/** A finding of tonight about an item. @technical */
export interface TonightFinding {
  readonly kind: string
  readonly subjectKey: string
  readonly subjectId: string
  readonly title: string
  readonly detail: string
}

/** Entities that still exist somewhere in the city, so that somebody must own them. */
const LIVING = `e.status in ('subsisting', 'dormant', 'licence-revoked', 'unknown') and not e.is_outside_city`

/** The places of all living entities or of their premises, each with how many lie there: one pass, hundreds of rows. Locks nothing. */
export async function countPlaces(
  tx: Tx,
  of: 'entity' | 'premises',
): Promise<readonly (PlaceKey & { readonly count: number })[]> {
  return tx.rows(
    of === 'entity'
      ? `select e.office_code as "officeCode", e.authority_code as "authorityCode", e.division_code as "divisionCode",
                count(*)::float8 as count
           from entities.pub_entity e where ${LIVING} group by 1, 2, 3`
      : `select p.office_code as "officeCode", e.authority_code as "authorityCode",
                coalesce(p.division_code, e.division_code) as "divisionCode", count(*)::float8 as count
           from entities.pub_premises p join entities.pub_entity e using (entity_id)
          where ${LIVING} and p.closed_on is null group by 1, 2, 3`,
  )
}

/** An empty heap for what is found tonight; gone with the transaction. */
export async function beginTonight(tx: Tx): Promise<void> {
  await tx.run(
    `create temporary table coverage_tonight (kind text, subject_key text, subject_id uuid, title text, detail text) on commit drop`,
  )
}

/** Adds findings about items to tonight's. */
export async function addTonight(tx: Tx, found: readonly TonightFinding[]): Promise<void> {
  if (found.length === 0) return
  await tx.run(
    `insert into coverage_tonight (kind, subject_key, subject_id, title, detail)
     select * from unnest($1::text[], $2::text[], $3::uuid[], $4::text[], $5::text[])`,
    [
      found.map((one) => one.kind),
      found.map((one) => one.subjectKey),
      found.map((one) => one.subjectId),
      found.map((one) => one.title),
      found.map((one) => one.detail),
    ],
  )
}

/** Adds every entity, or every place of business, that lies at a place nobody owns. */
export async function addOrphans(
  tx: Tx,
  of: 'entity' | 'premises',
  places: readonly PlaceKey[],
  detail: string,
): Promise<void> {
  if (places.length === 0) return
  const at = (office: string, division: string) =>
    `exists (select 1 from unnest($2::text[], $3::text[], $4::text[]) as k (office, authority, division)
       where k.office is not distinct from ${office} and k.authority is not distinct from e.authority_code
         and k.division is not distinct from ${division})`
  await tx.run(
    of === 'entity'
      ? `insert into coverage_tonight
         select 'entity-without-owner', e.entity_id::text, e.entity_id, e.name, $1
           from entities.pub_entity e where ${LIVING} and ${at('e.office_code', 'e.division_code')}`
      : `insert into coverage_tonight
         select 'premises-without-owner', p.premises_id::text, p.entity_id, e.name || ' · ' || p.address, $1
           from entities.pub_premises p join entities.pub_entity e using (entity_id)
          where ${LIVING} and p.closed_on is null and ${at('p.office_code', 'coalesce(p.division_code, e.division_code)')}`,
    [
      detail,
      places.map((one) => one.officeCode),
      places.map((one) => one.authorityCode),
      places.map((one) => one.divisionCode),
    ],
  )
}

/** What tonight changed in the register of findings. @technical */
export interface TonightChange {
  readonly opened: number
  readonly closed: number
  readonly open: number
}

/** Opens what is new, keeps what is seen again with its first day, closes what is gone. Locks the rows it changes. */
export async function settleTonight(tx: Tx, day: string): Promise<TonightChange> {
  await tx.run(
    `update accountability.coverage_finding f set seen_on = $1, title = t.title, detail = t.detail
       from coverage_tonight t where f.closed_on is null and f.kind = t.kind and f.subject_key = t.subject_key`,
    [day],
  )
  const opened = await tx.run(
    `insert into accountability.coverage_finding
       (coverage_finding_id, kind, subject_key, subject_id, title, detail, opened_on, seen_on)
     select overlay(overlay(md5(t.kind || t.subject_key || $1::date) placing '8' from 13) placing '8' from 17)::uuid,
            t.kind, t.subject_key, t.subject_id, t.title, t.detail, $1, $1
       from coverage_tonight t
      where not exists (select 1 from accountability.coverage_finding f
                         where f.closed_on is null and f.kind = t.kind and f.subject_key = t.subject_key)
     on conflict (coverage_finding_id) do update set closed_on = null, seen_on = excluded.seen_on`,
    [day],
  )
  const closed = await tx.run(
    `update accountability.coverage_finding f set closed_on = $1
      where f.closed_on is null and not exists
        (select 1 from coverage_tonight t where t.kind = f.kind and t.subject_key = f.subject_key)`,
    [day],
  )
  const { open } = await tx.one<{ open: number }>(
    `select count(*)::int4 as open from accountability.coverage_finding where closed_on is null`,
  )
  return { opened, closed, open }
}

/** Keeps one night's proof; locks nothing. */
export async function insertProof(
  tx: Tx,
  proof: TonightChange & {
    readonly id: string
    readonly day: string
    readonly at: Date
    readonly items: number
    readonly places: number
    readonly entities: number
    readonly premises: number
  },
): Promise<void> {
  await tx.run(
    `insert into accountability.coverage_proof (coverage_proof_id, proved_on, started_at, item_count, place_count,
       entity_count, premises_count, pair_count, opened_count, closed_count, open_count, took_ms)
     values ($1, $2, $3, $4::int4, $5, $6::int8, $7, $4::int4 * $6::int8, $8, $9, $10,
             (extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000)::int4)`,
    [
      proof.id,
      proof.day,
      proof.at,
      proof.items,
      proof.places,
      proof.entities,
      proof.premises,
      proof.opened,
      proof.closed,
      proof.open,
    ],
  )
}
