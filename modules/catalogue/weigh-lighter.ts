import { discretionBenchmark } from '#law'
import { plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { citationLabel } from './queries/version-rows.ts'
import { governedWords } from './strings.ts'
import { weighPenalty } from './weigh-penalty.ts'
import type { PenaltyFacts, PenaltyItem, Weighed } from './weigh-penalty.ts'

/** The two days a penalty is looked at from. @technical */
export function daysOfLaw(facts: PenaltyFacts, today: PlainDate): { behaviourOn: PlainDate; decidedOn: PlainDate } {
  const day = (text: string | undefined) => (text === undefined ? today : plainDate(text))
  return { behaviourOn: day(facts.behaviourOn), decidedOn: day(facts.decidedOn) }
}

/**
 * Weighs by the law of the day of the behaviour, and by that of the day of the decision where it is lighter (行政处罚法 37).
 * The law before 2021-07-15 had no such rule, so a decision of those days stays with the behaviour's day.
 */
export function weighLighter(
  then: PenaltyItem,
  now: PenaltyItem | undefined,
  facts: PenaltyFacts,
  today: PlainDate,
): Result<Weighed> {
  const { behaviourOn, decidedOn } = daysOfLaw(facts, today)
  const old = weighPenalty(then, facts, today)
  const ground = discretionBenchmark(decidedOn)?.grounds.lighterOfTwo
  if (!old.ok || now === undefined || ground === undefined || decidedOn <= behaviourOn) return old
  const present = weighPenalty(now, { ...facts, behaviourOn: decidedOn }, today)
  if (!present.ok || !isLighter(present.value, old.value)) return old
  const governed = {
    by: 'decision-day' as const,
    words: governedWords['decision-day'],
    citation: citationLabel(ground, decidedOn),
  }
  return ok({ ...present.value, behaviourOn, governed })
}

/** Lighter: a ground for no penalty that only the new law knows, else a lower maximum, else a lower minimum. */
function isLighter(present: Weighed, old: Weighed): boolean {
  const holds = (one: Weighed) => one.waivers.some((waiver) => waiver.holds)
  if (holds(present) !== holds(old)) return holds(present)
  if (present.bounds === null || old.bounds === null) return false
  if (present.bounds.maxFen !== old.bounds.maxFen) return present.bounds.maxFen < old.bounds.maxFen
  return present.bounds.minFen < old.bounds.minFen
}
