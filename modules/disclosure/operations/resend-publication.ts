import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { resendDelivery } from '#platform/outlet/acts.ts'
import { publicationDesk } from '../outlets/desk.ts'
import { no } from '../refusals.ts'
import { strings } from '../strings.ts'

/**
 * Queues a delivery again: one that failed, or one whose receipt never came. Fields the outlet wants and no module knows
 * may be filled in, with where they come from. Refused: nothing was sent there, it waits already, it is acknowledged, it
 * stays inside, it was taken back since, or the outlet's table has no such field to fill in.
 */
export const resendPublication = operation({
  name: 'resend-publication',
  kind: 'act',
  permission: 'disclosure.resend',
  summary: '重新送达公示',
  input: z.object({
    publicationId: z.uuid(),
    outletId: z.string().max(40),
    act: z.enum(['publish', 'update', 'withdraw']).default('publish'),
    supplements: z
      .array(
        z.object({
          field: z.string().max(40),
          value: z.string().trim().min(1).max(200),
          source: z.string().trim().min(2, '请写明出处').max(200),
        }),
      )
      .max(10)
      .default([]),
  }),
  output: z.object({ publicationId: z.uuid(), outletId: z.string(), state: z.literal('queued'), attempt: z.int() }),
  async run(act, { publicationId, outletId, act: kind, supplements }) {
    const key = { recordId: publicationId, outletId, act: kind }
    const filled = Object.fromEntries(supplements.map((one) => [one.field, one.value]))
    const done = await resendDelivery(act, publicationDesk, key, filled)
    if (done.refused !== undefined) return no(done.refused, { field: done.field ?? '' })
    await record(act, {
      type: 'disclosure.resend',
      subject: { kind: 'publication', id: publicationId },
      fields: {
        outlet: outletId,
        act: strings.act[kind],
        after: done.was,
        supplements: supplements.map((one) => `${one.field}=${one.value}（${one.source}）`).join('；'),
      },
    })
    return ok({ publicationId, outletId, state: 'queued' as const, attempt: done.attempt })
  },
})
