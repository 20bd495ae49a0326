import type { Tx } from '#platform/tx.ts'

/** One mark on the river of time. @technical */
export interface TimelineRow {
  readonly entryId: string
  readonly kind: string
  readonly title: string
  readonly occurredAt: Date
  readonly agencyId: string | null
  readonly source: string
  readonly link: string | null
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
  /** The entry this one follows from: the step before of the same matter, what the act named, or the act on the same record. */
  readonly causeId: string | null
  /** Whether the matter it belongs to stands open now; null for what opens nothing. */
  readonly matterState: 'open' | 'closed' | null
}

/** What is on file about an entity, the latest first: entries of all modules, changes of status, values replaced, the registration. */
export async function listTimeline(
  tx: Tx,
  entityId: string,
  range: { from: string | null; to: string | null; kinds: readonly string[] | null },
  limit: number,
  offset: number,
): Promise<{ rows: TimelineRow[]; total: number; kinds: { kind: string; count: number }[] }> {
  const params = [entityId, range.from, range.to, range.kinds]
  const rows = await tx.rows<TimelineRow>(
    `with ${timeline} select * from timeline where ${within} order by "occurredAt" desc, "entryId" limit $5 offset $6`,
    [...params, limit, offset],
  )
  const { total } = await tx.one<{ total: number }>(
    `with ${timeline} select count(*)::int as total from timeline where ${within}`,
    params,
  )
  const kinds = await tx.rows<{ kind: string; count: number }>(
    `with ${timeline} select kind, count(*)::int as count from timeline group by kind order by kind`,
    [entityId],
  )
  return { rows, total, kinds }
}

const timeline = `timeline as (
    select entry_id as "entryId", kind, title, occurred_at as "occurredAt", agency_id as "agencyId", source, link, facts,
        coalesce(
          case when loop_key is not null then lag(entry_id) over (partition by loop_key order by recorded_at, entry_id) end,
          (select c.entry_id from entities.file_entry c where c.entity_id = $1 and c.source = f.caused_by
            and c.recorded_at <= f.recorded_at and c.entry_id <> f.entry_id order by c.recorded_at desc, c.entry_id desc limit 1),
          case when kind <> 'inspection' then coalesce(
            (select c.entry_id from entities.file_entry c where c.entity_id = $1 and c.source = f.source and c.kind = 'inspection'
              and c.entry_id <> f.entry_id order by c.recorded_at limit 1),
            lag(entry_id) over (partition by source order by recorded_at, entry_id)) end) as "causeId",
        case when loop_key is not null then last_value(loop_state) over (partition by loop_key order by recorded_at, entry_id
          rows between unbounded preceding and unbounded following) end as "matterState"
      from entities.file_entry f where entity_id = $1
    union all
    select change_id, 'status', from_status || '→' || to_status, since_on::timestamp at time zone 'Asia/Shanghai', null, changed_by, null,
      jsonb_build_object('from', from_status, 'to', to_status, '文号', document_number, '理由', reason, '至', until_on), null, null
      from entities.status_change where entity_id = $1
    union all
    select change_id, 'object', (select o.name || ' ' || o.code from entities.supervised_object o
        where o.entity_id = c.entity_id and o.object_id = c.object_id), since_on::timestamp at time zone 'Asia/Shanghai', null, changed_by, null,
      jsonb_build_object('from', from_state, 'to', to_state, '理由', reason), null, null
      from entities.object_state_change c where entity_id = $1
    union all
    select fact_id, 'change', kind, recorded_at, null, source, null, jsonb_build_object('原值', value), null, null
      from entities.entity_fact where entity_id = $1 and quality = 'superseded'
    union all
    select entity_id, 'registration', '设立登记', registered_on::timestamp at time zone 'Asia/Shanghai', null, '登记册', null, '{}'::jsonb, null, null
      from entities.entity where entity_id = $1 and registered_on is not null)`

const within = `($2::date is null or "occurredAt" >= $2::date::timestamp at time zone 'Asia/Shanghai')
  and ($3::date is null or "occurredAt" < ($3::date + 1)::timestamp at time zone 'Asia/Shanghai')
  and ($4::text[] is null or kind = any ($4))`
