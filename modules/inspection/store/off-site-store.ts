import type { Act } from '#platform/operation.ts'
import type { CaptureCheck, DeviceStanding } from '../domain/off-site.ts'

/** Adds a device; false when its id or its code within the agency exists. Locks nothing. */
export async function insertDevice(
  act: Act,
  agencyId: string,
  of: {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly kind: string
    readonly location: string
    readonly divisionCode: string | null
    readonly legalGround: string
    readonly standard: string
    readonly signText: string
  },
  leafHash: string,
): Promise<boolean> {
  const added = await act.tx.run(
    `insert into inspection.monitoring_device (device_id, agency_id, code, name, kind, location, division_code, legal_ground, standard,
       sign_text, registered_by, registered_by_name, registered_at, leaf_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      of.id,
      agencyId,
      of.code,
      of.name,
      of.kind,
      of.location,
      of.divisionCode,
      of.legalGround,
      of.standard,
      of.signText,
      act.actor.accountId,
      act.actor.personName,
      act.now,
      leafHash,
    ],
  )
  return added > 0
}

/** Adds a review; false when the id exists. Locks nothing. */
export async function insertReview(
  act: Act,
  agencyId: string,
  of: {
    readonly id: string
    readonly deviceId: string
    readonly kind: string
    readonly outcome: string
    readonly opinion: string
    readonly documentNumber: string
    readonly reviewedOn: string
    readonly validUntil: string | null
  },
  leafHash: string,
): Promise<boolean> {
  const added = await act.tx.run(
    `insert into inspection.device_review (review_id, device_id, agency_id, kind, outcome, opinion, document_number, reviewed_on,
       valid_until, reviewed_by, reviewed_by_name, recorded_at, leaf_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [
      of.id,
      of.deviceId,
      agencyId,
      of.kind,
      of.outcome,
      of.opinion,
      of.documentNumber,
      of.reviewedOn,
      of.validUntil,
      act.actor.accountId,
      act.actor.personName,
      act.now,
      leafHash,
    ],
  )
  return added > 0
}

/** Adds a publication of a device's place; false when the id exists. Locks nothing. */
export async function insertLocationNotice(
  act: Act,
  agencyId: string,
  of: {
    readonly id: string
    readonly deviceId: string
    readonly publishedOn: string
    readonly outlet: string
    readonly documentNumber: string
  },
  leafHash: string,
): Promise<boolean> {
  const added = await act.tx.run(
    `insert into inspection.device_location_notice (notice_id, device_id, agency_id, published_on, outlet, document_number,
       recorded_by_name, recorded_at, leaf_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      of.id,
      of.deviceId,
      agencyId,
      of.publishedOn,
      of.outlet,
      of.documentNumber,
      act.actor.personName,
      act.now,
      leafHash,
    ],
  )
  return added > 0
}

/** What a device recorded, about whom, under which item. @technical */
export interface NewCapture {
  readonly captureId: string
  readonly deviceId: string
  readonly agencyId: string
  readonly entityId: string
  readonly entityName: string
  readonly item: {
    readonly itemId: string
    readonly itemVersionId: string
    readonly itemCode: string
    readonly itemName: string
  }
  readonly fact: string
  readonly capturedAt: Date
  readonly rootHash: string
  readonly file: { readonly hash: string; readonly size: number; readonly mediaType: string }
}

/** Adds a record whose file is already stored; false when the id exists. Locks nothing. */
export async function insertCapture(act: Act, of: NewCapture, leafHash: string): Promise<boolean> {
  const added = await act.tx.run(
    `insert into inspection.off_site_capture (capture_id, device_id, agency_id, entity_id, entity_name, item_id, item_version_id,
       item_code, item_name, fact, captured_at, root_hash, file_hash, size_bytes, media_type, received_by_name, received_at, leaf_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict do nothing`,
    [
      of.captureId,
      of.deviceId,
      of.agencyId,
      of.entityId,
      of.entityName,
      of.item.itemId,
      of.item.itemVersionId,
      of.item.itemCode,
      of.item.itemName,
      of.fact,
      of.capturedAt,
      of.rootHash,
      of.file.hash,
      of.file.size,
      of.file.mediaType,
      act.actor.personName,
      act.now,
      leafHash,
    ],
  )
  return added > 0
}

/** Adds the check of a record; false when it was checked before. Locks nothing. */
export async function insertCheck(
  act: Act,
  capture: { readonly captureId: string; readonly agencyId: string },
  check: CaptureCheck & { readonly opinion: string },
  leafHash: string,
): Promise<boolean> {
  const added = await act.tx.run(
    `insert into inspection.capture_check (capture_id, agency_id, is_true, is_clear, is_complete, is_accurate, opinion, checked_by_name,
       checked_at, leaf_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      capture.captureId,
      capture.agencyId,
      check.isTrue,
      check.isClear,
      check.isComplete,
      check.isAccurate,
      check.opinion,
      act.actor.personName,
      act.now,
      leafHash,
    ],
  )
  return added > 0
}

/** Adds that the party was told; false when it was told before. Locks nothing. */
export async function insertCaptureNotice(
  act: Act,
  capture: { readonly captureId: string; readonly agencyId: string },
  told: { readonly means: string; readonly receiverName: string; readonly pleaPath: string },
  leafHash: string,
): Promise<boolean> {
  const added = await act.tx.run(
    `insert into inspection.capture_notice (capture_id, agency_id, means, receiver_name, plea_path, told_by_name, told_at, leaf_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      capture.captureId,
      capture.agencyId,
      told.means,
      told.receiverName,
      told.pleaPath,
      act.actor.personName,
      act.now,
      leafHash,
    ],
  )
  return added > 0
}

/** Adds the result with everything it rests on; false when there is one. The foreign keys refuse what the law does not let in. */
export async function insertOffSiteResult(
  act: Act,
  capture: {
    readonly captureId: string
    readonly deviceId: string
    readonly agencyId: string
    readonly entityId: string
  },
  standing: DeviceStanding,
  of: { readonly outcome: string; readonly followUp: string; readonly plea: string; readonly opinion: string },
  leafHash: string,
): Promise<boolean> {
  const added = await act.tx.run(
    `insert into inspection.off_site_result (capture_id, device_id, agency_id, entity_id, legal_review_id, technical_review_id,
       location_notice_id, outcome, follow_up, plea, opinion, concluded_by_name, concluded_at, leaf_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      capture.captureId,
      capture.deviceId,
      capture.agencyId,
      capture.entityId,
      standing.legalReviewId,
      standing.technicalReviewId,
      standing.locationNoticeId,
      of.outcome,
      of.followUp,
      of.plea,
      of.opinion,
      act.actor.personName,
      act.now,
      leafHash,
    ],
  )
  return added > 0
}
