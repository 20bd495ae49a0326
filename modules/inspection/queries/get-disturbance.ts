import { z } from 'zod'
import { parameter } from '#law'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { visitCountingOn } from '../operations/visit-counting-on.ts'
import { listOffSiteOf } from './off-site.ts'

/** Every visit of this year at one entity and every off-site result: who, why, how long; and how far from the yearly cap of each body (国办发〔2024〕54号). */
export const getDisturbance = operation({
  name: 'get-disturbance',
  kind: 'query',
  permission: 'inspection.read',
  summary: '今年入企次数',
  input: z.object({ entityId: z.uuid() }),
  output: z.object({
    year: z.number().int(),
    /** Visits on site: what the cap is about. */
    visitCount: z.number().int(),
    /** Results without anybody on site: they burden the enterprise too, and stand in the same ledger. */
    offSiteCount: z.number().int(),
    offSite: z.array(
      z.object({
        captureId: z.uuid(),
        agencyId: z.uuid(),
        itemName: z.string(),
        outcome: z.enum(['none-found', 'found']),
        concludedAt: z.iso.datetime(),
      }),
    ),
    cap: z.number().int(),
    citation: z.string(),
    /** Per 主体 or per 场所 (trap 8). */
    countedPer: z.string(),
    visits: z.array(
      z.object({
        visitId: z.uuid(),
        agencyId: z.uuid(),
        taskName: z.string(),
        origin: z.enum(['draw', 'single']),
        capExemption: z.string().nullable(),
        itemCount: z.number().int(),
        startedAt: z.iso.datetime(),
        minutes: z.number().int().nullable(),
      }),
    ),
  }),
  async run(act, input) {
    const cap = parameter('on-site-frequency-cap', act.today)
    const rows = await act.tx.rows<{
      visitId: string
      agencyId: string
      taskName: string
      origin: 'draw' | 'single'
      capExemption: string | null
      itemCount: number
      startedAt: Date
      minutes: number | null
    }>(
      `select v.visit_id as "visitId", v.agency_id as "agencyId", v.task_name as "taskName", v.origin, v.cap_exemption as "capExemption",
         (select count(*)::int4 from inspection.visit_item i where i.visit_id = v.visit_id) as "itemCount", v.started_at as "startedAt",
         (extract(epoch from v.concluded_at - v.started_at) / 60)::int4 as minutes
       from inspection.visit v
       where v.entity_id = $1 and not v.is_rehearsal and v.started_at is not null
         and date_trunc('year', v.started_at at time zone 'Asia/Shanghai') = date_trunc('year', $2::date::timestamp)
       order by v.started_at`,
      [input.entityId, act.today],
    )
    const offSite = await listOffSiteOf(act.tx, input.entityId, act.today)
    return ok({
      offSiteCount: offSite.length,
      offSite: offSite.map(({ concludedAt, ...row }) => ({ ...row, concludedAt: concludedAt.toISOString() })),
      year: Number(act.today.slice(0, 'yyyy'.length)),
      visitCount: rows.length,
      cap: cap.value,
      citation: cap.citation,
      countedPer: visitCountingOn(act.today),
      visits: rows.map(({ startedAt, ...row }) => ({ ...row, startedAt: startedAt.toISOString() })),
    })
  },
})
