import type { Inspector, Slot } from '../domain/assignment.ts'
import type { VisitOfficer } from '../store/result-store.ts'

/** A place of a visit: the n-th of its department. */
export interface NumberedSlot {
  readonly slot: Slot
  readonly nth: number
}

export function numbered(slots: readonly Slot[]): NumberedSlot[] {
  const seen = new Map<string, number>()
  return slots.map((slot) => {
    const nth = seen.get(slot.dept) ?? 0
    seen.set(slot.dept, nth + 1)
    return { slot, nth }
  })
}

/** The present officers of a visit, each as the n-th of the department whose place they hold. */
export function placedOfficers(
  all: readonly VisitOfficer[],
  inspectors: readonly Inspector[],
  visitId: string,
): (VisitOfficer & { readonly dept: string; readonly nth: number })[] {
  const seen = new Map<string, number>()
  return all
    .filter((officer) => officer.visitId === visitId)
    .sort((a, b) => a.slot - b.slot)
    .map((officer) => {
      const dept = inspectors.find(({ id }) => id === officer.certificateNo)?.dept ?? ''
      const nth = seen.get(dept) ?? 0
      seen.set(dept, nth + 1)
      return { ...officer, dept, nth }
    })
}
