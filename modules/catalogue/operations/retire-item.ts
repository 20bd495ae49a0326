import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { itemRetired } from '../events.ts'
import { listApprovedSpans } from '../queries/find-stored.ts'
import { no } from '../refusals.ts'
import { lockItem, markRetired } from '../store/item-store.ts'

/** Cancels an item from a day on (seed 5 事项清理); running acts keep their version, new ones are refused. */
export const retireItem = operation({
  name: 'retire-item',
  kind: 'act',
  permission: 'catalogue.approve',
  summary: '取消监管事项',
  input: z.object({ itemId: z.uuid(), retiredOn: z.iso.date(), reason: z.string().trim().min(2).max(300) }),
  output: z.object({ itemId: z.uuid() }),
  async run(act, { itemId, retiredOn, reason }) {
    const item = await lockItem(act.tx, itemId)
    if (item === undefined) return no('item-unknown')
    if (item.retiredOn !== null) return no('retired-already', { day: item.retiredOn })
    const first = (await listApprovedSpans(act.tx, itemId))[0]
    if (first !== undefined && retiredOn < first.validFrom) return no('retired-before-force', { day: first.validFrom })
    await markRetired(act.tx, { id: itemId, retiredOn, reason, by: act.actor.personName })
    await record(act, {
      type: 'catalogue.retire-item',
      subject: { kind: 'item', id: itemId },
      fields: { code: item.code, retiredOn, reason },
    })
    await publish(act, itemRetired, { itemId, code: item.code, retiredOn, reason })
    return ok({ itemId })
  },
})
