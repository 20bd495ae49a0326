import { z } from 'zod'
import { addToFile } from '#entities'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { resultNoticeBlocks, siteRecordBlocks } from '../domain/paper-texts.ts'
import type { PaperContext } from '../domain/paper-texts.ts'
import {
  canBeConcludedWithoutCounterpart,
  isFollowUpConsistent,
  resultObstacle,
  statesProblem,
} from '../domain/result.ts'
import type { ItemConclusion, ResultCategoryRow } from '../domain/result.ts'
import { presentOfficers } from '../domain/visit.ts'
import type { Visit, VisitItem } from '../domain/visit.ts'
import { inspectionClosed, inspectionConcluded } from '../events.ts'
import { no } from '../refusals.ts'
import { insertItemResult, listCorrectionOrders, listResultCategories } from '../store/outcome-store.ts'
import { listAnsweredPoints, listSignatures } from '../store/record-store.ts'
import { listVisitItems, listVisitOfficers, setConcluded } from '../store/visit-store.ts'
import { draftPaper, paperContext } from './issue-paper.ts'
import type { DraftPaper } from './issue-paper.ts'
import { referFindings } from './refer-findings.ts'
import { resultObstacleWords } from './result-obstacle-words.ts'
import { readSiteRecord } from './site-record.ts'
import { stepAnswer, takeStep } from './step.ts'
import { signatureLines } from './signature-lines.ts'

const input = z.object({
  id: z.uuid(),
  visitId: z.uuid(),
  results: z
    .array(z.object({ itemId: z.uuid(), codes: z.array(z.string().max(40)).min(1).max(13) }))
    .min(1)
    .max(50),
  followUp: z
    .array(
      z.enum(['none', 'correct-and-track', 'copy-to-agency', 'refer-to-cases', 'stop-and-return', 'criminal-referral']),
    )
    .min(1)
    .max(6),
})

type Request = z.output<typeof input>

/**
 * Records the result per item in the categories of domain.md §3.2 (several may hold) and tells the counterpart; issues the signed record
 * and the result notice. Refuses missing signatures and categories the answers do not bear. 无需后续处置 closes the visit at once.
 */
export const concludeVisit = operation({
  name: 'conclude-visit',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '录入检查结果并告知',
  input,
  output: stepAnswer,
  run: (act, request) =>
    takeStep(
      act,
      { kind: 'conclude-visit', title: '录入检查结果', states: ['under-way'], byOfficer: true },
      request,
      async (visit) => {
        const [rows, items, read] = await Promise.all([
          listResultCategories(act.tx),
          listVisitItems(act.tx, visit.visitId),
          readResult(act, visit),
        ])
        const categories = new Map(rows.map((row) => [row.code, row]))
        const lawful = checkResult(request, items, read, categories)
        if (!lawful.ok) return lawful
        const signed = checkSignatures(request, read, categories)
        if (!signed.ok) return signed
        return ok(await conclude(act, visit, request, items, categories))
      },
    ),
})

async function readResult({ tx }: Act, { visitId }: Visit) {
  const [points, orders, signatures, team] = await Promise.all([
    listAnsweredPoints(tx, visitId),
    listCorrectionOrders(tx, visitId),
    listSignatures(tx, visitId),
    listVisitOfficers(tx, visitId),
  ])
  return { points, orders, signatures, team }
}

type ReadResult = Awaited<ReturnType<typeof readResult>>

function checkResult(
  request: Request,
  items: readonly VisitItem[],
  { points, orders }: ReadResult,
  categories: ReadonlyMap<string, ResultCategoryRow>,
): Result<undefined> {
  const conclusions = items.map((item): ItemConclusion => ({
    itemId: item.itemId,
    itemName: item.itemName,
    answers: points.filter((point) => point.itemId === item.itemId).map((point) => point.outcome),
    codes: codesOf(request, item.itemId),
    hasCorrectionOrder: orders.some((order) => order.itemId === item.itemId),
  }))
  const obstacle = resultObstacle(conclusions, request.followUp, categories)
  if (obstacle !== undefined) return no('result-not-lawful', { problem: resultObstacleWords(obstacle) })
  const hasProblem = statesProblem(allCodes(request), categories)
  return isFollowUpConsistent(request.followUp, hasProblem) ? ok(undefined) : no('follow-up-inconsistent')
}

function checkSignatures(
  request: Request,
  { signatures, team }: ReadResult,
  categories: ReadonlyMap<string, ResultCategoryRow>,
): Result<undefined> {
  const missing = presentOfficers(team)
    .filter((officer) => !signatures.some((one) => one.officerId === officer.officerId))
    .map((officer) => officer.officerName)
  const hasCounterpart = signatures.some((one) => one.signer === 'counterpart')
  if (!hasCounterpart && !canBeConcludedWithoutCounterpart(allCodes(request), categories))
    missing.push('行政相对人（签名或记明拒签）')
  return missing.length === 0 ? ok(undefined) : no('signatures-missing', { missing: missing.join('、') })
}

