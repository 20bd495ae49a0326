import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { isListPublic } from '../domain/plan-state.ts'
import { nextCandidate } from '../operations/replace-officer.ts'
import { reserveFor } from '../operations/substitute-visit.ts'
import { no } from '../refusals.ts'
import { listUnits } from '../store/frame-store.ts'
import { findPlan } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { findVisit, listReplaced, listReserve, listVisitOfficers } from '../store/result-store.ts'
import type { DrawnVisit } from '../store/result-store.ts'
import { stateWords, stratumLabel } from '../strings.ts'

const person = z.object({ officerId: z.uuid(), name: z.string(), certificateNo: z.string() })

const succession = z.object({
  visitId: z.uuid(),
  stratumLabel: z.string(),
  /** The next reserve of the same cell; its name stays sealed until its own release. */
  reserve: z
    .object({ order: z.int(), left: z.int(), division: z.string().nullable(), keyStart: z.string() })
    .nullable(),
  officers: z.array(
    z.object({
      slot: z.int(),
      /** The present officer, only where the visit is released or public. */
      officerId: z.uuid().nullable(),
      name: z.string().nullable(),
      next: person.nullable(),
      isSecond: z.boolean(),
    }),
  ),
})

/** Who would come, were a unit substituted or an officer replaced now: fixed by the seed, nobody's choice (verifiable.md §9, §10). */
export const previewSuccession = operation({
  name: 'preview-succession',
  kind: 'query',
  permission: 'draw.substitute',
  summary: '预告替换结果',
  input: z.object({ planId: z.uuid(), visitId: z.uuid() }),
  output: succession,
  async run(act, input) {
    const plan = await findPlan(act.tx, input.planId)
    if (plan === undefined) return no('plan-absent')
    if (plan.state !== 'DRAWN' && plan.state !== 'RELEASED')
      return no('wrong-state', { state: stateWords[plan.state], act: '替换' })
    const visit = await findVisit(act.tx, plan.planId, input.visitId)
    if (visit === undefined) return no('visit-absent')
    if (visit.outcome !== null) return no('visit-over')
    return ok({
      visitId: visit.visitId,
      stratumLabel: stratumLabel(visit.stratum),
      reserve: await nextReserve(act, plan, visit),
      officers: await nextOfficers(act, plan, visit),
    })
  },
})

type Succession = z.input<typeof succession>

async function nextReserve(act: Pick<Act, 'tx'>, plan: Plan, visit: DrawnVisit): Promise<Succession['reserve']> {
  const all = await listReserve(act.tx, plan.planId)
  const left = reserveFor(visit, all)
  const [first] = left
  if (first === undefined) return null
  const cell = all.filter(
    ({ wave, task, stratum, cls }) =>
      wave === first.wave && task === first.task && stratum === first.stratum && cls === first.cls,
  )
  const [unit] = await listUnits(act.tx, plan.planId, [first.unitId])
  return {
    order: cell.indexOf(first) + 1,
    left: left.length,
    division: unit?.division ?? null,
    keyStart: first.key.slice(0, 6),
  }
}

async function nextOfficers(act: Pick<Act, 'tx'>, plan: Plan, visit: DrawnVisit): Promise<Succession['officers']> {
  const all = await listVisitOfficers(act.tx, plan.planId)
  const isSecond = (await listReplaced(act.tx, visit.visitId)).length > 0
  const isOpen = visit.releasedAt !== null || isListPublic(plan.definition.publicity, plan.state)
  const rows: Succession['officers'] = []
  for (const leaving of all.filter(({ visitId }) => visitId === visit.visitId)) {
    const next = await nextCandidate(act, plan, visit, leaving, all)
    rows.push({
      slot: leaving.slot,
      officerId: isOpen ? leaving.officerId : null,
      name: isOpen ? leaving.name : null,
      next: next ? { officerId: next.officerId, name: next.name, certificateNo: next.certificateNo } : null,
      isSecond,
    })
  }
  return rows
}
