import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { ESCROW_THRESHOLD } from '../domain/escrow.ts'
import { planStates } from '../domain/plan-state.ts'
import type { PlanState } from '../domain/plan-state.ts'
import { stateWords } from '../strings.ts'

const row = z.object({
  planId: z.uuid(),
  number: z.string(),
  title: z.string(),
  agencyName: z.string(),
  kind: z.enum(['real', 'rehearsal']),
  state: z.enum(planStates),
  stateName: z.string(),
  shareHash: z.string(),
  isTaken: z.boolean(),
  isConfirmed: z.boolean(),
  isHandedIn: z.boolean(),
  handedIn: z.int(),
  needed: z.int(),
  sourceMoment: z.iso.datetime(),
  discloseOn: z.iso.date(),
  openedAt: z.iso.datetime().nullable(),
})

/** The shares of sealing keys a custodian has to take, keeps, or may hand in; the plans that still need attention first. */
export const listCustody = operation({
  name: 'list-custody',
  kind: 'query',
  permission: 'draw.keep-share',
  summary: '查看我保管的封签份额',
  input: z.object({}),
  output: z.object({ rows: z.array(row) }),
  async run({ tx, actor }) {
    const rows = await tx.rows<Stored>(
      `select p.plan_id as "planId", p.number, p.title, p.org_name as "agencyName", p.kind, p.state, s.share_hash as "shareHash",
         s.taken_at is not null as "isTaken", s.confirmed_at is not null as "isConfirmed", s.handed_in_at is not null as "isHandedIn",
         (select count(*)::int4 from draw.escrow_share a where a.plan_id = p.plan_id and a.handed_in_at is not null) as "handedIn",
         p.source_moment as "sourceMoment", p.definition ->> 'discloseOn' as "discloseOn",
         (select max(a.opened_at) from draw.escrow_opening a where a.plan_id = p.plan_id) as "openedAt"
       from draw.escrow_share s join draw.plan p using (plan_id)
       where s.account_id = $1 and s.share_hash is not null
       order by s.confirmed_at is not null, p.state in ('CLOSED', 'DISCLOSED', 'VOID'), p.source_moment desc limit 200`,
      [actor.accountId],
    )
    return ok({
      rows: rows.map((one) => ({
        ...one,
        stateName: stateWords[one.state],
        needed: ESCROW_THRESHOLD,
        sourceMoment: one.sourceMoment.toISOString(),
        openedAt: one.openedAt?.toISOString() ?? null,
      })),
    })
  },
})

type Stored = Omit<z.input<typeof row>, 'stateName' | 'needed' | 'sourceMoment' | 'openedAt' | 'state'> & {
  state: PlanState
  sourceMoment: Date
  openedAt: Date | null
}
