/** A stream of chance that is the same for the same seed. @technical */
export interface Chance {
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number
  pick<T>(list: readonly T[]): T
}

/** sfc32 (Practically Random), seeded from text. */
export function chanceFrom(seed: string): Chance {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1]
  for (const sign of seed) a = Math.imul(a ^ (sign.codePointAt(0) ?? 0), 0x85ebca6b) ^ (a >>> 13)
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  for (let warm = 0; warm < 15; warm += 1) next()
  const below = (end: number) => Math.floor((next() / 0x1_0000_0000) * end)
  return {
    below,
    pick: (list) => {
      const one = list[below(list.length)]
      if (one === undefined) throw new RangeError('nothing to pick from')
      return one
    },
  }
}
