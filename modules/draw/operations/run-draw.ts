import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { dayInShanghai } from '#kernel/plain-date.ts'
import { fromHex, hex, suiteOf } from '../domain/encoding.ts'
import { isListPublic } from '../domain/plan-state.ts'
import type { PlanWave } from '../domain/plan-task.ts'
import { compareText } from '../domain/quota.ts'
import { drawRound } from '../domain/round.ts'
import type { RoundDraw } from '../domain/round.ts'
import { seedBase, seedOf } from '../domain/seed.ts'
import { resultRoot } from '../domain/visit-sheet.ts'
import { drawHeld, drawListReleased } from '../events.ts'
import { findCommitment } from '../store/commitment-store.ts'
import { findFrozenRoster, listFrozenFrames, listUnits } from '../store/frame-store.ts'
import type { FrozenFrame } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import {
  insertReserve,
  insertResult,
  insertVisitOfficers,
  insertVisits,
  listReserve,
  listResults,
  listVisitOfficers,
  listVisits,
} from '../store/result-store.ts'
import type { DrawnVisit, StoredResult, TaskResult } from '../store/result-store.ts'
import { readSecrets } from '../store/secret-store.ts'
import { setWaveState } from '../store/task-store.ts'
import { moveWave } from './change-state.ts'
import { makeSheet } from './make-sheet.ts'
import type { Sheet } from './make-sheet.ts'
import { planHead, quotaByStratum, sourceFact, strataFacts } from './plan-facts.ts'
import { settleQuality } from './settle-quality.ts'
import { sourcesJson } from './settled-sources.ts'
import type { SettledSources } from './settled-sources.ts'
import { loadTasks } from './load-tasks.ts'

/**
 * Draws one wave of a locked plan from its settled sources: every task, merged by unit. The first wave takes the plan from ARMED
 * to DRAWN; a later one ties its knots and leaves the plan where it is. The same input gives the same draw for ever.
 */
export async function runDraw(act: Act, plan: Plan, wave: PlanWave, sources: SettledSources): Promise<Plan> {
  const suite = suiteOf(plan.definition.suite)
  const commitment = await findCommitment(act.tx, plan.planId)
  const roster = await findFrozenRoster(act.tx, plan.planId)
  if (commitment === undefined || roster === undefined)
    throw new Error(`plan ${plan.planId} is armed without a commitment`)
  const base = seedBase(suite, fromHex(commitment.commitHash), wave.wave - 1, sources.values)
  const { sealKey } = await readSecrets(act, plan.planId)
  const seed = seedOf(suite, base, sealKey)
  const seeded = await moveWave(act, plan, wave.wave, {
    to: 'SEEDED',
    leaf: 'draw.seed',
    fields: {
      seedBase: hex(base),
      silent: sources.silent.join('、'),
      ...Object.fromEntries(sources.values.map(({ type, at, value }) => [type, `${at}:${hex(value)}`])),
    },
  })
  const earlier = (await listResults(act.tx, plan.planId)).filter((result) => result.wave < wave.wave)
  const frames = await listFrozenFrames(act.tx, plan.planId)
  const seeds = [...earlier.map((result) => fromHex(result.seed)), seed]
  const draw = drawRound({ suite }, seeds, plan.waves.length, await loadTasks(act, plan, frames))
  if (draw === undefined) throw new Error(`plan ${plan.planId} was committed although no draw is possible`)
  const sheet = await makeSheet(act, plan, roster, { wave, seed, units: draw.units })
  const result: StoredResult = {
    wave: wave.wave,
    sources: sourcesJson(sources),
    seedBase: hex(base),
    seed: hex(seed),
    tasks: taskResults(draw, wave.wave),
    resultRoot: resultRoot(suite, sheet.visits),
    assignment: sheet.assignment,
    drawnCount: draw.units.length,
    drawnAt: act.now,
  }
  await writeResult(act, plan, draw, sheet, result)
  const drawn = await moveWave(act, seeded.plan, wave.wave, {
    to: 'DRAWN',
    leaf: 'draw.result',
    fields: {
      resultRoot: result.resultRoot,
      drawn: String(draw.units.length),
      selections: String(draw.units.reduce((all, { selections }) => all + selections.length, 0)),
      rung: sheet.assignment.infeasible ? 'infeasible' : String(sheet.assignment.rung),
    },
  })
  await settleQuality(act, drawn.plan)
  await publishHeld(act, drawn.plan, frames, { results: [...earlier, result], sources, leafHash: drawn.leafHash })
  return drawn.plan
}

