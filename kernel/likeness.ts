// Sørensen–Dice coefficient over pairs of neighbouring characters (Dice 1945).
/** A text without blanks and marks, full-width folded: what two texts are compared by. */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}+-]/gu, '')
}

/** How alike two texts are, 0–100: twice the pairs of neighbouring characters they share, of all they have (Sørensen–Dice). */
export function alikePercent(one: string, other: string): number {
  const [left, right] = [fold(one), fold(other)]
  if (left === right) return left === '' ? 0 : WHOLE
  const [mine, theirs] = [pairsOf(left), pairsOf(right)]
  if (mine.length + theirs.length === 0) return 0
  const open = new Map<string, number>()
  for (const pair of theirs) open.set(pair, (open.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of mine) {
    const count = open.get(pair) ?? 0
    if (count > 0) shared += 1
    open.set(pair, count - 1)
  }
  return Math.round((2 * shared * WHOLE) / (mine.length + theirs.length))
}

const WHOLE = 100

/** True when the part is at least so many per cent of the whole; nothing of nothing is not. */
export function reaches(part: number, whole: number, percent: number): boolean {
  return whole > 0 && part * WHOLE >= whole * percent
}

function pairsOf(text: string): readonly string[] {
  const characters = Array.from(text)
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}
