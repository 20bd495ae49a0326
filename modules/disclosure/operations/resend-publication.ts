import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { resendDelivery, resendFields, supplementsLeaf } from '#platform/outlet/acts.ts'
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
    ...resendFields,
  }),
  output: z.object({ publicationId: z.uuid(), outletId: z.string(), state: z.literal('queued'), attempt: z.int() }),
  async run(act, { publicationId, outletId, act: kind, supplements }) {
    const key = { recordId: publicationId, outletId, act: kind }
    const done = await resendDelivery(act, publicationDesk, key, supplements)
    if (done.refused !== undefined) return no(done.refused, { field: done.field ?? '' })
    await record(act, {
      type: 'disclosure.resend',
      subject: { kind: 'publication', id: publicationId },
      fields: {
        outlet: outletId,
        act: strings.act[kind],
        after: done.was,
        supplements: supplementsLeaf(supplements),
      },
    })
    return ok({ publicationId, outletId, state: 'queued' as const, attempt: done.attempt })
  },
})