function taskResults(draw: RoundDraw, wave: number): TaskResult[] {
  return draw.tasks.map(({ code, sizes, rounding, quotas, waves }) => ({
    task: code,
    sizes: wave === 1 ? sizes : {},
    rounding: wave === 1 ? rounding : {},
    quotas: wave === 1 ? quotas.map(({ stratum, cls, N, q, pi }) => ({ stratum, cls, N, q, pi })) : [],
    cells: (waves.at(-1) ?? []).map(({ stratum, cls, N, q, pi, last, next }) => ({
      stratum,
      cls,
      N,
      q,
      pi,
      last,
      next,
    })),
  }))
}

async function writeResult(act: Act, plan: Plan, draw: RoundDraw, sheet: Sheet, result: StoredResult): Promise<void> {
  await insertResult(act.tx, plan, result)
  await insertVisits(act.tx, plan, sheet.visits)
  await insertVisitOfficers(act.tx, plan, sheet.officers)
  await setWaveState(act.tx, plan.planId, result.wave, 'drawn')
  const before = (await listReserve(act.tx, plan.planId)).length
  const reserve = draw.tasks.flatMap(({ code, waves }) =>
    (waves.at(-1) ?? []).flatMap((cell) =>
      cell.reserve.map(({ id, key }) => ({ task: code, unitId: id, key, stratum: cell.stratum, cls: cell.cls })),
    ),
  )
  const rows = new Map(
    (
      await listUnits(
        act.tx,
        plan.planId,
        reserve.map(({ unitId }) => unitId),
      )
    ).map((row) => [row.unitId, row.entityId]),
  )
  await insertReserve(
    act.tx,
    plan,
    reserve.map((unit, i) => ({
      ...unit,
      wave: result.wave,
      position: before + i,
      entityId: rows.get(unit.unitId) ?? '',
      usedForId: null,
    })),
  )
}

async function publishHeld(
  act: Act,
  plan: Plan,
  frames: readonly FrozenFrame[],
  held: { results: readonly StoredResult[]; sources: SettledSources; leafHash: string },
): Promise<void> {
  const { results, sources } = held
  const result = results.at(-1)
  if (result === undefined) return
  const isPublic = isListPublic(plan.definition.publicity, plan.state)
  const visits = (await listVisits(act.tx, plan.planId)).filter(({ manner }) => manner !== 'reserve')
  const officers = await listVisitOfficers(act.tx, plan.planId)
  await publish(act, drawHeld, {
    ...planHead(plan),
    wave: result.wave,
    drawnOn: dayInShanghai(act.now),
    drawnAt: act.now.toISOString(),
    isListPublic: isPublic,
    seed: isPublic ? seedsOf(results) : '',
    resultRoot: results.map(({ resultRoot: root }) => root).join(' '),
    drawnCount: visits.length,
    selections: visits.flatMap(({ tasks }) => tasks.filter(({ manner }) => manner !== 'reserve')).length,
    strata: strataFacts(frames, quotaByStratum(results)),
    sources: sources.values.map((source) => ({
      ...sourceFact(source),
      value: hex(source.value),
      publications: source.publications.map(({ title, url }) => ({ title, url })),
    })),
    silentParties: [...sources.silent],
    rung: result.assignment.infeasible ? null : result.assignment.rung,
    units: [...visits]
      .filter(({ wave }) => wave === result.wave)
      .sort((a, b) => compareText(a.unitId, b.unitId))
      .map((visit) => ({
        ...publicUnit(visit),
        visitOn: visit.visitOn,
        manner: visit.manner,
        officerIds: officers.filter(({ visitId }) => visitId === visit.visitId).map(({ officerId }) => officerId),
        itemIds: itemsOf(plan, visit),
      })),
    leafHash: held.leafHash,
  })
  if (isPublic) {
    await publish(act, drawListReleased, {
      planId: plan.planId,
      agencyId: plan.agencyId,
      seed: seedsOf(results),
      releasedAt: act.now.toISOString(),
      units: visits.map(publicUnit),
    })
  }
}

/** The seeds of the waves drawn so far, in order, as one line. */
export function seedsOf(results: readonly Pick<StoredResult, 'seed'>[]): string {
  return results.map(({ seed }) => seed).join(' ')
}

/** The items of all tasks that drew a visit. */
export function itemsOf(plan: Plan, visit: Pick<DrawnVisit, 'tasks'>): string[] {
  return plan.tasks
    .filter(({ code }) => visit.tasks.some(({ task }) => task === code))
    .flatMap(({ itemIds }) => itemIds)
}

/** A drawn unit as the public list shows it. */
export function publicUnit(visit: DrawnVisit): {
  visitId: string
  entityId: string
  uscc: string
  name: string
  stratum: string
  position: number
} {
  return {
    visitId: visit.visitId,
    entityId: visit.entityId,
    uscc: visit.unitId,
    name: visit.entityName,
    stratum: visit.stratum,
    position: visit.position,
  }
}
