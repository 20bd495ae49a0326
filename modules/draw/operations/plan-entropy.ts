import { parameter } from '#law'
import type { Act } from '#platform/operation.ts'
import { suiteOf } from '../domain/encoding.ts'
import { partySet } from '../domain/parties.ts'
import type { Party } from '../domain/parties.ts'
import type { PlanWave } from '../domain/plan-task.ts'
import type { NamedSource } from '../domain/source.ts'
import type { StoredParty } from '../store/party-store.ts'
import type { Plan } from '../store/plan-store.ts'

/** The sources of a wave in committed order: its parties' set first, under the hash of its commitments. */
export function entropyOf(plan: Plan, wave: Pick<PlanWave, 'sources'>, parties: readonly Party[]): NamedSource[] {
  const shared =
    parties.length === 0 ? [] : [{ type: 'parties' as const, at: partySet(suiteOf(plan.definition.suite), parties) }]
  return [...shared, ...wave.sources]
}

/** The parties of one wave as its documents name them. */
export function partiesOf(stored: readonly StoredParty[], wave: number): Party[] {
  return stored
    .filter((party) => party.wave === wave)
    .map(({ name, organ, commitment }) => ({ name, organ, commit: commitment ?? '' }))
}

/** The wave of that number. */
export function waveOf(plan: Plan, wave: number): PlanWave | undefined {
  return plan.waves.find((one) => one.wave === wave)
}

/** When the parties of a wave close. */
export function closesAt({ partiesCloseAt, sourceMoment }: PlanWave): Date {
  return partiesCloseAt ?? sourceMoment
}

/** Δ in seconds: the law base's, shorter with a published reason of urgency, none for a rehearsal. */
export function guardOf(act: Pick<Act, 'today'>, plan: Plan): number {
  if (plan.kind === 'rehearsal') return 0
  return plan.definition.urgentReason === undefined
    ? parameter('draw-witness-delay-hours', act.today).value * 3600
    : parameter('draw-witness-delay-urgent-minutes', act.today).value * 60
}
