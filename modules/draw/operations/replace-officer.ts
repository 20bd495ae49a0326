import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { mayTake } from '../domain/assignment.ts'
import type { Inspector } from '../domain/assignment.ts'
import { hex, suiteOf, tagged, fromHex, utf8 } from '../domain/encoding.ts'
import { compareText } from '../domain/quota.ts'
import { visitOfficerReplaced } from '../events.ts'
import { no } from '../refusals.ts'
import { placesOf } from '../domain/round.ts'
import { findFrozenRoster, listRosterLines } from '../store/frame-store.ts'
import type { StoredRosterLine } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import {
  countPlaces,
  findResult,
  findVisit,
  listReplaced,
  listVisitOfficers,
  replaceVisitOfficer,
} from '../store/result-store.ts'
import type { DrawnVisit, VisitOfficer } from '../store/result-store.ts'
import { lockPlanIn } from './change-state.ts'
import { numbered, placedOfficers } from './placed-officers.ts'
import { inspectorsOf } from './load-tasks.ts'

/**
 * Replaces one officer of a visit (recusal, absence) by the next candidate in key order; a second replacement on the same visit
 * comes from another district (verifiable.md §10). Nobody chooses the successor; caps count within the wave, and who left a visit
 * does not come back to it. Refuses when no candidate is left.
 */
export const replaceOfficer = operation({
  name: 'replace-officer',
  kind: 'act',
  permission: 'draw.substitute',
  summary: '更换检查人员',
  input: z.object({
    planId: z.uuid(),
    visitId: z.uuid(),
    officerId: z.uuid(),
    ground: z.enum(['recusal', 'absence']),
    reason: z.string().trim().min(2).max(200),
  }),
  output: z.object({ visitId: z.uuid(), officerId: z.uuid(), name: z.string() }),
  async run(act, input) {
    const locked = await lockPlanIn(act, input.planId, ['DRAWN', 'RELEASED'], '更换检查人员')
    if (!locked.ok) return locked
    const plan = locked.value
    const visit = await findVisit(act.tx, plan.planId, input.visitId)
    if (visit === undefined) return no('visit-absent')
    if (visit.outcome !== null) return no('visit-over')
    const all = await listVisitOfficers(act.tx, plan.planId)
    const leaving = all.find(({ visitId, officerId }) => visitId === visit.visitId && officerId === input.officerId)
    if (leaving === undefined) return no('officer-not-on-visit')
    const successor = await nextCandidate(act, plan, visit, leaving, all)
    if (successor === undefined) return no('no-other-officer')
    await replaceVisitOfficer(
      act.tx,
      plan,
      leaving,
      { ...successor, visitId: visit.visitId, slot: leaving.slot },
      act.now,
    )
    const fields = {
      visit: visit.visitId,
      from: leaving.certificateNo,
      to: successor.certificateNo,
      ground: input.ground,
      reason: input.reason,
    }
    await record(act, {
      type: 'draw.officer-replace',
      subject: { kind: 'draw', id: plan.planId },
      fields,
      org: plan.org,
    })
    const team = (await listVisitOfficers(act.tx, plan.planId)).filter(({ visitId }) => visitId === visit.visitId)
    await publish(act, visitOfficerReplaced, {
      visitId: visit.visitId,
      planId: plan.planId,
      fromOfficerId: leaving.officerId,
      toOfficerId: successor.officerId,
      reason: input.reason,
      officerIds: team.map(({ officerId }) => officerId),
    })
    return ok({ visitId: visit.visitId, officerId: successor.officerId, name: successor.name })
  },
})

/** Who would stand in for `leaving`, were the replacement made now. */
export async function nextCandidate(
  act: Pick<Act, 'tx'>,
  plan: Plan,
  visit: DrawnVisit,
  leaving: VisitOfficer,
  all: readonly VisitOfficer[],
): Promise<StoredRosterLine | undefined> {
  const roster = await findFrozenRoster(act.tx, plan.planId)
  const result = await findResult(act.tx, plan.planId, visit.wave)
  if (roster === undefined || result === undefined) throw new Error(`plan ${plan.planId} has visits without a result`)
  const left = await listReplaced(act.tx, visit.visitId)
  const isSecond = left.length > 0
  const load = await countPlaces(act.tx, plan.planId, visit.wave)
  const lines = await listRosterLines(act.tx, plan.planId)
  const inspectors = inspectorsOf(lines)
  const held = placedOfficers(all, inspectors, visit.visitId).find(({ slot: at }) => at === leaving.slot)
  const places = placesOf(
    roster.rule.teams,
    visit.tasks.map(({ task }) => task),
  )
  const slot = numbered(places).find((one) => one.slot.dept === held?.dept && one.nth === held.nth)?.slot
  if (slot === undefined) return undefined
  const home = inspectors.find(({ id }) => id === leaving.certificateNo)?.district
  const { district, capAdd } = result.assignment.infeasible
    ? { district: 'any' as const, capAdd: 0 }
    : result.assignment
  const place = { id: visit.unitId, ent: visit.unitId, date: visit.visitOn, district: visit.division ?? '', slots: [] }
  const isFree = (officer: Inspector): boolean =>
    !left.includes(officer.id) &&
    !all.some(({ visitId, certificateNo }) => visitId === visit.visitId && certificateNo === officer.id) &&
    (load.get(officer.id) ?? 0) < officer.cap + capAdd
  const successor = inspectors
    .filter(
      (officer) =>
        mayTake(officer, slot, place, isSecond ? 'any' : district) &&
        isFree(officer) &&
        (!isSecond || officer.district !== home),
    )
    .map((officer) => ({ officer, key: officerKey(plan, result.seed, visit.unitId, officer.id) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.officer.id, b.officer.id))[0]
  return lines.find(({ certificateNo }) => certificateNo === successor?.officer.id)
}

/** H('A' ‖ seed ‖ visitId⇥officerId): the order in which officers stand for a visit. */
export function officerKey(plan: Plan, seed: string, unitId: string, certificateNo: string): string {
  return hex(tagged(suiteOf(plan.definition.suite), 'A', fromHex(seed), utf8(`${unitId}\t${certificateNo}`)))
}
