import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { successionKind } from '../domain/succession.ts'
import { itemRetired } from '../events.ts'
import { findItemVersion } from '../queries/find-item-version.ts'
import { no } from '../refusals.ts'
import { insertSuccession, lockItem, markRetired } from '../store/item-store.ts'

const input = z.object({
  fromItemIds: z.array(z.uuid()).min(1).max(20),
  toItemIds: z.array(z.uuid()).min(1).max(20),
  effectiveOn: z.iso.date(),
  reason: z.string().trim().min(2).max(300),
})

/** Splits, merges or renames items from a day on: the old ones are cancelled, what was done under them stays theirs and is mapped. */
export const succeedItem = operation({
  name: 'succeed-item',
  kind: 'act',
  permission: 'catalogue.approve',
  summary: '拆分、合并或更名监管事项',
  input,
  output: z.object({ kind: z.enum(['split', 'merge', 'rename']) }),
  async run(act, succession) {
    const { fromItemIds, toItemIds, effectiveOn, reason } = succession
    const kind = successionKind(new Set(fromItemIds).size, new Set(toItemIds).size)
    if (kind === undefined || fromItemIds.some((id) => toItemIds.includes(id))) return no('succession-shape')
    const checked = await checkSuccessors(act, toItemIds, effectiveOn)
    if (!checked.ok) return checked
    for (const itemId of fromItemIds) {
      const retired = await retireInFavour(act, itemId, effectiveOn, reason)
      if (!retired.ok) return retired
      for (const toItemId of toItemIds) {
        await insertSuccession(act.tx, {
          fromItemId: itemId,
          toItemId,
          kind,
          effectiveOn,
          reason,
          by: act.actor.personName,
          at: act.now,
        })
      }
      await record(act, {
        type: 'catalogue.succeed-item',
        subject: { kind: 'item', id: itemId },
        fields: { kind, to: toItemIds.join(','), effectiveOn, reason },
      })
    }
    return ok({ kind })
  },
})

async function checkSuccessors(
  act: Act,
  toItemIds: readonly string[],
  effectiveOn: string,
): Promise<Result<undefined>> {
  for (const itemId of toItemIds) {
    if ((await findItemVersion(act.tx, itemId, plainDate(effectiveOn))) === undefined)
      return no('successor-not-in-force', { day: effectiveOn })
  }
  return ok(undefined)
}

async function retireInFavour(
  act: Act,
  itemId: string,
  effectiveOn: string,
  reason: string,
): Promise<Result<undefined>> {
  const item = await lockItem(act.tx, itemId)
  if (item === undefined) return no('item-unknown')
  if (item.retiredOn !== null) return no('retired-already', { day: item.retiredOn })
  await markRetired(act.tx, { id: itemId, retiredOn: effectiveOn, reason, by: act.actor.personName })
  await publish(act, itemRetired, { itemId, code: item.code, retiredOn: effectiveOn, reason })
  return ok(undefined)
}
