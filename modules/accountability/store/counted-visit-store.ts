import type { Tx } from '#platform/tx.ts'
import { strings } from '../strings.ts'

/**
 * Counts the visits concluded before today that are not counted yet; rehearsals are left out. Run as the job role: it must see
 * every agency's visits. Locks nothing; the key decides between two runs.
 */
export async function countConcludedVisits(tx: Tx, today: string): Promise<number> {
  return tx.run(
    `insert into accountability.counted_visit (visit_id, agency_name, agency_ids, agency_names, cap_exemption, entity_id, entity_name,
       item_codes, visited_on)
     select v.visit_id, coalesce(a.short_name, $2), v.agency_ids,
            array(select coalesce(b.short_name, $2) from unnest(v.agency_ids) with ordinality as o(agency_id, at)
                    left join identity.pub_agency b on b.agency_id = o.agency_id order by o.at),
            v.cap_exemption, v.entity_id, v.entity_name, v.item_codes, (v.concluded_at at time zone 'Asia/Shanghai')::date
       from inspection.pub_concluded_visit v
       left join identity.pub_agency a on a.agency_id = v.agency_id
      where not v.is_rehearsal and cardinality(v.item_codes) > 0
        and (v.concluded_at at time zone 'Asia/Shanghai')::date < $1::date
        and not exists (select 1 from accountability.counted_visit c where c.visit_id = v.visit_id)
     on conflict do nothing`,
    [today, strings.unknownAgency],
  )
}
