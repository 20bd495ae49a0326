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
    select entry_id as "entryId", kind, title, occurred_at as "occurredAt", agency_id as "agencyId", source, link, facts
      from entities.file_entry where entity_id = $1
    union all
    select change_id, 'status', from_status || '→' || to_status, since_on::timestamp at time zone 'Asia/Shanghai', null, changed_by, null,
      jsonb_build_object('from', from_status, 'to', to_status, '文号', document_number, '理由', reason, '至', until_on)
      from entities.status_change where entity_id = $1
    union all
    select fact_id, 'change', kind, recorded_at, null, source, null, jsonb_build_object('原值', value)
      from entities.entity_fact where entity_id = $1 and quality = 'superseded'
    union all
    select entity_id, 'registration', '设立登记', registered_on::timestamp at time zone 'Asia/Shanghai', null, '登记册', null, '{}'::jsonb
      from entities.entity where entity_id = $1 and registered_on is not null)`

const within = `($2::date is null or "occurredAt" >= $2::date::timestamp at time zone 'Asia/Shanghai')
  and ($3::date is null or "occurredAt" < ($3::date + 1)::timestamp at time zone 'Asia/Shanghai')
  and ($4::text[] is null or kind = any ($4))`
