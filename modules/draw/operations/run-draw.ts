import { newId } from '#kernel/ids.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { dayInShanghai } from '#kernel/plain-date.ts'
import { assignOfficers } from '../domain/assignment.ts'
import { TASK } from '../domain/commit-document.ts'
import { drawUnits } from '../domain/draw.ts'
import type { Draw } from '../domain/draw.ts'
import { fromHex, hex, suiteOf } from '../domain/encoding.ts'
import { isListPublic } from '../domain/plan-state.ts'
import { compareText } from '../domain/quota.ts'
import { seedBase, seedOf } from '../domain/seed.ts'
import { officersOf, resultLine, resultRoot, visitsOf } from '../domain/visit-sheet.ts'
import type { SheetUnit } from '../domain/visit-sheet.ts'
import { usesClasses } from '../domain/plan-definition.ts'
import { drawHeld, drawListReleased } from '../events.ts'
import { findCommitment } from '../store/commitment-store.ts'
import { findFrozenFrame, listRosterLines, listUnits, loadFrame } from '../store/frame-store.ts'
import type { FrozenFrame } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { insertReserve, insertResult, insertVisitOfficers, insertVisits } from '../store/result-store.ts'
import type { DrawnVisit, StoredResult, VisitOfficer } from '../store/result-store.ts'
import { readSecrets } from '../store/secret-store.ts'
import { changeState } from './change-state.ts'
import { planHead, sourceFact, strataFacts } from './plan-facts.ts'
import { settleQuality } from './settle-quality.ts'
import { sourcesJson } from './settled-sources.ts'
import type { SettledSources } from './settled-sources.ts'
import { inspectorsOf, sheetUnits } from './simulate-assignment.ts'

/** Draws a locked, armed plan from its settled sources: ARMED → SEEDED → DRAWN. The same input gives the same draw for ever. */
export async function runDraw(act: Act, plan: Plan, sources: SettledSources): Promise<Plan> {
  const suite = suiteOf(plan.definition.suite)
  const commitment = await findCommitment(act.tx, plan.planId)
  const frozen = await findFrozenFrame(act.tx, plan.planId)
  if (commitment === undefined || frozen === undefined)
    throw new Error(`plan ${plan.planId} is armed without a commitment`)
  const base = seedBase(suite, fromHex(commitment.commitHash), 0, sources.values)
  const { sealKey } = await readSecrets(act, plan.planId)
  const seed = seedOf(suite, base, sealKey)
  const seeded = await changeState(act, plan, {
    to: 'SEEDED',
    leaf: 'draw.seed',
    fields: {
      seedBase: hex(base),
      silent: sources.silent.join('、'),
      ...Object.fromEntries(sources.values.map(({ type, at, value }) => [type, `${at}:${hex(value)}`])),
    },
  })
  const frame = await loadFrame(act.tx, plan.planId, frozen.unitCount)
  const draw = drawUnits({ suite }, seed, TASK, frame, frozen.rule)
  if (draw === undefined) throw new Error(`plan ${plan.planId} was committed although no draw is possible`)
  const units = await sheetUnits(act, plan, frame, draw)
  const sheet = await makeSheet(act, plan, frozen, seed, units)
  const result: StoredResult = {
    sources: sourcesJson(sources),
    seedBase: hex(base),
    seed: hex(seed),
    sizes: draw.sizes,
    rounding: draw.rounding,
    cells: draw.cells.map(({ stratum, cls, N, q, pi, last, next }) => ({ stratum, cls, N, q, pi, last, next })),
    resultRoot: resultRoot(suite, sheet.visits),
    assignment: sheet.assignment,
    drawnCount: units.length,
    drawnAt: act.now,
  }
  await writeResult(act, plan, draw, sheet, result)
  const drawn = await changeState(act, seeded.plan, {
    to: 'DRAWN',
    leaf: 'draw.result',
    fields: {
      resultRoot: result.resultRoot,
      drawn: String(units.length),
      rung: sheet.assignment.infeasible ? 'infeasible' : String(sheet.assignment.rung),
    },
  })
  await settleQuality(act, drawn.plan)
  await publishHeld(act, drawn.plan, frozen, { result, sheet, sources, leafHash: drawn.leafHash })
  return drawn.plan
}

interface Sheet {
  readonly assignment: StoredResult['assignment']
  readonly visits: readonly DrawnVisit[]
  readonly officers: readonly VisitOfficer[]
}

