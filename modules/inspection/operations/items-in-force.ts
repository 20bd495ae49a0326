import { findItemVersion, refuseUnlessDrawable } from '#catalogue'
import type { ItemVersion } from '#catalogue'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import type { VisitItem } from '../domain/visit.ts'

/** The versions a new inspection looks at, and the articles on which some of them are not announced. @technical */
export interface ItemsInForce {
  readonly items: readonly VisitItem[]
  readonly unannouncedCitation: string | null
}

/** The versions of the items in force today; refuses an item without a live basis (国办发〔2024〕54号: 未经公布不得实施). */
export async function itemsInForce(act: Act, itemIds: readonly string[]): Promise<Result<ItemsInForce>> {
  const drawable = await refuseUnlessDrawable(act.tx, [...new Set(itemIds)], act.today)
  if (!drawable.ok) return drawable
  const unannounced = drawable.value.filter((version) => version.unannounced).flatMap((version) => version.citations)
  return ok({
    items: drawable.value.map(visitItemOf),
    unannouncedCitation: unannounced.length === 0 ? null : [...new Set(unannounced)].join('；'),
  })
}

/** The version of today of an item already planned; one whose basis has gone keeps the version it was planned with (domain.md scenario 3). */
export async function presentVersion(act: Act, planned: VisitItem): Promise<VisitItem> {
  const version = await findItemVersion(act.tx, planned.itemId, act.today)
  return version === undefined ? planned : visitItemOf(version)
}

function visitItemOf(version: ItemVersion): VisitItem {
  return {
    itemId: version.itemId,
    itemVersionId: version.itemVersionId,
    itemCode: version.code,
    itemName: version.title,
    basis: version.citations,
  }
}
