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
  dueAt: z.iso.datetime(),
  raisedAt: z.iso.datetime(),
  leafHash: z.string(),
  /** The wave is still without a result and may have one. */
  isOpen: z.boolean(),
})

/** Alarms: committed, the announced time passed, no result within the term. A later result does not take an alarm away. */
export const listOverdue = operation({
  name: 'list-overdue',
  kind: 'query',
  permission: 'draw.read',
  summary: '查看逾期未出结果的抽取',
  input: z.object({}),
  output: z.object({ rows: z.array(row) }),
  async run({ tx }) {
    const rows = await tx.rows<
      Omit<z.input<typeof row>, 'dueAt' | 'raisedAt' | 'stateName' | 'state'> & {
        dueAt: Date
        raisedAt: Date
        state: PlanState
      }
    >(
      `select p.plan_id as "planId", p.number, p.title, p.org_name as "agencyName", p.kind, p.state, a.wave, a.due_at as "dueAt",
         a.raised_at as "raisedAt", a.leaf_hash as "leafHash",
         w.state = 'waiting' and p.state not in ('EXECUTED', 'DISCLOSED', 'CLOSED', 'VOID', 'FAILED') as "isOpen"
       from draw.overdue a join draw.plan p using (plan_id) join draw.wave w on w.plan_id = a.plan_id and w.wave = a.wave
       order by a.raised_at desc limit 500`,
    )
    return ok({
      rows: rows.map((one) => ({
        ...one,
        stateName: stateWords[one.state],
        dueAt: one.dueAt.toISOString(),
        raisedAt: one.raisedAt.toISOString(),
      })),
    })
  },
})
