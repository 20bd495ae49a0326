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
import { compareText } from '../domain/quota.ts'
import { placesOf } from '../domain/round.ts'
import { findFrozenRoster, listRosterLines, listUnits } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import {
  findResult,
  findVisit,
  insertVisitOfficers,
  insertVisitTasks,
  insertVisits,
  listReserve,
  listVisitOfficers,
  listVisits,
  markOutcome,
  markReserveUsed,
} from '../store/result-store.ts'
import type { DrawnVisit, ReserveUnit, VisitOfficer, VisitTask } from '../store/result-store.ts'
import { lockPlanIn } from './change-state.ts'
import { noteExecuted } from './note-executed.ts'
import { numbered, placedOfficers } from './placed-officers.ts'
import { officerKey } from './replace-officer.ts'
import { inspectorsOf } from './load-tasks.ts'

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
  output: z.object({
    visitId: z.uuid(),
    replacementVisitId: z.uuid().nullable(),
    replacementVisitIds: z.array(z.uuid()),
  }),
  async run(act, input) {
    const locked = await lockPlanIn(act, input.planId, ['DRAWN', 'RELEASED'], '替换抽中单元')
    if (!locked.ok) return locked
    const plan = locked.value
    const visit = await findVisit(act.tx, plan.planId, input.visitId)
    if (visit === undefined) return no('visit-absent')
    if (visit.outcome !== null) return no('visit-over')
    const places = successorsOf(visit, await listReserve(act.tx, plan.planId))
    if (places.length === 0 && !input.acceptNone) return no('no-reserve')
    await markOutcome(act.tx, visit.visitId, places.length === 0 ? 'not-replaced' : 'substituted', act.now)
    const replacementVisitIds: string[] = []
    for (const place of places) replacementVisitIds.push(await takeReserve(act, plan, visit, place))
    const replacementVisitId = replacementVisitIds[0] ?? null
    const fields = {
      visit: visit.visitId,
      unit: visit.unitId,
      why: input.reason,
      evidence: input.evidenceHash,
      replacement: places.map(({ unitId }) => unitId).join(' '),
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
    return ok({ visitId: visit.visitId, replacementVisitId, replacementVisitIds })
  },
})

/** The unused reserves of the visit's own cells in key order; what was certain to be visited has none. */
export function reserveFor(visit: DrawnVisit, reserve: readonly ReserveUnit[]): ReserveUnit[] {
  return reserve.filter(
    (unit) =>
      unit.usedForId === null &&
      unit.wave === visit.wave &&
      visit.tasks.some(
        ({ task, stratum, cls, manner }) =>
          manner !== 'certainty' && task === unit.task && stratum === unit.stratum && cls === unit.cls,
      ),
  )
}

interface Successor {
  readonly unitId: string
  readonly taken: readonly ReserveUnit[]
}

/** The next reserve of every task that drew the unit, merged by unit as the draw itself merges. */
function successorsOf(visit: DrawnVisit, reserve: readonly ReserveUnit[]): Successor[] {
  const open = reserveFor(visit, reserve)
  const units = new Map<string, ReserveUnit[]>()
  for (const { task } of visit.tasks) {
    const next = open.find((unit) => unit.task === task)
    if (next !== undefined) units.set(next.unitId, [...(units.get(next.unitId) ?? []), next])
  }
  return [...units].map(([unitId, taken]) => ({ unitId, taken }))
}

/** A visit of the unit, or one more task on the visit this wave already pays it. */
async function takeReserve(act: Act, plan: Plan, visit: DrawnVisit, { unitId, taken }: Successor): Promise<string> {
  const [unit] = await listUnits(act.tx, plan.planId, [unitId])
  if (unit === undefined) throw new Error(`reserve ${unitId} is not in the frame of plan ${plan.planId}`)
  const tasks = taken.map(({ task, stratum, cls }): VisitTask => ({ task, stratum, cls, manner: 'reserve' }))
  const known = (await listVisits(act.tx, plan.planId)).find(
    (one) => one.unitId === unitId && one.wave === visit.wave && one.outcome === null && one.releasedAt === null,
  )
  const target: DrawnVisit = known ?? {
    ...visit,
    visitId: newId(act.ports),
    tasks,
    entityId: unit.entityId,
    unitId,
    entityName: unit.name,
    division: unit.division,
    premisesId: unit.premisesId,
    stratum: tasks[0]?.stratum ?? visit.stratum,
    cls: tasks[0]?.cls ?? visit.cls,
    key: taken[0]?.key ?? '',
    manner: 'reserve',
    line: '',
    salt: Buffer.from(act.ports.randomness.bytes(32)),
    substituteForId: visit.visitId,
  }
  if (known === undefined) await insertVisits(act.tx, plan, [target])
  else {
    const added = tasks.map((task, i) => ({ ...task, visitId: known.visitId, position: known.tasks.length + i }))
    await insertVisitTasks(act.tx, plan, added)
  }
  const all = known === undefined ? tasks : [...known.tasks, ...tasks]
  const team = await teamFor(act, plan, visit, { ...target, tasks: all })
  await insertVisitOfficers(act.tx, plan, team)
  for (const { position } of taken) await markReserveUsed(act.tx, plan.planId, position, target.visitId)
  return target.visitId
}

/** Officers for the places nobody holds yet: those of the substituted visit where they may go there, else the next in key order. */
async function teamFor(act: Act, plan: Plan, visit: DrawnVisit, target: DrawnVisit): Promise<VisitOfficer[]> {
  const roster = await findFrozenRoster(act.tx, plan.planId)
  const result = await findResult(act.tx, plan.planId, visit.wave)
  const all = await listVisitOfficers(act.tx, plan.planId)
  const lines = await listRosterLines(act.tx, plan.planId)
  const inspectors = inspectorsOf(lines)
  const held = placedOfficers(all, inspectors, target.visitId)
  const before = placedOfficers(all, inspectors, visit.visitId)
  const place = {
    id: target.unitId,
    ent: target.unitId,
    date: target.visitOn,
    district: target.division ?? '',
    slots: [],
  }
  const team: VisitOfficer[] = []
  let slot = Math.max(-1, ...held.map((officer) => officer.slot)) + 1
  for (const wanted of numbered(
    placesOf(
      roster?.rule.teams ?? [],
      target.tasks.map(({ task }) => task),
    ),
  )) {
    if (held.some((officer) => officer.dept === wanted.slot.dept && officer.nth === wanted.nth)) continue
    const last = before.find((officer) => officer.dept === wanted.slot.dept && officer.nth === wanted.nth)
    const keyed = inspectors
      .filter(
        (officer) =>
          mayTake(officer, wanted.slot, place, 'any') &&
          ![...team, ...held].some(({ certificateNo }) => certificateNo === officer.id),
      )
      .map((officer) => ({
        officer,
        key: officer.id === last?.certificateNo ? '' : officerKey(plan, result?.seed ?? '', target.unitId, officer.id),
      }))
    const [first] = keyed.sort((a, b) => compareText(a.key, b.key) || compareText(a.officer.id, b.officer.id))
    const line = lines.find(({ certificateNo }) => certificateNo === first?.officer.id)
    if (line !== undefined)
      team.push({
        visitId: target.visitId,
        slot,
        officerId: line.officerId,
        certificateNo: line.certificateNo,
        name: line.name,
      })
    slot += 1
  }
  return team
}
