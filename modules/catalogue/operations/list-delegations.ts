import { z } from 'zod'
import { dayNumber, plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { parameter } from '#law'
import { operation } from '#platform/operation.ts'
import { listDelegationRows } from '../queries/delegation-rows.ts'
import type { DelegationRow } from '../queries/delegation-rows.ts'

/** Every written delegation with its scope, its term and the days until it lapses. */
export const listDelegations = operation({
  name: 'list-delegations',
  kind: 'query',
  permission: 'signed-in',
  summary: '查看执法委托书',
  input: z.object({}),
  output: z.object({
    delegations: z.array(
      z.object({
        delegationId: z.uuid(),
        number: z.string(),
        fromAgencyId: z.uuid(),
        fromAgency: z.string(),
        toAgency: z.string(),
        items: z.array(z.object({ itemId: z.uuid(), code: z.string(), title: z.string() })),
        powers: z.array(z.enum(['inspection', 'penalty'])),
        scope: z.string(),
        validFrom: z.iso.date(),
        validTo: z.iso.date(),
        endedOn: z.iso.date().nullable(),
        endedReason: z.string().nullable(),
        state: z.enum(['not-begun', 'in-force', 'lapsing', 'lapsed', 'ended']),
        daysLeft: z.int(),
      }),
    ),
  }),
  async run({ tx, today }) {
    const notice = parameter('delegation-lapse-notice-days', today).value
    const rows = await listDelegationRows(tx)
    return ok({
      delegations: rows.map((row) => ({
        ...row,
        items: [...row.items],
        powers: [...row.powers],
        ...stateOf(row, today, notice),
      })),
    })
  },
})

function stateOf(row: DelegationRow, today: PlainDate, notice: number) {
  const daysLeft = dayNumber(plainDate(row.validTo)) - dayNumber(today)
  if (row.endedOn !== null && row.endedOn <= today) return { state: 'ended' as const, daysLeft: 0 }
  if (daysLeft < 0) return { state: 'lapsed' as const, daysLeft }
  if (row.validFrom > today) return { state: 'not-begun' as const, daysLeft }
  return { state: daysLeft <= notice ? ('lapsing' as const) : ('in-force' as const), daysLeft }
}
