import type { z } from 'zod'
import { quotaInputFromCounts } from '../domain/draw.ts'
import { percentOfFraction } from '../domain/percent.ts'
import { usesClasses } from '../domain/plan-definition.ts'
import { sharesOf } from '../domain/quota.ts'
import type { NamedSource } from '../domain/source.ts'
import { strataRows, targetOf } from '../domain/strata.ts'
import type { drawCommitted } from '../events.ts'
import type { Act } from '#platform/operation.ts'
import type { Commitment } from '../store/commitment-store.ts'
import type { FrozenFrame } from '../store/frame-store.ts'
import { listParties } from '../store/party-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { dispositionWords, sourceWords, stratumLabel } from '../strings.ts'
import { entropyOf } from './plan-entropy.ts'

/** What every public word about a plan begins with. */
export function planHead(plan: Plan) {
  return {
    planId: plan.planId,
    code: plan.number,
    title: plan.title,
    agencyId: plan.agencyId,
    agencyName: plan.orgName,
    isRehearsal: plan.kind === 'rehearsal',
    profile: usesClasses(plan.definition) ? ('protected' as const) : ('open' as const),
    listRelease: plan.definition.publicity,
  }
}

/** One row per stratum with its exact fraction and percent; `drawn` once the draw was held. */
export function strataFacts(frame: FrozenFrame, drawn?: Readonly<Record<string, number>>) {
  return (strataRows(frame.counts, frame.rule) ?? []).map((row) => ({
    key: row.stratum,
    label: stratumLabel(row.stratum),
    frameCount: row.frame,
    eligible: row.eligible,
    certainty: row.certainty,
    excluded: row.excluded,
    expected: row.expected,
    probability: row.pi,
    percent: row.percent,
    drawn: drawn === undefined ? null : (drawn[row.stratum] ?? 0),
  }))
}

/** How many will be drawn, certainty units included. */
export function targetCount(frame: FrozenFrame): number {
  return targetOf(strataRows(frame.counts, frame.rule) ?? [])
}

/** Excluded units by reason. */
export function exclusionFacts(frame: FrozenFrame): { code: string; label: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const [key, count] of Object.entries(frame.counts)) {
    const code = key.split('/')[2] ?? ''
    if (code.startsWith('X:')) counts.set(code, (counts.get(code) ?? 0) + count)
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => ({ code, label: dispositionWords[code] ?? code, count }))
}

/** Per class in an open frame only: a protected one shows strata and nothing finer. */
export function classFacts(plan: Plan, frame: FrozenFrame) {
  if (usesClasses(plan.definition)) return []
  return (sharesOf(quotaInputFromCounts(frame.counts, frame.rule)) ?? []).map(({ stratum, cls, N, pi }) => ({
    stratum,
    cls,
    count: N,
    probability: pi,
    percent: percentOfFraction(pi),
  }))
}

export async function committedFacts(
  act: Act,
  plan: Plan,
  frame: FrozenFrame,
  commitment: Commitment,
): Promise<z.input<typeof drawCommitted.schema>> {
  const parties = (await listParties(act.tx, plan.planId)).map(({ name, organ, commitment: commit }) => ({
    name,
    organ,
    commit: commit ?? '',
  }))
  return {
    ...planHead(plan),
    legalBasis: plan.definition.legalBasis,
    scope: plan.definition.scope.description,
    items: plan.itemCodes.map((code, i) => ({ code, name: plan.itemNames[i] ?? code })),
    period: plan.period,
    frameCount: frame.unitCount,
    candidateRows: frame.candidateRows,
    targetCount: targetCount(frame),
    strata: strataFacts(frame),
    classes: classFacts(plan, frame),
    excluded: exclusionFacts(frame),
    officers: frame.rosterCount,
    sources: sourceFacts(plan, parties),
    parties: parties.map(({ name, organ, commit }) => ({ name, organ, commitment: commit })),
    sourceMoment: plan.sourceMoment.toISOString(),
    holdAt: plan.holdAt.toISOString(),
    discloseOn: plan.definition.discloseOn,
    commitHash: commitment.commitHash,
    leafHash: commitment.leafHash,
    committedAt: commitment.committedAt.toISOString(),
  }
}

export function sourceFacts(plan: Plan, parties: readonly { name: string; organ: string; commit: string }[]) {
  return entropyOf(plan, parties).map(sourceFact)
}

export function sourceFact({ type, at }: NamedSource): { type: string; label: string; at: string; isForeign: boolean } {
  return { type, label: sourceWords[type], at, isForeign: type === 'drand-quicknet' }
}
