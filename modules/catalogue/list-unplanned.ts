import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import { mustHavePlan } from './domain/duty-profile.ts'
import { dutyProfilesOn } from './duty-profiles.ts'
import { plannedItems } from './queries/plan-rows.ts'
import { listVersionsInForce } from './queries/version-rows.ts'

/** An item whose approval was cancelled or handed down and which has no published plan: red. @technical */
export interface UnplannedItem {
  readonly itemId: string
  readonly code: string
  readonly title: string
  readonly approval: 'cancelled' | 'devolved'
  readonly circumstance: string
}

/** Items in force that must have a supervision plan (浙江最多跑一次规定 31; 实施意见 R2, R3) and have none. */
export async function listUnplanned(tx: Tx, on: PlainDate): Promise<readonly UnplannedItem[]> {
  const planned = await plannedItems(tx)
  const items = new Map((await listVersionsInForce(tx, on)).map((one) => [one.code, one]))
  return dutyProfilesOn(on).flatMap((profile) => {
    const item = items.get(profile.item)
    const isDue = mustHavePlan(profile) && profile.from <= on && (profile.to === undefined || profile.to >= on)
    if (item === undefined || !isDue || planned.has(item.itemId)) return []
    const approval = profile.approval === 'cancelled' ? ('cancelled' as const) : ('devolved' as const)
    return [{ itemId: item.itemId, code: item.code, title: item.name, approval, circumstance: profile.circumstance }]
  })
}
