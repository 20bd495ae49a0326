import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { findPlan } from '../store/plan-store.ts'
import { dispositionWords, stratumLabel } from '../strings.ts'

const row = z.object({
  position: z.int(),
  unitId: z.string(),
  entityId: z.uuid(),
  name: z.string(),
  stratum: z.string(),
  stratumLabel: z.string(),
  disposition: z.string(),
  dispositionLabel: z.string(),
  reason: z.string().nullable(),
})

/** The frozen population page by page; `disposition=X` shows everyone excluded, each with the reason. */
export const listFrameUnits = operation({
  name: 'list-frame-units',
  kind: 'query',
  permission: 'draw.read',
  summary: '查看检查对象名册',
  input: z.object({
    planId: z.uuid(),
    task: z.string().max(8).default('T1'),
    disposition: z.enum(['E', 'K', 'X']).optional(),
    stratum: z.string().max(64).optional(),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  output: z.object({ total: z.int(), rows: z.array(row) }),
  async run({ tx }, input) {
    if ((await findPlan(tx, input.planId)) === undefined) return no('plan-absent')
    const filter = [
      input.planId,
      input.disposition === undefined ? null : `${input.disposition}%`,
      input.stratum ?? null,
      input.task,
    ]
    const where = `plan_id = $1 and ($2::text is null or disposition like $2) and ($3::text is null or stratum = $3) and task = $4`
    const { total } = await tx.one<{ total: number }>(
      `select count(*)::int4 as total from draw.frame_unit where ${where}`,
      filter,
    )
    const rows = await tx.rows<Omit<z.input<typeof row>, 'stratumLabel' | 'dispositionLabel'>>(
      `select position, unit_id as "unitId", entity_id as "entityId", name, stratum, disposition, reason
       from draw.frame_unit where ${where} order by position limit $5 offset $6`,
      [...filter, input.pageSize, (input.page - 1) * input.pageSize],
    )
    return ok({
      total,
      rows: rows.map((one) => ({
        ...one,
        stratumLabel: stratumLabel(one.stratum),
        dispositionLabel: dispositionWords[one.disposition] ?? one.disposition,
      })),
    })
  },
})
