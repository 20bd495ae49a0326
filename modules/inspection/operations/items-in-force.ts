import { findItemVersion, refuseUnlessDrawable } from '#catalogue'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import type { VisitItem } from '../domain/visit.ts'
import { no } from '../refusals.ts'

/** The versions of the items in force today; refuses when one has no live basis (国办发〔2024〕54号: 未经公布不得实施). */
export async function itemsInForce(act: Act, itemIds: readonly string[]): Promise<Result<VisitItem[]>> {
  const drawable = await refuseUnlessDrawable(act.tx, itemIds, act.today)
  if (!drawable.ok) return drawable
  const items: VisitItem[] = []
  for (const itemId of new Set(itemIds)) {
    const version = await findItemVersion(act.tx, itemId, act.today)
    if (version === undefined) return no('item-not-inspectable', { item: itemId })
    items.push({
      itemId,
      itemVersionId: version.itemVersionId,
      itemCode: version.code,
      itemName: version.name,
      basis: version.basis,
    })
  }
  return ok(items)
}
