import { addDays, compareDays } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { InForce } from './record-in-force.ts'

/** A record that says since when it was known; what the first publication of the base held carries no day. @technical */
export interface Known extends InForce {
  readonly known?: PlainDate | undefined
}

/** The chain with one version more: what stood on its days before gives way, what stood on other days stays. */
export function layVersion<V extends InForce>(
  versions: readonly V[],
  added: V,
  isSameChain: (one: V) => boolean = () => true,
): readonly V[] {
  return [...versions.flatMap((one) => (isSameChain(one) ? without(one, added) : [one])), added].toSorted((a, b) =>
    compareDays(a.from, b.from),
  )
}

/** The days of `one` outside the days of `added`: none, one piece, or one before and one after. */
function without<V extends InForce>(one: V, added: InForce): readonly V[] {
  const isApart = endsBefore(one, added) || endsBefore(added, one)
  if (isApart) return [one]
  const before = compareDays(one.from, added.from) < 0 ? [{ ...one, to: addDays(added.from, -1) }] : []
  const after = added.to !== undefined && endsAfter(one, added.to) ? [{ ...one, from: addDays(added.to, 1) }] : []
  return [...before, ...after]
}

function endsBefore(one: InForce, other: InForce): boolean {
  return one.to !== undefined && compareDays(one.to, other.from) < 0
}

function endsAfter(one: InForce, day: PlainDate): boolean {
  return one.to === undefined || compareDays(one.to, day) > 0
}

/** The chain as it was known on a day: later records are not there, and a record they closed is still open. */
export function knownOn<V extends Known>(versions: readonly V[], day: PlainDate): readonly V[] {
  const unknown = versions.filter((one) => one.known !== undefined && compareDays(one.known, day) > 0)
  if (unknown.length === 0) return versions
  const nextDays = new Set(unknown.map((one) => one.from))
  return versions.flatMap((one) => {
    if (unknown.includes(one)) return []
    const isClosedByUnknown = one.to !== undefined && nextDays.has(addDays(one.to, 1))
    return [isClosedByUnknown ? { ...one, to: undefined } : one]
  })
}
