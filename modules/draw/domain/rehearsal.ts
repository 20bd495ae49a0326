// The rehearsal of verifiable.md §7.5 and T14: draws and assignments of dummy seeds, counted; what binds where officers run out.
import { z } from 'zod'
import type { HallCertificate, Tried, Inspector, Visit } from './assignment.ts'
import { compareText } from './quota.ts'

const count = z.int().nonnegative()

/** What a Hall certificate says in the words of people: which places compete, and for how few. */
const shortage = z.object({
  dept: z.string(),
  quals: z.array(z.string()),
  lead: z.boolean(),
  /** Districts of the visits; empty where officers go anywhere. */
  districts: z.array(z.string()),
  visits: count,
  demand: count,
  officers: count,
  capacity: count,
})
/** @technical */
export type Shortage = z.output<typeof shortage>

const remedy = z.object({
  code: z.enum(['cap-one', 'cap-two', 'any-district', 'add-officers']),
  /** Of `add-officers`: whom and at most how many. */
  shortage: shortage.optional(),
  add: count.optional(),
  clears: count,
})
/** @technical */
export type Remedy = z.output<typeof remedy>

/** How the dummy draws went so far. */
export const rehearsalTally = z.object({
  done: count,
  infeasible: count,
  /** Draws that needed a rung of the committed ladder. */
  relaxed: count,
  visits: z.object({ least: count, most: count, sum: count }),
  /** The most visits one officer got in one draw, and the cap of the roster. */
  busiest: count,
  cap: count,
  bindings: z.array(shortage.extend({ times: count })),
  /** Infeasible draws for which remedies were tried. */
  tried: count,
  remedies: z.array(remedy),
})
/** @technical */
export type RehearsalTally = z.output<typeof rehearsalTally>

export const emptyTally = (inspectors: readonly Inspector[]): RehearsalTally => ({
  done: 0,
  infeasible: 0,
  relaxed: 0,
  visits: { least: 0, most: 0, sum: 0 },
  busiest: 0,
  cap: Math.max(0, ...inspectors.map(({ cap }) => cap)),
  bindings: [],
  tried: 0,
  remedies: [],
})

/** One dummy draw: how many visits over all waves, what was assigned, and the certificate of the first wave that failed. @technical */
export interface DummyRun {
  readonly visits: number
  readonly assigned: readonly Tried[]
  readonly shortage: Shortage | undefined
  /** What was tried against the shortage, and whether it cleared it; undefined where nothing was tried. */
  readonly tried: readonly { readonly remedy: Omit<Remedy, 'clears'>; readonly clears: boolean }[] | undefined
}

export function withRun(tally: RehearsalTally, run: DummyRun): RehearsalTally {
  const { visits, done } = tally
  return {
    ...tally,
    done: done + 1,
    infeasible: tally.infeasible + (run.shortage === undefined ? 0 : 1),
    relaxed: tally.relaxed + (run.assigned.some(({ rung }) => rung > 0) ? 1 : 0),
    visits: {
      least: done === 0 ? run.visits : Math.min(visits.least, run.visits),
      most: Math.max(visits.most, run.visits),
      sum: visits.sum + run.visits,
    },
    busiest: Math.max(tally.busiest, ...run.assigned.map(({ busiest }) => busiest)),
    bindings: run.shortage === undefined ? tally.bindings : withShortage(tally.bindings, run.shortage),
    tried: tally.tried + (run.tried === undefined ? 0 : 1),
    remedies: (run.tried ?? []).reduce(withRemedy, tally.remedies),
  }
}

type Binding = RehearsalTally['bindings'][number]

/** Counts a shortage with those of its kind and keeps the numbers of the worst. */
function withShortage(bindings: readonly Binding[], found: Shortage): Binding[] {
  const known = bindings.find((one) => isSameKind(one, found))
  if (known === undefined) return [...bindings, { ...found, times: 1 }]
  const worst = missing(found) > missing(known) ? found : known
  const others = bindings.filter((one) => one !== known)
  return [...others, { ...worst, times: known.times + 1 }].sort((a, b) => b.times - a.times)
}

