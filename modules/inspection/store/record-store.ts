import type { Tx } from '#platform/tx.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { ChainLink } from '../domain/capture-chain.ts'
import type { CheckPoint } from '../domain/checklist.ts'
import type { CheckAnswer } from '../domain/result.ts'
import { changed, partOf } from './held-visit.ts'

/** A point with the answer that counts now (the last one given). @technical */
export interface AnsweredPoint extends CheckPoint {
  readonly outcome: CheckAnswer | null
  readonly note: string
}

/** @technical */
export interface EvidenceRow {
  readonly evidenceId: string
  readonly visitId: string
  readonly checkPointId: string | null
  readonly kind: 'photo' | 'signature'
  readonly rootHash: string
  readonly fileHash: string
  readonly sizeBytes: number
  readonly mediaType: string
  readonly note: string
  readonly device: string
  readonly deviceCounter: number
  readonly previousRoot: string | null
  /** Server time minus the phone's, milliseconds. */
  readonly clockSkewMs: number | null
  readonly capturedAt: Date
  readonly receivedAt: Date
}

/** Adds the points of the checklist, once, when the visit starts. Locks nothing but the new rows. */
export async function insertCheckPoints(
  tx: Tx,
  visit: { visitId: string; agencyId: string },
  points: readonly CheckPoint[],
): Promise<void> {
  changed(tx, visit.visitId, 'points')
  tx.later(
    `insert into inspection.check_point (visit_id, agency_id, check_point_id, item_id, item_version_id, text, guidance, reasons, ordinal)
     select $1, $2, p.* from jsonb_to_recordset($3::jsonb) as p ("checkPointId" uuid, "itemId" uuid, "itemVersionId" uuid,
       text text, guidance text, reasons jsonb, ordinal int)`,
    [visit.visitId, visit.agencyId, JSON.stringify(points)],
  )
}

/** The checklist with the answers that count now. */
export function listAnsweredPoints(tx: Tx, visitId: string): Promise<AnsweredPoint[]> {
  return partOf(tx, visitId, 'points', () =>
    tx.rows<AnsweredPoint>(
      `select p.check_point_id as "checkPointId", p.item_id as "itemId", p.item_version_id as "itemVersionId", p.text, p.guidance,
         p.reasons, p.ordinal, a.outcome, coalesce(a.note, '') as note
       from inspection.check_point p
       left join lateral (select outcome, note from inspection.answer
         where visit_id = p.visit_id and check_point_id = p.check_point_id order by answer_seq desc limit 1) a on true
       where p.visit_id = $1 order by p.ordinal`,
      [visitId],
    ),
  )
}

/** Whether the visit's checklist has this point. */
export async function hasCheckPoint(tx: Tx, visitId: string, checkPointId: string): Promise<boolean> {
  const row = await tx.maybe(`select 1 from inspection.check_point where visit_id = $1 and check_point_id = $2`, [
    visitId,
    checkPointId,
  ])
  return row !== undefined
}

/** The points of a visit's checklist. */
export async function listCheckPointIds(tx: Tx, visitId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select check_point_id as id from inspection.check_point where visit_id = $1`,
    [visitId],
  )
  return rows.map((row) => row.id)
}

/** Adds several answers at once; earlier ones stay and no longer count. The caller holds the lock of the visit. */
export function insertAnswers(
  tx: Tx,
  visit: { visitId: string; agencyId: string },
  answers: readonly { answerId: string; checkPointId: string; outcome: CheckAnswer; note: string }[],
  at: Date,
): void {
  changed(tx, visit.visitId, 'points')
  tx.later(
    `insert into inspection.answer (answer_id, visit_id, agency_id, check_point_id, outcome, note, answered_at)
     select a."answerId", $1, $2, a."checkPointId", a.outcome, a.note, $4
     from jsonb_to_recordset($3::jsonb) as a ("answerId" uuid, "checkPointId" uuid, outcome text, note text)`,
    [visit.visitId, visit.agencyId, JSON.stringify(answers), at],
  )
}

/** Adds an answer; an earlier one stays and no longer counts. The caller holds the lock of the visit. */
export async function insertAnswer(
  tx: Tx,
  answer: {
    answerId: string
    visitId: string
    agencyId: string
    checkPointId: string
    outcome: CheckAnswer
    note: string
    at: Date
  },
): Promise<void> {
  changed(tx, answer.visitId, 'points')
  tx.later(
    `insert into inspection.answer (answer_id, visit_id, agency_id, check_point_id, outcome, note, answered_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [answer.answerId, answer.visitId, answer.agencyId, answer.checkPointId, answer.outcome, answer.note, answer.at],
  )
}

const EVIDENCE = `select evidence_id as "evidenceId", visit_id as "visitId", check_point_id as "checkPointId", kind, root_hash as "rootHash",
  file_hash as "fileHash", size_bytes::float8 as "sizeBytes", media_type as "mediaType", note, device, device_counter as "deviceCounter",
  previous_root as "previousRoot", clock_skew_ms::float8 as "clockSkewMs",
  captured_at as "capturedAt", received_at as "receivedAt" from inspection.evidence`

