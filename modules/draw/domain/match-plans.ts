// 计划撮合: which year tasks could share a joint round (verifiable.md §8). Numbers here are bounds of form, not of law.
// 计划撮合: tasks of several agencies' year plans that could go together (浙江省综合行政执法条例第十三条; domain.md scenario 22).
import { dayNumber, plainDate } from '#kernel/plain-date.ts'

/** A task of a published year plan, as the matching sees it. @technical */
export interface MatchTask {
  readonly yearTaskId: string
  readonly agencyId: string
  readonly windowFrom: string
  readonly windowTo: string
  readonly method: string
  readonly sizing: { mode: 'ratio'; num: number; den: number } | { mode: 'number'; n: number }
}

/** How many objects stand in exactly these tasks (indexes into the list of tasks). @technical */
export interface ObjectOverlap {
  readonly filters: readonly number[]
  readonly count: number
}

/** Tasks that could go together, with what that would save, in expected visits. */
export interface PlanMatch {
  readonly tasks: readonly number[]
  readonly windowFrom: string
  readonly windowTo: string
  readonly windowDays: number
  /** Objects every one of the tasks is about. */
  readonly commonObjects: number
  readonly visitsApart: number
  readonly visitsTogether: number
  readonly visitsSaved: number
}

export type MatchObstacle = 'one-agency' | 'windows-apart' | 'method-differs' | 'no-common-object'

/** The tasks together as one match, or the first reason why they cannot go together. */
export function matchOf(
  tasks: readonly MatchTask[],
  chosen: readonly number[],
  overlaps: readonly ObjectOverlap[],
  leastDays: number,
): PlanMatch | MatchObstacle {
  const own = chosen.flatMap((at) => tasks[at] ?? [])
  if (new Set(own.map(({ agencyId }) => agencyId)).size < 2) return 'one-agency'
  if (new Set(own.map(({ method }) => method)).size > 1) return 'method-differs'
  const windowFrom = own.map((task) => task.windowFrom).reduce((a, b) => (a > b ? a : b))
  const windowTo = own.map((task) => task.windowTo).reduce((a, b) => (a < b ? a : b))
  const windowDays = dayNumber(plainDate(windowTo)) - dayNumber(plainDate(windowFrom)) + 1
  if (windowDays < leastDays) return 'windows-apart'
  const commonObjects = sum(
    overlaps.filter(({ filters }) => chosen.every((at) => filters.includes(at))).map(({ count }) => count),
  )
  if (commonObjects === 0) return 'no-common-object'
  const rates = new Map(chosen.map((at) => [at, rateOf(tasks, at, overlaps)]))
  let [apart, together] = [0, 0]
  for (const { filters, count } of overlaps) {
    const present = filters.flatMap((at) => rates.get(at) ?? [])
    apart += count * sum(present)
    together += count * Math.max(0, ...present)
  }
  const [visitsApart, visitsTogether] = [Math.round(apart), Math.round(together)]
  return {
    tasks: chosen,
    windowFrom,
    windowTo,
    windowDays,
    commonObjects,
    visitsApart,
    visitsTogether,
    visitsSaved: visitsApart - visitsTogether,
  }
}

/** Matches found by growing the best pair task by task while each new one saves more; a task stands in one match, the best first. */
export function findMatches(
  tasks: readonly MatchTask[],
  overlaps: readonly ObjectOverlap[],
  leastDays: number,
): PlanMatch[] {
  const found: PlanMatch[] = []
  const free = new Set(tasks.keys())
  for (;;) {
    const best = grown(tasks, overlaps, leastDays, bestPair(tasks, overlaps, leastDays, free), free)
    if (best === undefined) return found
    found.push(best)
    for (const at of best.tasks) free.delete(at)
  }
}

function bestPair(
  tasks: readonly MatchTask[],
  overlaps: readonly ObjectOverlap[],
  leastDays: number,
  free: ReadonlySet<number>,
): PlanMatch | undefined {
  const list = [...free]
  const pairs = list.flatMap((a, i) => list.slice(i + 1).map((b) => matchOf(tasks, [a, b], overlaps, leastDays)))
  return bestOf(pairs)
}

function grown(
  tasks: readonly MatchTask[],
  overlaps: readonly ObjectOverlap[],
  leastDays: number,
  from: PlanMatch | undefined,
  free: ReadonlySet<number>,
): PlanMatch | undefined {
  let best = from
  while (best !== undefined) {
    const taken: readonly number[] = best.tasks
    const more = [...free].filter((at) => !taken.includes(at))
    const next = bestOf(more.map((at) => matchOf(tasks, [...taken, at], overlaps, leastDays)))
    if (next === undefined || next.visitsSaved <= best.visitsSaved) return best
    best = next
  }
  return best
}

function bestOf(matches: readonly (PlanMatch | MatchObstacle)[]): PlanMatch | undefined {
  let best: PlanMatch | undefined
  for (const match of matches) {
    if (typeof match === 'string' || match.visitsSaved <= 0) continue
    if (best === undefined || match.visitsSaved > best.visitsSaved) best = match
  }
  return best
}

/** The probability of one object of a task: its ratio, or its number over its objects. */
function rateOf(tasks: readonly MatchTask[], at: number, overlaps: readonly ObjectOverlap[]): number {
  const sizing = tasks[at]?.sizing
  if (sizing === undefined) return 0
  if (sizing.mode === 'ratio') return sizing.num / sizing.den
  const objects = sum(overlaps.filter(({ filters }) => filters.includes(at)).map(({ count }) => count))
  return objects === 0 ? 0 : Math.min(1, sizing.n / objects)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
