import { z } from 'zod'
import { listAgencies } from '#identity'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { isListPublic } from '../domain/plan-state.ts'
import { inspectorsOf } from '../operations/load-tasks.ts'
import { no } from '../refusals.ts'
import { listRosterLines } from '../store/frame-store.ts'
import { findPlan } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { insertListRead } from '../store/quality-store.ts'
import { listVisitOfficers, listVisits } from '../store/result-store.ts'
import type { DrawnVisit } from '../store/result-store.ts'
import { stratumLabel } from '../strings.ts'
import { visitRow } from './plan-shapes.ts'

const shape = {
  input: z.object({ planId: z.uuid() }),
  output: z.object({ planId: z.uuid(), total: z.int(), rows: z.array(visitRow) }),
}

/** The drawn units: names of what is public, over, or released to the reader as one of its officers; numbers of the rest. */
export const listDrawn = operation({
  name: 'list-drawn',
  kind: 'query',
  permission: 'draw.read',
  summary: '查看抽中单元',
  ...shape,
  async run(act, { planId }) {
    const plan = await findPlan(act.tx, planId)
    if (plan === undefined) return no('plan-absent')
    return ok(await present(act, plan, false))
  },
})

/** The whole list before it is public, for those who send it out: every reading is a leaf (verifiable.md T11). */
export const readSealedList = operation({
  name: 'read-sealed-list',
  kind: 'act',
  permission: 'draw.read-list',
  summary: '查阅未公开名单',
  ...shape,
  async run(act, { planId }) {
    const plan = await findPlan(act.tx, planId)
    if (plan === undefined) return no('plan-absent')
    const { leafHash } = await record(act, {
      type: 'list.read',
      subject: { kind: 'draw', id: planId },
      fields: { plan: plan.number, reader: act.actor.personName },
      org: plan.org,
    })
    await insertListRead(act, plan, leafHash)
    return ok(await present(act, plan, true))
  },
})

async function present(act: Act, plan: Plan, isWhole: boolean): Promise<z.input<typeof shape.output>> {
  const visits = await listVisits(act.tx, plan.planId)
  const officers = await listVisitOfficers(act.tx, plan.planId)
  const departments = await departmentNames(act, plan)
  const isPublic = isListPublic(plan.definition.publicity, plan.state)
  const rows = visits.map((visit, position) => {
    const own = officers.filter(({ visitId }) => visitId === visit.visitId)
    const isOwn = own.some(({ officerId }) => officerId === act.actor.officerId)
    const isOpen = isWhole || isPublic || visit.outcome !== null || (visit.releasedAt !== null && isOwn)
    const always = alwaysShown(visit, position)
    if (!isOpen) return { ...always, ...CLOSED }
    return {
      ...always,
      isOpen,
      entityId: visit.entityId,
      unitId: visit.unitId,
      entityName: visit.entityName,
      tasks: tasksOf(plan, visit),
      visitOn: visit.visitOn,
      officers: own.map(({ officerId, name, certificateNo }) => ({
        officerId,
        name,
        certificateNo,
        agencyName: departments.get(certificateNo) ?? '',
      })),
    }
  })
  return { planId: plan.planId, total: rows.length, rows }
}

/** What a row says before its unit may be named. */
const CLOSED = {
  isOpen: false,
  entityId: null,
  unitId: null,
  entityName: null,
  tasks: [],
  visitOn: null,
  officers: [],
}

function alwaysShown(visit: DrawnVisit, position: number) {
  return {
    visitId: visit.visitId,
    position,
    stratum: visit.stratum,
    stratumLabel: stratumLabel(visit.stratum),
    manner: visit.manner,
    wave: visit.wave,
    releasedAt: visit.releasedAt?.toISOString() ?? null,
    outcome: visit.outcome,
    substituteForId: visit.substituteForId,
  }
}

function tasksOf(plan: Plan, visit: DrawnVisit): z.input<typeof visitRow>['tasks'] {
  return visit.tasks.flatMap(({ task, manner }) =>
    plan.tasks
      .filter(({ code }) => code === task)
      .map(({ code, departmentName, itemNames }) => ({
        code,
        agencyName: departmentName,
        itemNames: [...itemNames],
        manner,
      })),
  )
}

/** For which organ each certificate of the roster goes. */
async function departmentNames(act: Act, plan: Plan): Promise<Map<string, string>> {
  const names = new Map((await listAgencies(act.tx)).map(({ code, name }) => [code, name]))
  const inspectors = inspectorsOf(await listRosterLines(act.tx, plan.planId))
  return new Map(inspectors.map(({ id, dept }) => [id, names.get(dept) ?? dept]))
}
