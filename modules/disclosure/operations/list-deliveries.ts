import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { deliveriesAsked, deliveryFields, listDeliveriesOf } from '#platform/outlet/delivery-list.ts'
import { outletViews, outletViewsSchema } from '#platform/outlet/views.ts'
import { publicationDesk } from '../outlets/desk.ts'
import { deliveredPublication, type DeliveredPublication } from '../queries/deliveries.ts'
import { strings } from '../strings.ts'

const words = { act: strings.act, state: strings.receipt }

/** What was sent to the outlets outside and what they answered; every outlet with its equations, in all and by day. */
export const listDeliveries = operation({
  name: 'list-deliveries',
  kind: 'query',
  permission: 'disclosure.read',
  summary: '查看送达与回执',
  input: deliveriesAsked,
  output: outletViewsSchema.extend({
    total: z.int(),
    deliveries: z.array(
      z.object({
        publicationId: z.uuid(),
        ...deliveryFields,
        title: z.string(),
        entityName: z.string(),
        noticeNumber: z.string(),
        agencyName: z.string(),
      }),
    ),
  }),
  async run(act, asked) {
    return ok({
      ...(await outletViews(act, publicationDesk)),
      ...(await listDeliveriesOf<DeliveredPublication>(act.tx, publicationDesk, asked, deliveredPublication, words)),
    })
  },
})
