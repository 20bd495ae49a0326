import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { mayTake } from '../domain/assignment.ts'
import { unitSubstituted } from '../events.ts'
import { no } from '../refusals.ts'
import { findFrozenFrame, listRosterLines, listUnits } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import {
  findResult,
  findVisit,
  insertVisitOfficers,
  insertVisits,
  listReserve,
  listVisitOfficers,
  markOutcome,
  markReserveUsed,
} from '../store/result-store.ts'
import type { DrawnVisit, ReserveUnit, VisitOfficer } from '../store/result-store.ts'
import { lockPlanIn } from './change-state.ts'
import { noteExecuted } from './note-executed.ts'
import { officerKey } from './replace-officer.ts'
import { inspectorsOf } from './simulate-assignment.ts'

/**
 * Puts the next reserve of the same cell in the place of a unit that cannot be visited, for one of four reasons and with evidence;
 * the original stays listed. 查无下落, refusal and officers' absence are no reasons (verifiable.md §9). Without a reserve the unit is reported as not replaced.
 */
export const substituteVisit = operation({
  name: 'substitute-visit',
  kind: 'act',
  permission: 'draw.substitute',
  summary: '替换抽中单元',
  input: z.object({
    planId: z.uuid(),
    visitId: z.uuid(),
    reason: z.enum(['closed-before-visit', 'duplicate', 'jurisdiction-error', 'force-majeure']),
    evidenceHash: z.string().regex(/^[0-9a-f]{64}$/, '登记证据的 SHA-256 应为 64 位小写十六进制'),
    acceptNone: z.boolean().default(false).describe('没有备选时如实登记不替换'),
  }),
  output: z.object({ visitId: z.uuid(), replacementVisitId: z.uuid().nullable() }),
  async run(act, input) {
    const locked = await lockPlanIn(act, input.planId, ['DRAWN', 'RELEASED'], '替换抽中单元')
    if (!locked.ok) return locked
    const plan = locked.value
    const visit = await findVisit(act.tx, plan.planId, input.visitId)
    if (visit === undefined) return no('visit-absent')
    if (visit.outcome !== null) return no('visit-over')
    const [reserve] = reserveFor(visit, await listReserve(act.tx, plan.planId))
    if (reserve === undefined && !input.acceptNone) return no('no-reserve')
    await markOutcome(act.tx, visit.visitId, reserve === undefined ? 'not-replaced' : 'substituted', act.now)
    const replacementVisitId = reserve === undefined ? null : await takeReserve(act, plan, visit, reserve)
    const fields = {
      visit: visit.visitId,
      unit: visit.unitId,
      why: input.reason,
      evidence: input.evidenceHash,
      replacement: reserve?.unitId ?? '',
    }
    const { leafHash } = await record(act, {
      type: 'draw.substitute',
      subject: { kind: 'draw', id: plan.planId },
      fields,
      org: plan.org,
    })
    await publish(act, unitSubstituted, {
      planId: plan.planId,
      visitId: visit.visitId,
      entityId: visit.entityId,
      reason: input.reason,
      replacementVisitId,
      leafHash,
    })
    await noteExecuted(act, plan)
    return ok({ visitId: visit.visitId, replacementVisitId })
  },
})

/** The unused reserve of the visit's own cell in key order; what was certain to be visited has none. */
export function reserveFor(visit: DrawnVisit, reserve: readonly ReserveUnit[]): ReserveUnit[] {
  if (visit.manner === 'certainty') return []
  return reserve.filter((unit) => unit.usedForId === null && unit.stratum === visit.stratum && unit.cls === visit.cls)
}

async function takeReserve(act: Act, plan: Plan, visit: DrawnVisit, reserve: ReserveUnit): Promise<string> {
  const [unit] = await listUnits(act.tx, plan.planId, [reserve.unitId])
  if (unit === undefined) throw new Error(`reserve ${reserve.unitId} is not in the frame of plan ${plan.planId}`)
  const visitId = newId(act.ports)
  const team = await teamFor(act, plan, visit, { unitId: unit.unitId, district: unit.division ?? '' })
  await insertVisits(act.tx, plan, [
    {
      ...visit,
      visitId,
      position: visit.position,
      entityId: unit.entityId,
      unitId: unit.unitId,
      entityName: unit.name,
      division: unit.division,
      premisesId: unit.premisesId,
      key: reserve.key,
      manner: 'reserve',
      line: '',
      salt: Buffer.from(act.ports.randomness.bytes(32)),
      substituteForId: visit.visitId,
    },
  ])
  await insertVisitOfficers(
    act.tx,
    plan,
    team.map((officer) => ({ ...officer, visitId })),
  )
  await markReserveUsed(act.tx, plan.planId, reserve.position, visitId)
  return visitId
}

/** The same officers where they may go there, else the next in key order for the new unit. */
async function teamFor(
  act: Act,
  plan: Plan,
  visit: DrawnVisit,
  unit: { unitId: string; district: string },
): Promise<Omit<VisitOfficer, 'visitId'>[]> {
  const frozen = await findFrozenFrame(act.tx, plan.planId)
  const result = await findResult(act.tx, plan.planId)
  const old = (await listVisitOfficers(act.tx, plan.planId)).filter(({ visitId }) => visitId === visit.visitId)
  const lines = await listRosterLines(act.tx, plan.planId)
  const inspectors = inspectorsOf(lines)
  const place = { id: unit.unitId, ent: unit.unitId, date: visit.visitOn, district: unit.district, slots: [] }
  const team: Omit<VisitOfficer, 'visitId'>[] = []
  for (const [slot, wanted] of (frozen?.assignmentRule.slots ?? []).entries()) {
    const able = inspectors.filter(
      (officer) =>
        mayTake(officer, wanted, place, 'any') && !team.some(({ certificateNo }) => certificateNo === officer.id),
    )
    const before = old.find((officer) => officer.slot === slot)?.certificateNo
    const keyed = able.map((officer) => ({
      officer,
      key: officer.id === before ? '' : officerKey(plan, result?.seed ?? '', unit.unitId, officer.id),
    }))
    const [first] = keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
    const line = lines.find(({ certificateNo }) => certificateNo === first?.officer.id)
    if (line !== undefined)
      team.push({ slot, officerId: line.officerId, certificateNo: line.certificateNo, name: line.name })
  }
  return team
}
