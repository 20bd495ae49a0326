import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { planStates } from '../domain/plan-state.ts'
import type { PlanState } from '../domain/plan-state.ts'
import { publicityWords, stateWords } from '../strings.ts'
import { isJoint, isProtected } from '../domain/plan-definition.ts'
import type { PlanDefinition } from '../domain/plan-definition.ts'

const row = z.object({
  planId: z.uuid(),
  number: z.string(),
  title: z.string(),
  kind: z.enum(['real', 'rehearsal']),
  agencyId: z.uuid(),
  agencyName: z.string(),
  period: z.string(),
  itemNames: z.array(z.string()),
  state: z.enum(planStates),
  stateName: z.string(),
  stateAt: z.iso.datetime(),
  sourceMoment: z.iso.datetime(),
  holdAt: z.iso.datetime(),
  visitsFrom: z.iso.date(),
  visitsTo: z.iso.date(),
  isJoint: z.boolean(),
  profile: z.enum(['open', 'protected']),
  publicity: z.string(),
  frameCount: z.int().nullable(),
  drawnCount: z.int().nullable(),
  doneCount: z.int(),
  unreleasedCount: z.int(),
  discloseOn: z.iso.date(),
  createdByName: z.string(),
  isMine: z.boolean(),
  isApprovedByMe: z.boolean(),
  isReproducedByMe: z.boolean(),
})

/** Plans the actor may see, newest first, with how far each is. */
export const listPlans = operation({
  name: 'list-plans',
  kind: 'query',
  permission: 'draw.read',
  summary: '查询抽查计划',
  input: z.object({
    state: z.enum(planStates).optional(),
    kind: z.enum(['real', 'rehearsal']).optional(),
    period: z.string().max(16).optional(),
    text: z.string().trim().max(60).optional(),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  output: z.object({ total: z.int(), rows: z.array(row), states: z.record(z.string(), z.int()) }),
  async run({ tx, actor }, input) {
    const filter = [
      input.kind ?? null,
      input.period ?? null,
      input.text === undefined || input.text === '' ? null : `%${input.text.replace(/[%_\\]/g, '\\$&')}%`,
    ]
    const states = await tx.rows<{ state: PlanState; n: number }>(
      `select state, count(*)::int4 as n from draw.plan p where ${WHERE} group by state`,
      filter,
    )
    const rows = await tx.rows<PlanRow>(
      `select p.plan_id as "planId", number, title, kind, p.agency_id as "agencyId", org_name as "agencyName", period, item_names as "itemNames", state, state_at as "stateAt",
         source_moment as "sourceMoment", hold_at as "holdAt", definition,
         coalesce((select r.unit_count from draw.round_forecast r where r.plan_id = p.plan_id),
           (select sum(f.unit_count)::int4 from draw.frame f where f.plan_id = p.plan_id)) as "frameCount",
         (select sum(r.drawn_count)::int4 from draw.result r where r.plan_id = p.plan_id) as "drawnCount",
         v.done as "doneCount", v.unreleased as "unreleasedCount",
         created_by_name as "createdByName", created_by = $7::uuid as "isMine",
         exists (select 1 from draw.approval a where a.plan_id = p.plan_id and a.account_id = $7::uuid) as "isApprovedByMe",
         exists (select 1 from draw.reproduction a where a.plan_id = p.plan_id and a.account_id = $7::uuid) as "isReproducedByMe"
       from draw.plan p cross join lateral (
         select count(*) filter (where outcome is not null)::int4 as done,
           count(*) filter (where released_at is null and outcome is null)::int4 as unreleased
         from draw.visit v where v.plan_id = p.plan_id) v
       where ${WHERE} and ($4::text is null or state = $4) order by p.created_at desc, p.plan_id limit $5 offset $6`,
      [...filter, input.state ?? null, input.pageSize, (input.page - 1) * input.pageSize, actor.accountId],
    )
    const counts = Object.fromEntries(states.map(({ state, n }) => [state, n]))
    const total = input.state === undefined ? states.reduce((all, { n }) => all + n, 0) : (counts[input.state] ?? 0)
    return ok({ total, states: counts, rows: rows.map(present) })
  },
})

const WHERE = `($1::text is null or kind = $1) and ($2::text is null or period = $2) and ($3::text is null or title like $3 or number like $3)`

interface PlanRow {
  planId: string
  number: string
  title: string
  kind: 'real' | 'rehearsal'
  agencyId: string
  agencyName: string
  period: string
  itemNames: string[]
  state: PlanState
  stateAt: Date
  sourceMoment: Date
  holdAt: Date
  definition: PlanDefinition
  frameCount: number | null
  drawnCount: number | null
  doneCount: number
  unreleasedCount: number
  createdByName: string
  isMine: boolean
  isApprovedByMe: boolean
  isReproducedByMe: boolean
}

function present({ definition, ...plan }: PlanRow): z.input<typeof row> {
  return {
    ...plan,
    stateName: stateWords[plan.state],
    stateAt: plan.stateAt.toISOString(),
    sourceMoment: plan.sourceMoment.toISOString(),
    holdAt: plan.holdAt.toISOString(),
    visitsFrom: definition.visitsFrom,
    visitsTo: definition.visitsTo,
    discloseOn: definition.discloseOn,
    isJoint: isJoint(definition),
    profile: isProtected(definition) ? 'protected' : 'open',
    publicity: publicityWords[definition.publicity],
  }
}