async function conclude(
  act: Act,
  visit: Visit,
  request: Request,
  items: readonly VisitItem[],
  categories: ReadonlyMap<string, ResultCategoryRow>,
) {
  for (const item of items) await insertItemResult(act.tx, visit, item.itemId, codesOf(request, item.itemId))
  const isClosed = request.followUp.includes('none')
  await setConcluded(act.tx, visit.visitId, { followUp: request.followUp, isClosed }, act.now)
  const labelled = items.map((item) => ({
    item,
    categories: codesOf(request, item.itemId).map((code) => ({ code, label: categories.get(code)?.label ?? code })),
  }))
  const { context, papers } = await papersOf(act, visit, request, labelled)
  const fields = Object.fromEntries(
    labelled.map(({ item, categories: found }) => [`item.${item.itemCode}`, found.map((one) => one.code).join(' ')]),
  )
  return {
    leaf: { type: 'result', fields: { ...fields, followUp: request.followUp.join(' ') } },
    facts: { results: request.results, followUp: request.followUp },
    state: isClosed ? ('closed' as const) : ('concluded' as const),
    papers,
    afterwards: () => tellOthers(act, visit, request, labelled, papers, { categories, agencyName: context.agencyName }),
  }
}

type Labelled = readonly {
  readonly item: VisitItem
  readonly categories: readonly { readonly code: string; readonly label: string }[]
}[]

async function papersOf(
  act: Act,
  visit: Visit,
  request: Request,
  labelled: Labelled,
): Promise<{ context: PaperContext; papers: DraftPaper[] }> {
  const [context, { record }, lines] = await Promise.all([
    paperContext(act, visit),
    readSiteRecord(act, visit),
    signatureLines(act.tx, visit.visitId),
  ])
  const results = labelled.map(({ item, categories }) => ({
    itemName: item.itemName,
    labels: categories.map((one) => one.label),
  }))
  const papers = await Promise.all([
    draftPaper(act, visit, 'site-record', siteRecordBlocks(context, record, lines)),
    draftPaper(act, visit, 'result-notice', resultNoticeBlocks(context, results, request.followUp)),
  ])
  return { context, papers }
}

/** Events to other modules and the entry in the entity's file. A rehearsal leaves none in the file. */
async function tellOthers(
  act: Act,
  visit: Visit,
  request: Request,
  labelled: Labelled,
  papers: readonly DraftPaper[],
  { categories, agencyName }: { categories: ReadonlyMap<string, ResultCategoryRow>; agencyName: string },
): Promise<void> {
  const codes = allCodes(request)
  const title = visit.origin === 'draw' ? `双随机抽查：${visit.taskName}` : visit.taskName
  const lines = labelled.map(
    ({ item, categories: found }) => `${item.itemName}：${found.map((one) => one.label).join('；')}`,
  )
  const number = papers.find((paper) => paper.kind === 'result-notice')?.number ?? ''
  await publish(act, inspectionConcluded, {
    visitId: visit.visitId,
    agencyId: visit.agencyId,
    agencyName,
    participantIds: [...visit.participantAgencyIds],
    entityId: visit.entityId,
    entityName: visit.entityName,
    uscc: visit.uscc,
    origin: visit.origin,
    kind: visit.origin === 'draw' ? 'dual-random' : 'single',
    drawPlanId: visit.drawPlanId,
    drawTaskId: visit.drawTaskId,
    taskName: visit.taskName,
    concludedOn: act.today,
    title,
    items: labelled.map(({ item, categories: found }) => ({
      itemId: item.itemId,
      itemVersionId: item.itemVersionId,
      itemCode: item.itemCode,
      title: item.itemName,
      categories: [...found],
    })),
    hasFindings: statesProblem(codes, categories),
    isUncontactable: codes.includes('unreachable'),
    isObstructed: codes.includes('serious-non-cooperation'),
    followUps: request.followUp,
    isRehearsal: visit.isRehearsal,
    resultNoticeNumber: number,
    publicText: lines,
  })
  await referFindings(act, visit, request, categories)
  if (request.followUp.includes('none')) {
    const { visitId, agencyId, entityId, drawTaskId } = visit
    await publish(act, inspectionClosed, {
      visitId,
      agencyId,
      entityId,
      drawTaskId,
      closedOn: act.today,
      isRecheckPassed: null,
    })
  }
  if (visit.isRehearsal) return
  await addToFile(act, {
    entityId: visit.entityId,
    agencyId: visit.agencyId,
    kind: 'inspection',
    title,
    occurredAt: act.now,
    source: `inspection/${visit.visitId}`,
    facts: { 结果: lines.join('；'), 文号: number },
  })
}

function codesOf(request: Request, itemId: string): string[] {
  return [...new Set(request.results.filter((one) => one.itemId === itemId).flatMap((one) => one.codes))]
}

function allCodes(request: Request): string[] {
  return request.results.flatMap((one) => one.codes)
}
