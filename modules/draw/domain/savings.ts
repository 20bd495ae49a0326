// What merging is expected to save (verifiable.md §8): Σπ selections, Σ max π entered together, Σ(1−Π(1−π)) entered apart.

/** Units that stand alike in every task: how many, and their exact probability in each task that has them. @technical */
export interface Alike {
  readonly count: number
  readonly pis: readonly string[]
}

/** Expected numbers as decimal text with two places. @technical */
export interface Forecast {
  readonly selections: string
  readonly merged: string
  readonly separate: string
}

/** @technical */
export interface Grouping {
  /** Notes that a task has the unit with this probability, or has it without any. */
  add(unitId: string, pi: string | undefined): void
  size(): number
  groups(): Alike[]
}

/** Sorts units by their probabilities in all tasks, in one pass a task and memory for one number a unit. */
export function createGrouping(): Grouping {
  const groups: { pis: readonly string[]; count: number; next: Map<string, number> }[] = [
    { pis: [], count: 0, next: new Map() },
  ]
  const groupOf = new Map<string, number>()
  return {
    add(unitId, pi) {
      const at = groupOf.get(unitId)
      const from = groups[at ?? 0]
      if (from === undefined) return
      let to = pi === undefined ? (at ?? 0) : from.next.get(pi)
      if (to === undefined && pi !== undefined) {
        to = groups.push({ pis: [...from.pis, pi], count: 0, next: new Map() }) - 1
        from.next.set(pi, to)
      }
      if (at !== undefined) from.count -= 1
      const target = groups[to ?? 0]
      if (target !== undefined) target.count += 1
      groupOf.set(unitId, to ?? 0)
    },
    size: () => groupOf.size,
    groups: () => groups.filter(({ count }) => count > 0).map(({ count, pis }) => ({ count, pis })),
  }
}

/** Computed from the cells alone, before any seed exists; kept to the billionth of a unit and shown to two places. */
export function forecastOf(groups: readonly Alike[]): Forecast {
  let [selections, merged, separate] = [0n, 0n, 0n]
  for (const { count, pis } of groups) {
    const shares = pis.map(fractionOf)
    const sum = shares.reduce((all, [num, den]) => all + scaled(count, num, den), 0n)
    const highest = shares.reduce((best, share) => (share[0] * best[1] > best[0] * share[1] ? share : best), NONE)
    const missed = shares.reduce<Fraction>(([num, den], [n, d]) => [num * (d - n), den * d], [1n, 1n])
    selections += sum
    merged += scaled(count, ...highest)
    separate += scaled(count, missed[1] - missed[0], missed[1])
  }
  return { selections: decimal(selections), merged: decimal(merged), separate: decimal(separate) }
}

type Fraction = readonly [num: bigint, den: bigint]
const NONE: Fraction = [0n, 1n]
const SCALE = 1_000_000_000n

function fractionOf(text: string): Fraction {
  const [num = '0', den = '1'] = text.split('/')
  return [BigInt(num), BigInt(den)]
}

function scaled(count: number, num: bigint, den: bigint): bigint {
  return (2n * BigInt(count) * num * SCALE + den) / (2n * den)
}

/** 49197123000000 → "49197.12", rounded half up. */
function decimal(value: bigint): string {
  const hundredths = (value * 100n + SCALE / 2n) / SCALE
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}
