import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { resendDelivery, resendFields, type ResendRefusal, supplementsLeaf } from '#platform/outlet/acts.ts'
import { sharingDesk } from '../outlets/desk.ts'
import { no } from '../refusals.ts'
import { sharingStrings } from '../sharing-strings.ts'

const REFUSALS = {
  'delivery-unknown': 'record-unknown',
  'delivery-waiting': 'record-waiting',
  'delivery-kept-inside': 'record-kept-inside',
  'delivery-taken-back': 'record-taken-back',
  'delivery-acknowledged': 'record-acknowledged',
  'supplement-not-open': 'field-not-open',
} as const satisfies Record<ResendRefusal, string>

/**
 * Queues a shared record again for an outlet: one that failed, or one whose receipt never came. Fields the outlet wants and no module
 * knows may be filled in, with where they come from. Refused: nothing was sent there, it waits already, it is acknowledged, it
 * stays inside, it was taken back since, or the outlet's table has no such field to fill in.
 */
export const resendSharedRecord = operation({
  name: 'resend-shared-record',
  kind: 'act',
  permission: 'exchange.resend-record',
  summary: '重新报送',
  input: z.object({
    recordId: z.uuid(),
    ...resendFields,
  }),
  output: z.object({ recordId: z.uuid(), outletId: z.string(), state: z.literal('queued'), attempt: z.int() }),
  async run(act, { recordId, outletId, act: kind, supplements }) {
    const done = await resendDelivery(act, sharingDesk, { recordId, outletId, act: kind }, supplements)
    if (done.refused !== undefined) return no(REFUSALS[done.refused], { field: done.field ?? '' })
    await record(act, {
      type: 'exchange.resend-record',
      subject: { kind: 'outlet-record', id: recordId },
      fields: {
        outlet: outletId,
        act: sharingStrings.act[kind],
        after: done.was,
        supplements: supplementsLeaf(supplements),
      },
    })
    return ok({ recordId, outletId, state: 'queued' as const, attempt: done.attempt })
  },
})
