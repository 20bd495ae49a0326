/** An item as the catalogue shows it after a clean-up was decided. @technical */
export interface CleanUpProgress {
  readonly itemId: string
  readonly code: string
  readonly retiredOn: string | null
  readonly lastApprovedAt: Date | null
}

/**
 * The items that still wait. 废止 of a pair asks that at least one be cancelled and of a single item that it be; 修改 asks that at
 * least one be changed or cancelled since the decision. 保留 asks nothing.
 */
export function openItems<P extends CleanUpProgress>(
  outcome: 'keep' | 'change' | 'abolish',
  decidedAt: Date,
  items: readonly P[],
): readonly P[] {
  if (outcome === 'keep') return []
  const isDone = (one: P) =>
    one.retiredOn !== null || (outcome === 'change' && one.lastApprovedAt !== null && one.lastApprovedAt > decidedAt)
  return items.some(isDone) ? [] : items
}
