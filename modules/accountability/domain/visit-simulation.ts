/** One visit of the past as it is counted. @technical */
export interface CountedVisit {
  readonly agencyName: string
  readonly entityId: string
  readonly itemCodes: readonly string[]
  readonly visitedOn: string
}

/** What is tried out: items cancelled, items looked at off site, items done in one go. @technical */
export interface CleanUpMeasures {
  readonly cancelled: ReadonlySet<string>
  readonly offSite: ReadonlySet<string>
  readonly merged: readonly ReadonlySet<string>[]
}

/** What a visit would not have been made for. @technical */
export type SavedBy = 'cancelled' | 'off-site' | 'merged'

/** The same year once more under the measures. @technical */
export interface SimulatedYear {
  readonly before: number
  readonly after: number
  readonly saved: Readonly<Record<SavedBy, number>>
  readonly entitiesSpared: number
  readonly agencies: readonly { readonly agencyName: string; readonly before: number; readonly after: number }[]
}

/**
 * Counts the visits that would not have been made. A visit falls away when none of its items is left on site. Visits at one
 * enterprise that are wholly about items of one merged group become as many as its most frequent item needed.
 */
export function simulateYear(visits: readonly CountedVisit[], measures: CleanUpMeasures): SimulatedYear {
  const fates = new Map<CountedVisit, SavedBy>()
  const left = new Map<CountedVisit, readonly string[]>()
  for (const visit of visits) {
    const onSite = visit.itemCodes.filter((code) => !measures.cancelled.has(code) && !measures.offSite.has(code))
    if (onSite.length > 0) left.set(visit, onSite)
    else fates.set(visit, visit.itemCodes.every((code) => measures.cancelled.has(code)) ? 'cancelled' : 'off-site')
  }
  for (const group of measures.merged) for (const visit of mergedAway(left, group)) fates.set(visit, 'merged')
  return summed(visits, fates)
}

/** The visits that a merged group spares: at each enterprise all beyond what its most frequent item needed, the latest first. */
function mergedAway(left: Map<CountedVisit, readonly string[]>, group: ReadonlySet<string>): readonly CountedVisit[] {
  const within = [...left].filter(([, codes]) => codes.every((code) => group.has(code)))
  const byEntity = Map.groupBy(within, ([visit]) => visit.entityId)
  return [...byEntity.values()].flatMap((here) => {
    const times = new Map<string, number>()
    for (const [, codes] of here) for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1)
    const needed = Math.max(...times.values())
    const ordered = here.toSorted(([a], [b]) => (a.visitedOn < b.visitedOn ? -1 : 1))
    const spared = ordered.slice(needed).map(([visit]) => visit)
    for (const visit of spared) left.delete(visit)
    return spared
  })
}

function summed(visits: readonly CountedVisit[], fates: ReadonlyMap<CountedVisit, SavedBy>): SimulatedYear {
  const count = (wanted: SavedBy) => [...fates.values()].filter((fate) => fate === wanted).length
  const byAgency = Map.groupBy(visits, (visit) => visit.agencyName)
  return {
    before: visits.length,
    after: visits.length - fates.size,
    saved: { cancelled: count('cancelled'), 'off-site': count('off-site'), merged: count('merged') },
    entitiesSpared: new Set([...fates.keys()].map((visit) => visit.entityId)).size,
    agencies: [...byAgency]
      .map(([agencyName, made]) => ({
        agencyName,
        before: made.length,
        after: made.filter((visit) => !fates.has(visit)).length,
      }))
      .toSorted((a, b) => b.before - b.after - (a.before - a.after) || b.before - a.before),
  }
}
