import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { refuseUnlessHome } from '../outlets/home-agency.ts'
import { openDifference } from '../outlets/open-difference.ts'
import { type PlatformItem, platformMapping } from '../outlets/platform-item.ts'
import { platformItems } from '../outlets/tell-platform.ts'
import { no } from '../refusals.ts'
import { queueAgain } from '../store/outlet-records.ts'
import { settleDifferences } from '../store/platform-lists.ts'

/**
 * Pushes one item again as it stands here: put there anew where the platform lacks it, changed or cancelled where it differs.
 * Refused: no such difference, one that is settled, an item that is not ours, an agency that does not report the catalogue.
 */
export const pushPlatformDifference = operation({
  name: 'push-platform-difference',
  kind: 'act',
  permission: 'exchange.reconcile',
  summary: '再次推送事项到平台',
  input: z.object({ platformListId: z.uuid(), differenceId: z.uuid() }),
  output: z.object({ differenceId: z.uuid(), state: z.literal('pushed') }),
  async run(act, { platformListId, differenceId }) {
    const home = await refuseUnlessHome(act)
    if (!home.ok) return home
    const found = await openDifference(act, platformListId, differenceId)
    if (!found.ok) return found
    const { itemId, title, kind } = found.value
    const item = itemId === null ? undefined : (await platformItems(act.tx, act.today)).get(itemId)
    if (itemId === null || item === undefined) return no('difference-not-ours', { title })
    await queue(act, home.value, { itemId, item, isMissing: kind === 'missing-there' })
    await settleDifferences(act.tx, platformListId, [differenceId], {
      state: 'pushed',
      by: act.actor.personName,
      at: act.now,
    })
    await record(act, {
      type: 'exchange.push-platform-difference',
      subject: { kind: 'item', id: itemId },
      fields: { list: platformListId, difference: differenceId, kind },
    })
    return ok({ differenceId, state: 'pushed' as const })
  },
})

async function queue(
  act: Act,
  agencyId: string,
  of: { readonly itemId: string; readonly item: PlatformItem; readonly isMissing: boolean },
): Promise<void> {
  const { itemId, item, isMissing } = of
  const kind = item.standing === 'cancelled' ? 'withdraw' : isMissing ? 'publish' : 'update'
  const { outletId } = platformMapping
  const record = { recordId: itemId, outletId, agencyId, title: item.title, subject: item.code, content: item }
  await queueAgain(act.tx, record, kind, act.now)
}
