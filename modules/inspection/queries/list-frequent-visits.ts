import { z } from 'zod'
import { parameter } from '#law'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'

/** Entities one body has visited more often this year than the cap, exempt visits counted and named (国办发〔2024〕54号: 明显超过合理频次). */
export const listFrequentVisits = operation({
  name: 'list-frequent-visits',
  kind: 'query',
  permission: 'inspection.read',
  summary: '明显超过合理频次的入企检查',
  input: z.object({ limit: z.coerce.number().int().min(1).max(2000).default(100) }),
  output: z.object({
    cap: z.number().int(),
    citation: z.string(),
    today: z.iso.date(),
    entities: z.array(
      z.object({
        agencyId: z.uuid(),
        entityId: z.uuid(),
        entityName: z.string(),
        visitCount: z.number().int(),
        exemptCount: z.number().int(),
        exemptions: z.array(z.string()),
      }),
    ),
  }),
  async run(act, input) {
    const cap = parameter('on-site-frequency-cap', act.today)
    const entities = await act.tx.rows<{
      agencyId: string
      entityId: string
      entityName: string
      visitCount: number
      exemptCount: number
      exemptions: string[]
    }>(
      `select b.agency_id as "agencyId", v.entity_id as "entityId", max(v.entity_name) as "entityName",
         count(*)::int4 as "visitCount", count(v.cap_exemption)::int4 as "exemptCount",
         coalesce(array_agg(distinct v.cap_exemption) filter (where v.cap_exemption is not null), '{}') as exemptions
       from inspection.visit v, lateral unnest(array_append(v.participant_agency_ids, v.agency_id)) as b(agency_id)
       where not v.is_rehearsal and v.started_at is not null
         and date_trunc('year', v.started_at at time zone 'Asia/Shanghai') = date_trunc('year', $1::date::timestamp)
       group by b.agency_id, v.entity_id having count(*) > $2 order by count(*) desc, max(v.entity_name) limit $3`,
      [act.today, cap.value, input.limit],
    )
    return ok({ cap: cap.value, citation: cap.citation, today: act.today, entities })
  },
})
