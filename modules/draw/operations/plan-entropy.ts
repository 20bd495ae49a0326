import { parameter } from '#law'
import type { Act } from '#platform/operation.ts'
import { suiteOf } from '../domain/encoding.ts'
import { partySet } from '../domain/parties.ts'
import type { Party } from '../domain/parties.ts'
import type { NamedSource } from '../domain/source.ts'
import type { Plan } from '../store/plan-store.ts'

/** The sources in committed order: the parties' set first, under the hash of its commitments. */
export function entropyOf(plan: Plan, parties: readonly Party[]): NamedSource[] {
  const shared =
    parties.length === 0 ? [] : [{ type: 'parties' as const, at: partySet(suiteOf(plan.definition.suite), parties) }]
  return [...shared, ...plan.definition.sources]
}

/** Δ in seconds: the law base's, shorter with a published reason of urgency, none for a rehearsal. */
export function guardOf(act: Pick<Act, 'today'>, plan: Plan): number {
  if (plan.kind === 'rehearsal') return 0
  return plan.definition.urgentReason === undefined
    ? parameter('draw-witness-delay-hours', act.today).value * 3600
    : parameter('draw-witness-delay-urgent-minutes', act.today).value * 60
}
