import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { citationLine, isCalendarPublished } from '#law'
import { mayDo, operation } from '#platform/operation.ts'
import { listOrderRows } from '../queries/find-declaration.ts'
import type { DisclosureOrderRow } from '../queries/find-declaration.ts'
import { standardState } from '../strings.ts'

const orderLine = z.object({
  disclosureOrderId: z.uuid(),
  entityId: z.uuid(),
  entityName: z.string(),
  uscc: z.string().nullable(),
  agencyName: z.string(),
  documentNumber: z.string(),
  product: z.string(),
  orderedOn: z.string(),
  dueOn: z.string(),
  strictDueOn: z.string(),
  isProvisional: z.boolean(),
  citation: z.string(),
  state: z.enum(['running', 'overdue', 'listed', 'complied']),
  stateName: z.string(),
  compliedOn: z.string().nullable(),
  listedOn: z.string().nullable(),
  delistedOn: z.string().nullable(),
})

/** Orders to disclose with their day; an enterprise sees those made to itself. */
export const listDisclosureOrders = operation({
  name: 'list-disclosure-orders',
  kind: 'query',
  permission: 'signed-in',
  summary: '查询责令限期公开标准',
  input: z.object({}),
  output: z.object({ orders: z.array(orderLine) }),
  async run(act) {
    const isOfficial = mayDo(act.actor, 'commitments.read')
    if (!isOfficial && act.actor.entityId === null) return ok({ orders: [] })
    const rows = await listOrderRows(act.tx, isOfficial ? null : act.actor.entityId)
    return ok({
      orders: rows.map((row) => {
        const state = stateOf(row, act.today)
        return {
          ...row,
          state,
          stateName: standardState[state],
          isProvisional: !isCalendarPublished(plainDate(row.dueOn)),
          citation: citationLine(['cn.standardization-law/38'], plainDate(row.orderedOn)),
        }
      }),
    })
  },
})

function stateOf(row: Pick<DisclosureOrderRow, 'compliedOn' | 'listedOn' | 'dueOn'>, today: string) {
  if (row.compliedOn !== null) return 'complied' as const
  if (row.listedOn !== null) return 'listed' as const
  return row.dueOn < today ? ('overdue' as const) : ('running' as const)
}
