import { countFrameOverlaps } from '#entities'
import { parameter } from '#law'
import type { Act } from '#platform/operation.ts'
import type { ObjectOverlap } from '../domain/match-plans.ts'
import type { YearTask } from '../store/year-plan-store.ts'
import { isEntityKind } from './build-frame.ts'

/** The objects of some tasks, counted by who is about whom. */
export function overlapsOf(act: Pick<Act, 'tx'>, tasks: readonly YearTask[]): Promise<ObjectOverlap[]> {
  return countFrameOverlaps(
    act.tx,
    tasks.map(({ objects }) => ({ ...objects, kinds: objects.kinds.filter(isEntityKind) })),
  )
}

/** How long tasks must share a window to go together. */
export function leastCommonDays(act: Pick<Act, 'today'>): number {
  return Number(parameter('plan-matching-window-days', act.today).value)
}
