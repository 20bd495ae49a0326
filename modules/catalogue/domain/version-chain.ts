import { addDays, compareDays } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

/** Days of force of one approved version; `validTo` is the last day, null while open. @technical */
export interface VersionSpan {
  readonly itemVersionId: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** What approving a new version does to its chain: it closes the open one before it, or collides with one. @technical */
export type ChainVerdict =
  | { readonly fits: true; readonly closes?: { readonly itemVersionId: string; readonly validTo: PlainDate } }
  | { readonly fits: false; readonly collidesWith: VersionSpan }

/** Places a new version: an open earlier version ends on the day before; any other shared day is an overlap. */
export function placeVersion(approved: readonly VersionSpan[], next: VersionSpan): ChainVerdict {
  const shared = approved.filter((one) => sharesDay(one, next))
  const open = shared.find((one) => one.validTo === null && compareDays(one.validFrom, next.validFrom) < 0)
  const collision = shared.find((one) => one !== open)
  if (collision !== undefined) return { fits: false, collidesWith: collision }
  if (open === undefined) return { fits: true }
  return { fits: true, closes: { itemVersionId: open.itemVersionId, validTo: addDays(next.validFrom, -1) } }
}

function sharesDay(a: VersionSpan, b: VersionSpan): boolean {
  return startsByEndOf(a, b) && startsByEndOf(b, a)
}

function startsByEndOf(a: VersionSpan, b: VersionSpan): boolean {
  return b.validTo === null || compareDays(a.validFrom, b.validTo) <= 0
}