function withRemedy(
  remedies: readonly Remedy[],
  { remedy: tried, clears }: NonNullable<DummyRun['tried']>[number],
): Remedy[] {
  const same = remedies.find((one) => isSameRemedy(one, tried))
  const kept = same ?? { ...tried, clears: 0 }
  const next = {
    ...kept,
    ...(kept.add === undefined ? {} : { add: Math.max(kept.add, tried.add ?? 0) }),
    clears: kept.clears + (clears ? 1 : 0),
  }
  return [...remedies.filter((one) => one !== same), next].sort((a, b) => b.clears - a.clears)
}

function isSameRemedy(a: Omit<Remedy, 'clears'>, b: Omit<Remedy, 'clears'>): boolean {
  if (a.code !== b.code) return false
  return a.shortage === undefined || b.shortage === undefined || isSameKind(a.shortage, b.shortage)
}

function isSameKind(a: Shortage, b: Shortage): boolean {
  return kindOf(a) === kindOf(b)
}

function kindOf({ dept, quals, lead, districts }: Shortage): string {
  return [dept, quals.join(','), String(lead), districts.join(',')].join('|')
}

export function missing({ demand, capacity }: Pick<Shortage, 'demand' | 'capacity'>): number {
  return Math.max(0, demand - capacity)
}

/** The certificate by what its places ask: the department and qualification most of them share, and where the visits are. */
export function shortageOf(certificate: HallCertificate, visits: readonly Visit[], isAnywhere: boolean): Shortage {
  const byId = new Map(visits.map((visit) => [visit.id, visit]))
  const kinds = placeKinds(certificate, byId)
  const [asked = { dept: '', quals: [], lead: false }] = kinds
  const own = [...new Set(certificate.slots.map(([visit]) => visit))]
  const districts = [...new Set(own.map((id) => byId.get(id)?.district ?? ''))].sort(compareText)
  return {
    dept: asked.dept,
    quals: kinds.length === 1 ? [...asked.quals] : [],
    lead: kinds.length === 1 && asked.lead,
    districts: isAnywhere ? [] : districts,
    visits: own.length,
    demand: certificate.demand,
    officers: certificate.inspectors.length,
    capacity: certificate.capacity,
  }
}

/** The kinds of places that compete, the most frequent first. */
function placeKinds(
  { slots }: HallCertificate,
  visits: ReadonlyMap<string, Visit>,
): { dept: string; quals: readonly string[]; lead: boolean; places: number }[] {
  const kinds = new Map<string, { dept: string; quals: readonly string[]; lead: boolean; places: number }>()
  for (const [id, index] of slots) {
    const slot = visits.get(id)?.slots[index]
    if (slot === undefined) continue
    const lead = slot.lead === true
    const key = `${slot.dept}|${slot.quals.join(',')}|${lead}`
    const kind = kinds.get(key) ?? { dept: slot.dept, quals: slot.quals, lead, places: 0 }
    kind.places += 1
    kinds.set(key, kind)
  }
  return [...kinds.values()].sort((a, b) => b.places - a.places)
}

/** Officers who do not exist yet, fit for what is short. */
export function moreOfficers(short: Shortage, quals: readonly string[], cap: number, added: number): Inspector[] {
  const [district = ''] = short.districts
  return Array.from({ length: added }, (_, i) => ({
    id: `~${i}`,
    dept: short.dept,
    district,
    quals: [...new Set([...short.quals, ...quals])],
    lead: true,
    from: '',
    to: '~',
    cap,
    recuse: [],
  }))
}

/** The smallest number up to `most` that is enough, by doubling and halving; undefined where even `most` is not. */
export function leastEnough(most: number, isEnough: (n: number) => boolean): number | undefined {
  let high = 1
  while (!isEnough(high)) {
    if (high >= most) return undefined
    high = Math.min(most, high * 2)
  }
  let low = Math.floor(high / 2)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return high
}
