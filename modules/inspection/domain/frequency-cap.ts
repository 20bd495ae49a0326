/** 频次上限: planned visits of one body to one entity in a year; a clue, an assignment or a data signal is outside it (国办发〔2024〕54号). */
export function isUnderCap(visitsThisYear: number, cap: number): boolean {
  return visitsThisYear < cap
}
