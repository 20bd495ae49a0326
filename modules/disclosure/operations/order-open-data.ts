import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { enqueueEdition } from '../jobs/make-open-data.ts'

/** Orders an edition of the open data now, beside the weekly one; an order that already waits is not doubled. */
export const orderOpenData = operation({
  name: 'order-open-data',
  kind: 'act',
  permission: 'disclosure.order-open-data',
  summary: '制作一期开放数据',
  input: z.object({ reason: z.string().trim().min(4, '请写明现在制作的理由').max(200) }),
  output: z.object({ orderedAt: z.iso.datetime({ offset: true }) }),
  async run(act, { reason }) {
    await enqueueEdition(act, 'on-demand')
    await record(act, {
      type: 'disclosure.order-open-data',
      subject: { kind: 'open-data', id: 'editions' },
      fields: { reason },
    })
    return ok({ orderedAt: act.now.toISOString() })
  },
})
