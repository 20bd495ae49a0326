import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { reportOf } from '../domain/capture-chain.ts'
import { nextStep, presentOfficers } from '../domain/visit.ts'
import type { Visit, VisitItem, VisitOfficer } from '../domain/visit.ts'
import { readSiteRecord } from '../operations/site-record.ts'
import { no } from '../refusals.ts'
import { listDepartments } from '../store/department-store.ts'
import { listCorrectionOrders, listItemResults } from '../store/outcome-store.ts'
import { listPapers } from '../store/paper-store.ts'
import { listDeviceChain, listSignatures } from '../store/record-store.ts'
import type { SignatureRow } from '../store/record-store.ts'
import { findVisit } from '../store/visit-store.ts'
import { leadSourceWords, nextStepWords, rightsText } from '../strings.ts'
import { visitDetail } from './visit-detail.ts'
import { listSteps } from './list-steps.ts'
import { countVisitsThisYear } from './visit-count.ts'
import { stateWord } from './visit-words.ts'

/** One visit whole: what the phone shows step by step and the desk reads; with what it waits for next. */
export const getVisit = operation({
  name: 'get-visit',
  kind: 'query',
  permission: 'inspection.read',
  summary: '查看一次检查',
  input: z.object({ visitId: z.uuid() }),
  output: visitDetail,
  async run(act, input) {
    const visit = await findVisit(act.tx, input.visitId)
    if (visit === undefined) return no('visit-absent')
    const [{ hash, signing, parts }, signatures, visitsThisYear, departments, outcome, links] = await Promise.all([
      readSiteRecord(act, visit),
      listSignatures(act.tx, visit.visitId),
      countVisitsThisYear(act.tx, visit.agencyId, visit.entityId, act.today),
      listDepartments(act.tx, visit.visitId),
      readOutcome(act, visit),
      listDeviceChain(act.tx, visit.visitId),
    ])
    const missing = missingSignatures(parts.officers, signatures)
    const next = nextStep({
      state: visit.state,
      isAnnounced: visit.isAnnounced,
      hasAllPresented: signing.hasAllPresented,
      hasToldRights: signing.hasToldRights,
      unansweredCount: signing.unansweredCount,
      isRecordSigned: missing.length === 0,
    })
    return ok({
      today: act.today,
      ...headOf(visit),
      next,
      nextWord: nextStepWords[next],
      recordHash: visit.recordHash ?? hash,
      isRecordFixed: visit.recordHash !== null,
      hasToldRights: signing.hasToldRights,
      rights: [...rightsText],
      visitsThisYear,
      missingSignatures: missing,
      departments: departments.map(({ itemIds, officerIds, ...one }) => ({
        ...one,
        itemIds: [...itemIds],
        officerIds: [...officerIds],
      })),
      ...recordOf(parts, signatures),
      devices: [...Map.groupBy(links, (link) => link.device)].map(([device, sent]) => reportOf(device, sent)),
      ...outcomeOf(outcome, parts.items),
    })
  },
})

function headOf(visit: Visit) {
  return {
    visitId: visit.visitId,
    agencyId: visit.agencyId,
    entityId: visit.entityId,
    entityName: visit.entityName,
    uscc: visit.uscc,
    address: visit.entityAddress,
    taskName: visit.taskName,
    origin: visit.origin,
    drawPlanId: visit.drawPlanId,
    drawTaskId: visit.drawTaskId,
    leadSource: visit.leadSource === null ? null : leadSourceWords[visit.leadSource],
    purpose: visit.purpose,
    isAnnounced: visit.isAnnounced,
    unannouncedCitation: visit.unannouncedCitation,
    isRehearsal: visit.isRehearsal,
    capExemption: visit.capExemption,
    plannedFromOn: visit.plannedFromOn,
    plannedToOn: visit.plannedToOn,
    state: visit.state,
    stateWord: stateWord(visit.state, visit.isAnnounced),
    requestedByName: visit.requestedByName,
    decidedByName: visit.decidedByName,
    decisionReason: visit.decisionReason,
    startedAt: iso(visit.startedAt),
    concludedAt: iso(visit.concludedAt),
    closedAt: iso(visit.closedAt),
    followUp: [...visit.followUp],
    isFollowUpComplete: visit.isFollowUpComplete,
  }
}

function missingSignatures(officers: readonly VisitOfficer[], signatures: readonly SignatureRow[]): string[] {
  const missing = presentOfficers(officers)
    .filter((officer) => !signatures.some((one) => one.officerId === officer.officerId))
    .map((one) => one.officerName)
  return signatures.some((one) => one.signer === 'counterpart') ? missing : [...missing, '行政相对人']
}

type Parts = Awaited<ReturnType<typeof readSiteRecord>>['parts']

function recordOf(parts: Parts, signatures: readonly SignatureRow[]) {
  const nameOf = (officerId: string) => parts.officers.find((one) => one.officerId === officerId)?.officerName ?? ''
  return {
    officers: parts.officers.map(({ presentedAt, releasedAt, ...one }) => ({
      ...one,
      presentedAt: iso(presentedAt),
      releasedAt: iso(releasedAt),
    })),
    checkPoints: parts.points.map((point) => ({ ...point, reasons: [...point.reasons] })),
    evidence: parts.evidence.map(
      ({
        capturedAt,
        receivedAt,
        fileHash: _kept,
        visitId: _known,
        previousRoot: _chain,
        clockSkewMs: _clock,
        ...one
      }) => ({
        ...one,
        capturedAt: capturedAt.toISOString(),
        receivedAt: receivedAt.toISOString(),
      }),
    ),
    statements: parts.statements.map(({ recordedAt, ...one }) => ({ ...one, recordedAt: recordedAt.toISOString() })),
    signatures: signatures.map(({ signedAt, ...one }) => ({ ...one, signedAt: signedAt.toISOString() })),
    recusals: parts.recusals.map(({ appliedAt, decidedAt, visitId: _known, ...one }) => ({
      ...one,
      officerName: nameOf(one.officerId),
      appliedAt: appliedAt.toISOString(),
      decidedAt: iso(decidedAt),
    })),
  }
}

async function readOutcome({ tx }: Act, { visitId }: Visit) {
  const [results, corrections, papers, steps] = await Promise.all([
    listItemResults(tx, visitId),
    listCorrectionOrders(tx, visitId),
    listPapers(tx, visitId),
    listSteps(tx, visitId),
  ])
  return { results, corrections, papers, steps }
}

function outcomeOf(
  { results, corrections, papers, steps }: Awaited<ReturnType<typeof readOutcome>>,
  items: readonly VisitItem[],
) {
  return {
    items: items.map((item) => ({
      ...item,
      basis: [...item.basis],
      results: results.filter((one) => one.itemId === item.itemId).map(({ code, label }) => ({ code, label })),
    })),
    corrections: corrections.map(({ agencyId: _agency, entityId: _entity, visitId: _visit, ...one }) => one),
    papers,
    steps,
  }
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
