import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
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
  wave: z.int(),
  /** How many waves the plan has: each asks for a share of its own. */
  waves: z.int(),
  name: z.string(),
  organ: z.string(),
  committed: z.boolean(),
  revealed: z.boolean(),
  closesAt: z.iso.datetime(),
})

/** The shared seeds a 见证人 has to commit to or to open. */
export const listShares = operation({
  name: 'list-shares',
  kind: 'query',
  permission: 'draw.contribute',
  summary: '查看我的共同种子',
  input: z.object({}),
  output: z.object({ rows: z.array(row) }),
  async run({ tx, actor }) {
    const rows = await tx.rows<
      Omit<z.input<typeof row>, 'stateName' | 'closesAt' | 'state'> & { closesAt: Date; state: PlanState }
    >(
      `select p.plan_id as "planId", p.number, p.title, p.org_name as "agencyName", p.kind, p.state, a.wave,
         (select count(*)::int from draw.wave o where o.plan_id = a.plan_id) as waves, a.name, a.organ,
         a.commitment is not null as committed, a.share is not null as revealed, coalesce(w.parties_close_at, w.source_moment) as "closesAt"
       from draw.party a join draw.plan p using (plan_id) join draw.wave w on w.plan_id = a.plan_id and w.wave = a.wave
       where (a.account_id = $1 or (a.account_id is null and a.name = $2)) and w.state = 'waiting'
         and p.state in ('FROZEN', 'COMMITTED', 'WITNESSED', 'ARMED', 'DRAWN', 'RELEASED')
       order by w.source_moment, a.wave, a.position`,
      [actor.accountId, actor.personName],
    )
    return ok({
      rows: rows.map((one) => ({ ...one, stateName: stateWords[one.state], closesAt: one.closesAt.toISOString() })),
    })
  },
})
