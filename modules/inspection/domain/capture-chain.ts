// verifiable.md §15.4: counter and previous root form a device's chain, so that a picture left out is seen; two clocks are compared.
/** One piece of evidence as its device numbered it. @technical */
export interface ChainLink {
  readonly device: string
  readonly counter: number
  readonly root: string
  /** The root of the piece before it on this device; null where the phone did not say. */
  readonly previousRoot: string | null
  /** Server time minus the phone's time when it was sent, in milliseconds; null where the phone did not say. */
  readonly clockSkewMs: number | null
}

/** What the numbers of one device show. @technical */
export interface DeviceReport {
  readonly device: string
  readonly received: number
  /** Numbers between the first and the last received that never came. */
  readonly missing: readonly number[]
  /** Numbers whose link names another root than the piece received before it: one was left out and the rest numbered anew. */
  readonly broken: readonly number[]
  /** Minutes the phone's clock was behind (positive) or ahead (negative), where it was off by more than the tolerance. */
  readonly skewMinutes: number | null
}

/** A phone keeps its clock from the network: more than this is a clock that somebody set. Not a number of the law. */
const TOLERANCE_MS = 120_000

/**
 * What is missing, out of chain or wrongly timed on one device. `links` are all received from it between the first and the last number
 * of interest, in any order; a number received twice is taken once.
 */
export function reportOf(device: string, links: readonly ChainLink[]): DeviceReport {
  const byCounter = new Map(links.map((link) => [link.counter, link]))
  const counters = [...byCounter.keys()].sort((a, b) => a - b)
  const missing: number[] = []
  const broken: number[] = []
  let last: ChainLink | undefined
  for (const counter of counters) {
    const link = byCounter.get(counter)
    if (link === undefined) continue
    if (last !== undefined) {
      for (let n = last.counter + 1; n < counter; n += 1) missing.push(n)
      if (last.counter === counter - 1 && link.previousRoot !== null && link.previousRoot !== last.root)
        broken.push(counter)
    }
    last = link
  }
  return { device, received: counters.length, missing, broken, skewMinutes: skewOf(links) }
}

function skewOf(links: readonly ChainLink[]): number | null {
  const known = links.flatMap((link) => (link.clockSkewMs === null ? [] : [link.clockSkewMs]))
  const worst = known.reduce((far, one) => (Math.abs(one) > Math.abs(far) ? one : far), 0)
  return Math.abs(worst) > TOLERANCE_MS ? Math.round(worst / 60_000) : null
}
