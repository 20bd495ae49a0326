import type { PlainDate } from '#kernel/plain-date.ts'
import { deadline, lawPresuming } from '#law'
import type { Clock } from './clock.ts'

type Law = ReturnType<typeof lawPresuming>

/** The day a clock ends on by a law base; undefined where the law does not count it, or counts otherwise than the day that stands. */
export function countAgain(
  clock: Clock,
  law: Law,
): { readonly dueOn: PlainDate; readonly isProvisional: boolean } | undefined {
  const { rule } = clock
  if (rule === undefined || counted(rule).dueOn !== clock.dueOn) return undefined
  const { dueOn, provisional } = counted(rule, law)
  return { dueOn, isProvisional: provisional }
}

function counted(rule: NonNullable<Clock['rule']>, law?: Law) {
  const options = rule.days === undefined ? {} : { days: rule.days }
  return law === undefined ? deadline(rule.id, rule.startOn, options) : deadline(rule.id, rule.startOn, options, law)
}

/** What takes days out of a clock, in the words of its rule. */
export function suspendedBy(clock: Clock): readonly string[] {
  return clock.rule === undefined ? [] : counted(clock.rule).suspendedBy
}
