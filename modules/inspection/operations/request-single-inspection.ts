import { z } from 'zod'
import { findEntity } from '#entities'
import { decideParameter } from '#law'
import { ok } from '#kernel/result.ts'
import { plainDate } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { contentHashOf } from '../domain/content-hash.ts'
import { isUnderCap } from '../domain/frequency-cap.ts'
import type { Visit, VisitItem } from '../domain/visit.ts'
import { countVisitsThisYear } from '../queries/visit-count.ts'
import { no } from '../refusals.ts'
import { findStep } from '../store/step-store.ts'
import { insertVisit } from '../store/visit-store.ts'
import { leadSourceWords } from '../strings.ts'
import { itemsInForce } from './items-in-force.ts'
import { checkedOfficers } from './checked-officers.ts'
import { exceptionOfRequest } from './outside-draw-on.ts'
import { organOfActor } from './organ-of-actor.ts'
import { refuseVisit } from './refuse-ended.ts'
import { visitCountingOn } from './visit-counting-on.ts'
import { keep, stepAnswer } from './step.ts'

const input = z.object({
  id: z.uuid().describe('检查编号，由申请端生成'),
  entityId: z.uuid(),
  premisesId: z.uuid().nullable().default(null),
  taskName: z.string().trim().min(1).max(100),
  leadSource: z.enum(['assigned', 'complaint', 'patrol', 'data']),
  inspectionKind: z.enum(['daily', 'case', 'special']),
  purpose: z.string().trim().min(1).max(500).describe('检查对象与理由'),
  itemIds: z.array(z.uuid()).min(1).max(50),
  officerIds: z.array(z.uuid()).min(1).max(10).describe('第一名为主办'),
  plannedFromOn: z.iso.date(),
  plannedToOn: z.iso.date(),
  exception: z.string().min(1).max(40).nullable().default(null).describe('日常检查不经双随机的例外'),
  exceptionReference: z.string().trim().min(2).max(100).nullable().default(null).describe('例外的凭据'),
  assistanceApproval: z.string().trim().min(4).max(100).nullable().default(null).describe('异地协助批准的机关和文号'),
  unannouncedCitation: z.string().trim().min(1).max(200).nullable().default(null).describe('不事先通知的法律依据'),
})

/**
 * Asks the head for leave to inspect one entity outside a draw: object and reason (最多跑一次规定第三十六条). Refuses what no item
 * in force covers, a daily one the closed list does not let past the draw, fewer than two suitable officers, and a visit beyond the yearly cap that no clue exempts.
 */
export const requestSingleInspection = operation({
  name: 'request-single-inspection',
  kind: 'act',
  permission: 'inspection.request',
  summary: '申请单次检查',
  input,
  output: stepAnswer,
  async run(act, request) {
    const hash = contentHashOf({ kind: 'request-single-inspection', input: request })
    const earlier = await findStep(act.tx, request.id)
    if (earlier !== undefined)
      return earlier.contentHash === hash ? ok(stepAnswer.parse(earlier.answer)) : no('id-used')
    const draft = await draftVisit(act, request)
    if (!draft.ok) return draft
    const { visit, items, officers } = draft.value
    if (!(await insertVisit(act.tx, visit, items, officers))) return no('id-used')
    const answer = await keep(act, 'request-single-inspection', visit, request.id, hash, {
      leaf: {
        type: 'visit.request',
        fields: {
          entity: visit.entityId,
          reason: visit.purpose,
          source: visit.leadSource ?? '',
          items: request.itemIds.join(' '),
          exception: visit.outsideDrawException ?? '',
          ...(visit.assistanceApproval === null ? {} : { assistance: visit.assistanceApproval }),
        },
      },
      facts: { leadSource: visit.leadSource, purpose: visit.purpose, capExemption: visit.capExemption },
    })
    return ok(answer)
  },
})

interface Draft {
  readonly visit: Visit
  readonly items: readonly VisitItem[]
  readonly officers: readonly { officerId: string; officerName: string; certificateNo: string; isLead: boolean }[]
}

async function draftVisit(act: Act, request: z.output<typeof input>): Promise<Result<Draft>> {
  const entity = await findEntity(act.tx, request.entityId)
  if (entity === undefined) return no('entity-absent')
  const stands = refuseVisit(entity, request.leadSource, request.inspectionKind === 'special')
  if (!stands.ok) return stands
  const organ = await organOfActor(act)
  if (!organ.ok) return organ
  const agencyId = organ.value
  const items = await itemsInForce(act, request.itemIds)
  if (!items.ok) return items
  const officers = await checkedOfficers(act, request.officerIds, {
    entityId: entity.entityId,
    divisionCode: entity.divisionCode ?? '',
    isAssisted: request.assistanceApproval !== null,
  })
  if (!officers.ok) return officers
  const citation = request.unannouncedCitation ?? items.value.unannouncedCitation
  const allowed = await pastTheDraw(act, agencyId, request)
  if (!allowed.ok) return allowed
  const visit: Visit = {
    ...emptyOutcome,
    visitId: request.id,
    agencyId,
    entityId: entity.entityId,
    premisesId: request.premisesId,
    origin: 'single',
    drawPlanId: null,
    drawTaskId: null,
    taskName: request.taskName,
    leadSource: request.leadSource,
    inspectionKind: request.inspectionKind,
    purpose: request.purpose,
    assistanceApproval: request.assistanceApproval,
    isAnnounced: citation === null,
    unannouncedCitation: citation,
    isRehearsal: false,
    ...allowed.value,
    entityName: entity.name,
    uscc: entity.uscc ?? '',
    entityAddress: entity.address ?? '',
    divisionCode: entity.divisionCode ?? '',
    plannedFromOn: plainDate(request.plannedFromOn),
    plannedToOn: plainDate(request.plannedToOn),
    state: 'requested',
    requestedBy: act.actor.accountId,
    requestedByName: act.actor.personName,
    requestedAt: act.now,
  }
  return ok({ visit, items: items.value.items, officers: officers.value })
}

/** The parts of a visit that only later steps or a joint round fill. @technical */
export const emptyOutcome = {
  participantAgencyIds: [],
  decidedBy: null,
  decidedByName: null,
  decidedAt: null,
  decisionReason: null,
  recordHash: null,
  signedAt: null,
  startedAt: null,
  concludedAt: null,
  closedAt: null,
  followUp: [],
  isFollowUpComplete: false,
} as const

/** By which exception the request goes past the draw, and by which it stands outside the yearly cap. */
async function pastTheDraw(
  act: Act,
  agencyId: string,
  request: z.output<typeof input>,
): Promise<Result<Pick<Visit, 'outsideDrawException' | 'outsideDrawReference' | 'capExemption'>>> {
  const exception = exceptionOfRequest(act.today, request)
  if (!exception.ok) return exception
  const exemption = await capExemption(act, agencyId, request)
  if (!exemption.ok) return exemption
  return ok({
    outsideDrawException: exception.value?.code ?? null,
    outsideDrawReference: request.exceptionReference,
    capExemption: exemption.value,
  })
}

async function capExemption(
  act: Act,
  agencyId: string,
  request: z.output<typeof input>,
): Promise<Result<string | null>> {
  if (request.leadSource !== 'patrol') return ok(leadSourceWords[request.leadSource])
  const { value: cap } = await decideParameter(
    act,
    { kind: 'visit', id: request.id },
    'on-site-frequency-cap',
    act.today,
  )
  const visits = await countVisitsThisYear(act.tx, agencyId, request.entityId, act.today)
  return isUnderCap(visits, cap) ? ok(null) : no('cap-reached', { visits, cap, per: visitCountingOn(act.today) })
}
