import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { DeviceLocationNotice, DeviceReview } from '../domain/off-site.ts'

/** @technical */
export interface DeviceRow {
  readonly deviceId: string
  readonly agencyId: string
  readonly code: string
  readonly name: string
  readonly kind: 'camera' | 'sensor' | 'meter'
  readonly location: string
  readonly legalGround: string
  readonly standard: string
  readonly signText: string
  readonly registeredByName: string
}

/** @technical */
export interface ReviewRow extends DeviceReview {
  readonly deviceId: string
  readonly opinion: string
  readonly documentNumber: string
  readonly reviewedByName: string
}

/** @technical */
export interface LocationRow extends DeviceLocationNotice {
  readonly deviceId: string
  readonly outlet: string
  readonly documentNumber: string
}

/** A record of a device with what was done with it since. @technical */
export interface CaptureRow {
  readonly captureId: string
  readonly deviceId: string
  readonly agencyId: string
  readonly deviceName: string
  readonly location: string
  readonly entityId: string
  readonly entityName: string
  readonly itemId: string
  readonly itemName: string
  readonly fact: string
  readonly capturedAt: Date
  readonly capturedOn: PlainDate
  readonly rootHash: string
  readonly fileHash: string
  readonly mediaType: string
  readonly isFit: boolean | null
  readonly isTrue: boolean | null
  readonly isClear: boolean | null
  readonly isComplete: boolean | null
  readonly isAccurate: boolean | null
  readonly checkOpinion: string | null
  readonly checkedByName: string | null
  readonly toldAt: Date | null
  readonly receiverName: string | null
  readonly outcome: 'none-found' | 'found' | null
  readonly followUp: 'none' | 'refer-to-cases' | 'copy-to-agency' | null
  readonly plea: string | null
  readonly concludedAt: Date | null
}

const DEVICE = `select device_id as "deviceId", agency_id as "agencyId", code, name, kind, location, legal_ground as "legalGround",
  standard, sign_text as "signText", registered_by_name as "registeredByName" from inspection.monitoring_device`

export function findDevice(tx: Tx, deviceId: string): Promise<DeviceRow | undefined> {
  return tx.maybe<DeviceRow>(`${DEVICE} where device_id = $1`, [deviceId])
}

export function listDeviceRows(tx: Tx, limit: number): Promise<DeviceRow[]> {
  return tx.rows<DeviceRow>(`${DEVICE} order by registered_at desc, device_id limit $1`, [limit])
}

/** Reviews of devices in the order they were made. */
export function listReviews(tx: Tx, deviceIds: readonly string[]): Promise<ReviewRow[]> {
  return tx.rows<ReviewRow>(
    `select review_id as "reviewId", device_id as "deviceId", kind, outcome, opinion, document_number as "documentNumber",
       reviewed_on as "reviewedOn", valid_until as "validUntil", reviewed_by_name as "reviewedByName"
     from inspection.device_review where device_id = any ($1) order by recorded_at, review_id`,
    [deviceIds],
  )
}

/** Publications of the places of devices, the earliest first. */
export function listLocationNotices(tx: Tx, deviceIds: readonly string[]): Promise<LocationRow[]> {
  return tx.rows<LocationRow>(
    `select notice_id as "noticeId", device_id as "deviceId", published_on as "publishedOn", outlet, document_number as "documentNumber"
     from inspection.device_location_notice where device_id = any ($1) order by published_on, notice_id`,
    [deviceIds],
  )
}

const CAPTURE = `select c.capture_id as "captureId", c.device_id as "deviceId", c.agency_id as "agencyId", d.name as "deviceName",
  d.location, c.entity_id as "entityId", c.entity_name as "entityName", c.item_id as "itemId", c.item_name as "itemName", c.fact,
  c.captured_at as "capturedAt", (c.captured_at at time zone 'Asia/Shanghai')::date as "capturedOn", c.root_hash as "rootHash",
  c.file_hash as "fileHash", c.media_type as "mediaType", k.is_fit as "isFit", k.is_true as "isTrue", k.is_clear as "isClear",
  k.is_complete as "isComplete", k.is_accurate as "isAccurate", k.opinion as "checkOpinion", k.checked_by_name as "checkedByName",
  n.told_at as "toldAt", n.receiver_name as "receiverName", r.outcome, r.follow_up as "followUp", r.plea, r.concluded_at as "concludedAt"
  from inspection.off_site_capture c join inspection.monitoring_device d using (device_id)
  left join inspection.capture_check k using (capture_id) left join inspection.capture_notice n using (capture_id)
  left join inspection.off_site_result r using (capture_id)`

export function findCapture(tx: Tx, captureId: string): Promise<CaptureRow | undefined> {
  return tx.maybe<CaptureRow>(`${CAPTURE} where c.capture_id = $1`, [captureId])
}

/** Records of devices, the newest first; of one entity when told. */
export function listCaptureRows(tx: Tx, entityId: string | null, limit: number): Promise<CaptureRow[]> {
  return tx.rows<CaptureRow>(
    `${CAPTURE} where $1::uuid is null or c.entity_id = $1 order by c.captured_at desc, c.capture_id limit $2`,
    [entityId, limit],
  )
}

/** Off-site results of a year about one entity, in their order. */
export function listOffSiteOf(
  tx: Tx,
  entityId: string,
  today: PlainDate,
): Promise<
  { captureId: string; agencyId: string; itemName: string; outcome: 'none-found' | 'found'; concludedAt: Date }[]
> {
  return tx.rows(
    `select r.capture_id as "captureId", r.agency_id as "agencyId", c.item_name as "itemName", r.outcome, r.concluded_at as "concludedAt"
       from inspection.off_site_result r join inspection.off_site_capture c using (capture_id)
      where r.entity_id = $1
        and date_trunc('year', r.concluded_at at time zone 'Asia/Shanghai') = date_trunc('year', $2::date::timestamp)
      order by r.concluded_at`,
    [entityId, today],
  )
}
