import { z } from 'zod'
import { addToFile } from '#entities'
import { record } from '#ledger'
import { job } from '#platform/jobs.ts'
import { publish } from '#platform/outbox.ts'
import { undisclosedListed } from '../events.ts'
import { listOverdueOrders } from '../store/order-store.ts'
import { fill, strings } from '../strings.ts'

/** The day after its term an unheeded order is shown publicly (标准化法 38), each once. */
export const listUndisclosed = job({
  name: 'commitments.list-undisclosed',
  schema: z.object({}),
  every: { seconds: 600 },
  async run(act) {
    for (const order of await listOverdueOrders(act.tx, act.today)) {
      await record(act, {
        type: 'commitments.list-undisclosed',
        subject: { kind: 'entity', id: order.entityId },
        fields: { order: order.disclosureOrderId, product: order.product },
      })
      await addToFile(act, {
        entityId: order.entityId,
        kind: 'standard',
        title: fill(strings.fileListed, { product: order.product }),
        occurredAt: act.now,
        agencyId: order.agencyId,
        source: `commitments/${order.disclosureOrderId}`,
        facts: {},
      })
      await publish(act, undisclosedListed, { disclosureOrderId: order.disclosureOrderId, isListed: true })
    }
  },
})
