import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

const MOST = 50

/** What earlier inspections of an entity found, on site and off site, newest first. */
export function listFindingsOf(
  tx: Tx,
  entityId: string,
): Promise<{ itemCode: string; foundOn: PlainDate; text: string; checkPointText: string | null }[]> {
  return tx.rows(
    `select i.item_code as "itemCode", (v.concluded_at at time zone 'Asia/Shanghai')::date as "foundOn",
         case when a.note = '' then p.text else p.text || '（' || a.note || '）' end as text, p.text as "checkPointText"
       from inspection.visit v
       join inspection.check_point p on p.visit_id = v.visit_id
       join inspection.visit_item i on i.visit_id = v.visit_id and i.item_id = p.item_id
       join lateral (select outcome, note from inspection.answer
         where visit_id = p.visit_id and check_point_id = p.check_point_id order by answer_seq desc limit 1) a on a.outcome = 'found'
      where v.entity_id = $1 and v.concluded_at is not null and not v.is_rehearsal
     union all
     select c.item_code, (c.captured_at at time zone 'Asia/Shanghai')::date, '非现场记录：' || c.fact, null
       from inspection.off_site_result r join inspection.off_site_capture c using (capture_id)
      where r.entity_id = $1 and r.outcome = 'found'
     order by "foundOn" desc limit ${MOST}`,
    [entityId],
  )
}
