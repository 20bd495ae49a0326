import type { z } from 'zod'
import { quotaInputFromCounts } from '../domain/draw.ts'
import type { Party } from '../domain/parties.ts'
import { percentOfFraction } from '../domain/percent.ts'
import { isProtected } from '../domain/plan-definition.ts'
import { isSimple } from '../domain/plan-task.ts'
import type { PlanTask } from '../domain/plan-task.ts'
import { sharesOf } from '../domain/quota.ts'
import type { NamedSource } from '../domain/source.ts'
import { strataRows, sumOfStrata, targetOf } from '../domain/strata.ts'
import type { StratumRow } from '../domain/strata.ts'
import type { drawCommitted } from '../events.ts'
import type { Act } from '#platform/operation.ts'
import type { Commitment } from '../store/commitment-store.ts'
import { findFrozenRoster } from '../store/frame-store.ts'
import type { FrozenFrame } from '../store/frame-store.ts'
import { listParties } from '../store/party-store.ts'
import type { StoredParty } from '../store/party-store.ts'
import type { Plan } from '../store/plan-store.ts'
import type { StoredResult } from '../store/result-store.ts'
import { findForecast } from '../store/task-store.ts'
import { dispositionWords, sourceWords, stratumLabel } from '../strings.ts'
import { entropyOf, partiesOf, waveOf } from './plan-entropy.ts'

/** What every public word about a plan begins with. */
export function planHead(plan: Plan) {
  return {
    planId: plan.planId,
    code: plan.number,
    title: plan.title,
    agencyId: plan.agencyId,
    agencyName: plan.orgName,
    isRehearsal: plan.kind === 'rehearsal',
    profile: isProtected(plan.definition) ? ('protected' as const) : ('open' as const),
    listRelease: plan.definition.publicity,
  }
}

/** One row per stratum with its exact fraction and percent, all tasks together; `drawn` once the draw was held. */
export function strataFacts(frames: readonly FrozenFrame[], drawn?: Readonly<Record<string, number>>) {
  return rowsOf(frames).map((row) => ({
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

function rowsOf(frames: readonly FrozenFrame[]): StratumRow[] {
  return sumOfStrata(frames.map(({ counts, rule }) => strataRows(counts, rule) ?? []))
}

/** Drawn by chance per stratum in the waves so far, all tasks together. */
export function quotaByStratum(results: readonly StoredResult[]): Record<string, number> {
  const quotas: Record<string, number> = {}
  for (const { stratum, q } of results.flatMap(({ tasks }) => tasks.flatMap(({ cells }) => cells)))
    quotas[stratum] = (quotas[stratum] ?? 0) + q
  return quotas
}

/** How many will be drawn, certainty units included. */
export function targetCount(frames: readonly FrozenFrame[]): number {
  return frames.reduce((all, { counts, rule }) => all + targetOf(strataRows(counts, rule) ?? []), 0)
}

/** Excluded units by reason. */
export function exclusionFacts(frames: readonly FrozenFrame[]): { code: string; label: string; count: number }[] {
  const totals = new Map<string, number>()
  for (const [key, count] of frames.flatMap(({ counts }) => Object.entries(counts))) {
    const code = key.split('/')[2] ?? ''
    if (code.startsWith('X:')) totals.set(code, (totals.get(code) ?? 0) + count)
  }
  return [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => ({ code, label: dispositionWords[code] ?? code, count }))
}

/** Per class in an open frame only: a protected one shows strata and nothing finer. */
export function classFacts(plan: Plan, frames: readonly FrozenFrame[]) {
  if (isProtected(plan.definition) || frames.length !== 1) return []
  return frames.flatMap(({ counts, rule }) =>
    (sharesOf(quotaInputFromCounts(counts, rule)) ?? []).map(({ stratum, cls, N, pi }) => ({
      stratum,
      cls,
      count: N,
      probability: pi,
      percent: percentOfFraction(pi),
    })),
  )
}

/** Different units in all frames together: the one frame's, or what the round counted when it froze. */
export async function unitCountOf(act: Pick<Act, 'tx'>, plan: Plan, frames: readonly FrozenFrame[]): Promise<number> {
  const [only] = frames
  if (only !== undefined && frames.length === 1) return only.unitCount
  return (await findForecast(act.tx, plan.planId))?.unitCount ?? 0
}

export async function committedFacts(
  act: Act,
  plan: Plan,
  frames: readonly FrozenFrame[],
  commitment: Commitment,
): Promise<z.input<typeof drawCommitted.schema>> {
  const stored = await listParties(act.tx, plan.planId)
  const parties = partiesOf(stored, 1)
  const roster = await findFrozenRoster(act.tx, plan.planId)
  return {
    ...planHead(plan),
    legalBasis: plan.definition.legalBasis,
    scope: plan.definition.scope.description,
    items: plan.tasks.flatMap(itemFacts),
    period: plan.period,
    frameCount: await unitCountOf(act, plan, frames),
    candidateRows: frames.reduce((all, { candidateRows }) => all + candidateRows, 0),
    targetCount: targetCount(frames),
    strata: strataFacts(frames),
    classes: classFacts(plan, frames),
    excluded: exclusionFacts(frames),
    officers: roster?.count ?? 0,
    sources: sourceFacts(plan, parties),
    parties: parties.map(partyFact),
    sourceMoment: plan.sourceMoment.toISOString(),
    holdAt: plan.holdAt.toISOString(),
    discloseOn: plan.definition.discloseOn,
    commitHash: commitment.commitHash,
    leafHash: commitment.leafHash,
    committedAt: commitment.committedAt.toISOString(),
    round: isSimple(plan) ? null : await roundFacts(act, plan, frames, stored),
  }
}

/** What a round adds to every public word about its plan: tasks, waves, and what merging is expected to save. */
async function roundFacts(act: Act, plan: Plan, frames: readonly FrozenFrame[], stored: readonly StoredParty[]) {
  const forecast = await findForecast(act.tx, plan.planId)
  return {
    tasks: plan.tasks.map((task) => {
      const own = frames.filter((frame) => frame.task === task.code)
      return {
        code: task.code,
        agencyName: task.departmentName,
        items: itemFacts(task),
        frameCount: own[0]?.unitCount ?? 0,
        targetCount: targetCount(own),
      }
    }),
    waves: plan.waves.map(({ wave, sourceMoment, holdAt, visitsFrom, visitsTo }) => ({
      wave,
      sourceMoment: sourceMoment.toISOString(),
      holdAt: holdAt.toISOString(),
      visitsFrom,
      visitsTo,
      sources: sourceFacts(plan, partiesOf(stored, wave), wave),
      parties: partiesOf(stored, wave).map(partyFact),
    })),
    forecast:
      forecast === undefined
        ? null
        : { selections: forecast.selections, merged: forecast.merged, separate: forecast.separate },
  }
}

function partyFact({ name, organ, commit }: Party): { name: string; organ: string; commitment: string } {
  return { name, organ, commitment: commit }
}

function itemFacts({ itemCodes, itemNames }: PlanTask): { code: string; name: string }[] {
  return itemCodes.map((code, i) => ({ code, name: itemNames[i] ?? code }))
}

export function sourceFacts(plan: Plan, parties: readonly Party[], wave = 1) {
  const of = waveOf(plan, wave)
  return of === undefined ? [] : entropyOf(plan, of, parties).map(sourceFact)
}

export function sourceFact({ type, at }: NamedSource): { type: string; label: string; at: string; isForeign: boolean } {
  return { type, label: sourceWords[type], at, isForeign: type === 'drand-quicknet' }
}
