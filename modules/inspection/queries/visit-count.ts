import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** How often one agency has been on site at one entity this year (同一主体 × 同一企业), rehearsals left out; a joint visit counts once for each department. */
export async function countVisitsThisYear(
  tx: Tx,
  agencyId: string,
  entityId: string,
  today: PlainDate,
): Promise<number> {
  const row = await tx.one<{ visits: number }>(
    `select count(*)::int4 as visits from inspection.visit
     where (agency_id = $1 or $1 = any (participant_agency_ids)) and entity_id = $2 and not is_rehearsal and started_at is not null
       and date_trunc('year', started_at at time zone 'Asia/Shanghai') = date_trunc('year', $3::date::timestamp)`,
    [agencyId, entityId, today],
  )
  return row.visits
}
