import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { deliveriesAsked, deliveryFields, listDeliveriesOf } from '#platform/outlet/delivery-list.ts'
import { outletViews, outletViewsSchema } from '#platform/outlet/views.ts'
import { sharingDesk } from '../outlets/desk.ts'
import { deliveredShare, type DeliveredShare } from '../queries/shared-deliveries.ts'
import { sharingStrings } from '../sharing-strings.ts'

/** What outlets outside are told that is no publication, and what they answered; every outlet with its equations, in all and by day. */
export const listSharedRecords = operation({
  name: 'list-shared-records',
  kind: 'query',
  permission: 'exchange.read-sharing',
  summary: '查看对外报送与回执',
  input: deliveriesAsked,
  output: outletViewsSchema.extend({
    total: z.int(),
    deliveries: z.array(
      z.object({
        recordId: z.uuid(),
        ...deliveryFields,
        title: z.string().describe('内容名称'),
        subject: z.string().describe('涉及的单位或事项'),
      }),
    ),
  }),
  async run(act, asked) {
    return ok({
      ...(await outletViews(act, sharingDesk)),
      ...(await listDeliveriesOf<DeliveredShare>(act.tx, sharingDesk, asked, deliveredShare, sharingStrings)),
    })
  },
})