/** Adds a piece of evidence whose file is already stored. The caller holds the lock of the visit. */
export async function insertEvidence(tx: Tx, agencyId: string, row: EvidenceRow): Promise<void> {
  changed(tx, row.visitId, 'evidence')
  tx.later(
    `insert into inspection.evidence (evidence_id, visit_id, agency_id, check_point_id, kind, root_hash, file_hash, size_bytes,
       media_type, note, device, device_counter, previous_root, clock_skew_ms, captured_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      row.evidenceId,
      row.visitId,
      agencyId,
      row.checkPointId,
      row.kind,
      row.rootHash,
      row.fileHash,
      row.sizeBytes,
      row.mediaType,
      row.note,
      row.device,
      row.deviceCounter,
      row.previousRoot,
      row.clockSkewMs,
      row.capturedAt,
      row.receivedAt,
    ],
  )
}

export function findEvidence(tx: Tx, evidenceId: string): Promise<EvidenceRow | undefined> {
  return tx.maybe<EvidenceRow>(`${EVIDENCE} where evidence_id = $1`, [evidenceId])
}

export function listEvidence(tx: Tx, visitId: string): Promise<EvidenceRow[]> {
  return partOf(tx, visitId, 'evidence', () =>
    tx.rows<EvidenceRow>(`${EVIDENCE} where visit_id = $1 order by received_at, evidence_id`, [visitId]),
  )
}

/** What each phone of a visit sent, here or elsewhere, between its first and last number of this visit (verifiable.md §15.4). */
export function listDeviceChain(tx: Tx, visitId: string): Promise<ChainLink[]> {
  return tx.rows<ChainLink>(
    `select e.device, e.device_counter as counter, e.root_hash as root, e.previous_root as "previousRoot",
       e.clock_skew_ms::float8 as "clockSkewMs"
     from inspection.evidence e
     join (select device, min(device_counter) as first, max(device_counter) as last
       from inspection.evidence where visit_id = $1 group by device) d
       on d.device = e.device and e.device_counter between d.first and d.last
     order by e.device, e.device_counter`,
    [visitId],
  )
}

/** @technical */
export interface StatementRow {
  readonly statementId: string
  readonly speakerName: string
  readonly speakerRole: string
  readonly text: string
  readonly recordedAt: Date
}

/** Adds a statement of the counterpart. The caller holds the lock of the visit. */
export async function insertStatement(
  tx: Tx,
  visit: { visitId: string; agencyId: string },
  row: StatementRow,
): Promise<void> {
  changed(tx, visit.visitId, 'statements')
  tx.later(
    `insert into inspection.statement (statement_id, visit_id, agency_id, speaker_name, speaker_role, text, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.statementId, visit.visitId, visit.agencyId, row.speakerName, row.speakerRole, row.text, row.recordedAt],
  )
}

export function listStatements(tx: Tx, visitId: string): Promise<StatementRow[]> {
  return partOf(tx, visitId, 'statements', () =>
    tx.rows<StatementRow>(
      `select statement_id as "statementId", speaker_name as "speakerName", speaker_role as "speakerRole", text, recorded_at as "recordedAt"
       from inspection.statement where visit_id = $1 order by recorded_at, statement_id`,
      [visitId],
    ),
  )
}

/** @technical */
export interface SignatureRow {
  readonly signatureId: string
  readonly signer: 'officer' | 'counterpart'
  readonly officerId: string | null
  readonly signerName: string
  readonly signerRole: string
  readonly evidenceId: string | null
  readonly isRefused: boolean
  readonly refusalReason: string | null
  readonly witnessName: string | null
  readonly witnessRole: string | null
  readonly recordHash: string
  readonly signedAt: Date
}

/** Adds a signature or a refusal to sign. The caller holds the lock of the visit. */
export async function insertSignature(
  tx: Tx,
  visit: { visitId: string; agencyId: string },
  row: SignatureRow,
): Promise<void> {
  changed(tx, visit.visitId, 'signatures')
  tx.later(
    `insert into inspection.signature (signature_id, visit_id, agency_id, signer, officer_id, signer_name, signer_role, evidence_id,
       is_refused, refusal_reason, witness_name, witness_role, record_hash, signed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      row.signatureId,
      visit.visitId,
      visit.agencyId,
      row.signer,
      row.officerId,
      row.signerName,
      row.signerRole,
      row.evidenceId,
      row.isRefused,
      row.refusalReason,
      row.witnessName,
      row.witnessRole,
      row.recordHash,
      row.signedAt,
    ],
  )
}

export function listSignatures(tx: Tx, visitId: string): Promise<SignatureRow[]> {
  return partOf(tx, visitId, 'signatures', () =>
    tx.rows<SignatureRow>(
      `select signature_id as "signatureId", signer, officer_id as "officerId", signer_name as "signerName", signer_role as "signerRole",
         evidence_id as "evidenceId", is_refused as "isRefused", refusal_reason as "refusalReason", witness_name as "witnessName",
         witness_role as "witnessRole", record_hash as "recordHash", signed_at as "signedAt"
       from inspection.signature where visit_id = $1 order by signer desc, signed_at`,
      [visitId],
    ),
  )
}

/** What earlier inspections of the same entity found under an item, newest first. */
export function listPastFindings(
  tx: Tx,
  entityId: string,
  itemId: string,
  before: Date,
): Promise<{ foundOn: PlainDate; text: string }[]> {
  return tx.rows(
    `select (v.concluded_at at time zone 'Asia/Shanghai')::date as "foundOn", p.text
     from inspection.visit v
     join inspection.check_point p on p.visit_id = v.visit_id and p.item_id = $2
     join lateral (select outcome from inspection.answer
       where visit_id = p.visit_id and check_point_id = p.check_point_id order by answer_seq desc limit 1) a on a.outcome = 'found'
     where v.entity_id = $1 and v.concluded_at is not null and v.concluded_at < $3
     order by v.concluded_at desc limit 3`,
    [entityId, itemId, before],
  )
}