async function makeSheet(
  act: Act,
  plan: Plan,
  frozen: FrozenFrame,
  seed: Uint8Array,
  units: readonly SheetUnit[],
): Promise<Sheet> {
  const suite = suiteOf(plan.definition.suite)
  const lines = await listRosterLines(act.tx, plan.planId)
  const planned = visitsOf(suite, seed, frozen.assignmentRule, units)
  const assignment = assignOfficers(suite, seed, frozen.assignmentRule, inspectorsOf(lines), planned)
  const rows = new Map(
    (
      await listUnits(
        act.tx,
        plan.planId,
        units.map(({ id }) => id),
      )
    ).map((row) => [row.unitId, row]),
  )
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const officerOf = new Map(lines.map((line) => [line.certificateNo, line]))
  const isProtected = usesClasses(plan.definition)
  const officers: VisitOfficer[] = []
  const visits = planned.map((visit, position): DrawnVisit => {
    const row = rows.get(visit.id)
    const unit = byId.get(visit.id)
    if (row === undefined || unit === undefined)
      throw new Error(`unit ${visit.id} is not in the frame of plan ${plan.planId}`)
    const certificates = officersOf(assignment, visit.id)
    const visitId = newId(act.ports)
    for (const [slot, certificateNo] of certificates.entries()) {
      const officer = officerOf.get(certificateNo)
      if (officer !== undefined)
        officers.push({ visitId, slot, officerId: officer.officerId, certificateNo, name: officer.name })
    }
    return {
      visitId,
      position,
      entityId: row.entityId,
      unitId: row.unitId,
      entityName: row.name,
      division: row.division,
      premisesId: row.premisesId,
      stratum: row.stratum,
      cls: row.cls,
      key: unit.key,
      manner: unit.key === '' ? 'certainty' : 'chance',
      visitOn: visit.date,
      line: resultLine(unit, isProtected, certificates, visit.date),
      salt: Buffer.from(act.ports.randomness.bytes(32)),
      releasedAt: null,
      outcome: null,
      outcomeAt: null,
      substituteForId: null,
    }
  })
  return { assignment, visits, officers }
}

async function writeResult(act: Act, plan: Plan, draw: Draw, sheet: Sheet, result: StoredResult): Promise<void> {
  await insertResult(act.tx, plan, result)
  await insertVisits(act.tx, plan, sheet.visits)
  await insertVisitOfficers(act.tx, plan, sheet.officers)
  const reserve = draw.cells.flatMap((cell) =>
    cell.reserve.map(({ id, key }) => ({ unitId: id, key, stratum: cell.stratum, cls: cell.cls })),
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
    reserve.map((unit, position) => ({ ...unit, position, entityId: rows.get(unit.unitId) ?? '', usedForId: null })),
  )
}

async function publishHeld(
  act: Act,
  plan: Plan,
  frozen: FrozenFrame,
  held: { result: StoredResult; sheet: Sheet; sources: SettledSources; leafHash: string },
): Promise<void> {
  const { result, sheet, sources } = held
  const isPublic = isListPublic(plan.definition.publicity, plan.state)
  const quotas: Record<string, number> = {}
  for (const { stratum, q } of result.cells) quotas[stratum] = (quotas[stratum] ?? 0) + q
  await publish(act, drawHeld, {
    ...planHead(plan),
    drawnOn: dayInShanghai(act.now),
    drawnAt: act.now.toISOString(),
    isListPublic: isPublic,
    seed: isPublic ? result.seed : '',
    resultRoot: result.resultRoot,
    drawnCount: result.drawnCount,
    strata: strataFacts(frozen, quotas),
    sources: sources.values.map((source) => ({
      ...sourceFact(source),
      value: hex(source.value),
      publications: source.publications.map(({ title, url }) => ({ title, url })),
    })),
    silentParties: [...sources.silent],
    rung: result.assignment.infeasible ? null : result.assignment.rung,
    units: [...sheet.visits]
      .sort((a, b) => compareText(a.unitId, b.unitId))
      .map((visit) => ({
        ...publicUnit(visit),
        visitOn: visit.visitOn,
        manner: visit.manner,
        officerIds: sheet.officers.filter(({ visitId }) => visitId === visit.visitId).map(({ officerId }) => officerId),
        itemIds: [...plan.itemIds],
      })),
    leafHash: held.leafHash,
  })
  if (isPublic) {
    await publish(act, drawListReleased, {
      planId: plan.planId,
      agencyId: plan.agencyId,
      seed: result.seed,
      releasedAt: act.now.toISOString(),
      units: sheet.visits.map(publicUnit),
    })
  }
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
