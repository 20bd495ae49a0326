import { z } from 'zod'
import { compareDays, plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { checkBasisOn } from '../check-content.ts'
import { itemVersionApproved } from '../events.ts'
import { placeOrRefuse } from '../place-version.ts'
import { no } from '../refusals.ts'
import { closeVersion, decideVersion, lockItem, lockVersion } from '../store/item-store.ts'
import type { LockedItem, LockedVersion } from '../store/item-store.ts'
import { personOf } from '../write-version.ts'

const output = z.object({ itemVersionId: z.uuid(), closedVersionId: z.uuid().nullable() })

/** Approves a proposed version, by another person than its proposer; an open earlier version ends on the day before. Refuses a version whose basis died meanwhile. */
export const approveItemVersion = operation({
  name: 'approve-item-version',
  kind: 'act',
  permission: 'catalogue.approve',
  summary: '审批事项版本',
  input: z.object({ itemVersionId: z.uuid(), note: z.string().trim().max(300).default('') }),
  output,
  run: (act, { itemVersionId, note }) => approveVersion(act, itemVersionId, note),
})

/** As the operation, for a list that is loaded and approved in one act. */
export async function approveVersion(
  act: Act,
  itemVersionId: string,
  note: string,
): Promise<Result<z.output<typeof output>>> {
  const found = await lockDecidable(act, itemVersionId)
  if (!found.ok) return found
  const { seen, item } = found.value
  const from = plainDate(seen.validFrom)
  const live = checkBasisOn(seen.content, compareDays(from, act.today) < 0 ? act.today : from, seen.name)
  if (!live.ok) return live
  const placed = await placeOrRefuse(act.tx, seen)
  if (!placed.ok) return placed
  const closes = placed.value.closes
  if (closes !== undefined) await closeVersion(act.tx, closes.itemVersionId, closes.validTo)
  await decideVersion(act.tx, { id: itemVersionId, state: 'approved', by: personOf(act), at: act.now, note })
  await record(act, {
    type: 'catalogue.approve-version',
    subject: { kind: 'item', id: seen.itemId },
    fields: { itemVersionId, validFrom: seen.validFrom, closes: closes?.itemVersionId ?? '', note },
  })
  await publish(act, itemVersionApproved, {
    itemId: seen.itemId,
    itemVersionId,
    code: item.code,
    kind: item.kind,
    validFrom: seen.validFrom,
  })
  return ok({ itemVersionId, closedVersionId: closes?.itemVersionId ?? null })
}

async function lockDecidable(
  act: Act,
  itemVersionId: string,
): Promise<Result<{ seen: LockedVersion; item: LockedItem }>> {
  const seen = await lockVersion(act.tx, itemVersionId)
  const item = seen === undefined ? undefined : await lockItem(act.tx, seen.itemId)
  if (seen === undefined || item === undefined) return no('version-unknown')
  if (seen.state !== 'proposed') return no('not-proposed')
  if (seen.proposedAccountId !== null && seen.proposedAccountId === act.actor.accountId) return no('same-person')
  return item.retiredOn === null ? ok({ seen, item }) : no('retired-already', { day: item.retiredOn })
}
