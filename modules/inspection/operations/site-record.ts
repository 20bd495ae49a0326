import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import { contentHashOf } from '../domain/content-hash.ts'
import type { SigningState, SiteRecord } from '../domain/site-record.ts'
import { haveAllPresented, presentOfficers } from '../domain/visit.ts'
import type { Visit } from '../domain/visit.ts'
import { listRecusalApplications } from '../store/recusal-store.ts'
import { listAnsweredPoints, listEvidence, listStatements } from '../store/record-store.ts'
import { findStepTime } from '../store/step-store.ts'
import { listVisitItems, listVisitOfficers } from '../store/visit-store.ts'
import { organOfVisit } from './organ-of-visit.ts'

/** The site record as it reads now, with its hash and what still stands against signing it. Locks nothing. */
export async function readSiteRecord(
  act: Pick<Act, 'tx'>,
  visit: Visit,
): Promise<{ record: SiteRecord; hash: string; signing: Omit<SigningState, 'shownHash'>; parts: RecordParts }> {
  const parts = await readParts(act.tx, visit)
  const record = compose(visit, parts)
  const hash = contentHashOf(record)
  const { points, officers, rightsToldAt } = parts
  return {
    record,
    hash,
    parts,
    signing: {
      unansweredCount: points.filter((point) => point.outcome === null).length,
      findingsWithoutNoteCount: points.filter((point) => point.outcome === 'found' && point.note === '').length,
      hasAllPresented: haveAllPresented(officers),
      hasToldRights: rightsToldAt !== undefined,
      currentHash: hash,
    },
  }
}

type RecordParts = Awaited<ReturnType<typeof readParts>>

async function readParts(tx: Tx, visit: Visit) {
  const [agency, items, officers, points, evidence, statements, recusals, rightsToldAt] = await Promise.all([
    organOfVisit(tx, visit),
    listVisitItems(tx, visit.visitId),
    listVisitOfficers(tx, visit.visitId),
    listAnsweredPoints(tx, visit.visitId),
    listEvidence(tx, visit.visitId),
    listStatements(tx, visit.visitId),
    listRecusalApplications(tx, visit.visitId),
    findStepTime(tx, visit.visitId, 'tell-rights'),
  ])
  return { agency, items, officers, points, evidence, statements, recusals, rightsToldAt }
}

function compose(visit: Visit, parts: RecordParts): SiteRecord {
  const { agency, items, officers, points, evidence, statements, recusals, rightsToldAt } = parts
  return {
    visitId: visit.visitId,
    agencyName: agency?.name ?? '',
    entityName: visit.entityName,
    uscc: visit.uscc,
    address: visit.entityAddress,
    startedAt: clockWords(visit.startedAt),
    officers: presentOfficers(officers).map((one) => ({
      name: one.officerName,
      certificateNo: one.certificateNo,
      presentedAt: clockWords(one.presentedAt),
    })),
    rightsToldAt: clockWords(rightsToldAt ?? null),
    recusals: recusals.map((one) => ({
      officerName: officers.find((officer) => officer.officerId === one.officerId)?.officerName ?? '',
      reason: one.reason,
      decision: DECISIONS[one.decision ?? 'open'],
    })),
    items: items.map((item) => ({
      code: item.itemCode,
      name: item.itemName,
      points: points
        .filter((point) => point.itemId === item.itemId)
        .map((point) => ({
          text: point.text,
          outcome: point.outcome ?? '',
          note: point.note,
          photos: evidence.filter((one) => one.checkPointId === point.checkPointId).map((one) => one.rootHash),
        })),
    })),
    statements: statements.map((one) => ({ speaker: one.speakerName, role: one.speakerRole, text: one.text })),
  }
}

const DECISIONS = { open: '待决定，检查不停止', upheld: '同意，已更换执法人员', rejected: '不同意' } as const

/** 2026年11月22日 09:30 in Asia/Shanghai; empty for a moment that has not come. */
export function clockWords(at: Date | null): string {
  if (at === null) return ''
  return CLOCK.format(at)
}

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
