/** How items took over from items; behaviours stay with the item and version they were done under. @technical */
export type SuccessionKind = 'split' | 'merge' | 'rename'

/** One item into several, several into one, or one into one; several into several has no plain meaning and is undefined. */
export function successionKind(fromCount: number, toCount: number): SuccessionKind | undefined {
  if (fromCount < 1 || toCount < 1) return undefined
  if (fromCount === 1) return toCount === 1 ? 'rename' : 'split'
  return toCount === 1 ? 'merge' : undefined
}
