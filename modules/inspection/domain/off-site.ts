// 行政处罚法第四十一条: what stands between a record of a device and its use as evidence.
import type { PlainDate } from '#kernel/plain-date.ts'

/** @technical */
export type DeviceReviewKind = 'legal' | 'technical'

/** 设备审核: the review of a kind that counts on a day is the last one made by then. @technical */
export interface DeviceReview {
  readonly reviewId: string
  readonly kind: DeviceReviewKind
  readonly outcome: 'passed' | 'failed'
  readonly reviewedOn: PlainDate
  readonly validUntil: PlainDate | null
}

/** @technical */
export interface DeviceLocationNotice {
  readonly noticeId: string
  readonly publishedOn: PlainDate
}

/** What makes a device lawful on a day: both reviews passed and its location public. @technical */
export interface DeviceStanding {
  readonly legalReviewId: string
  readonly technicalReviewId: string
  readonly locationNoticeId: string
}

/** @technical */
export type DeviceObstacle = 'legal-missing' | 'technical-missing' | 'location-missing'

/** The standing of a device on the day of a capture, or everything it lacked that day: later reviews and notices mend nothing earlier. */
export function deviceStanding(
  reviews: readonly DeviceReview[],
  notices: readonly DeviceLocationNotice[],
  day: PlainDate,
): { readonly standing: DeviceStanding } | { readonly lacks: readonly DeviceObstacle[] } {
  const legal = reviewThatCounts(reviews, 'legal', day)
  const technical = reviewThatCounts(reviews, 'technical', day)
  const location = notices.find((one) => one.publishedOn <= day)
  if (legal !== undefined && technical !== undefined && location !== undefined)
    return {
      standing: {
        legalReviewId: legal.reviewId,
        technicalReviewId: technical.reviewId,
        locationNoticeId: location.noticeId,
      },
    }
  const lacks: DeviceObstacle[] = []
  if (legal === undefined) lacks.push('legal-missing')
  if (technical === undefined) lacks.push('technical-missing')
  if (location === undefined) lacks.push('location-missing')
  return { lacks }
}

/** The last review by a day, when it passed and has not run out. */
function reviewThatCounts(
  reviews: readonly DeviceReview[],
  kind: DeviceReviewKind,
  day: PlainDate,
): DeviceReview | undefined {
  const last = reviews
    .filter((one) => one.kind === kind && one.reviewedOn <= day)
    .reduce<DeviceReview | undefined>(
      (best, one) => (best === undefined || one.reviewedOn >= best.reviewedOn ? one : best),
      undefined,
    )
  if (last === undefined || last.outcome === 'failed') return undefined
  return last.validUntil !== null && last.validUntil < day ? undefined : last
}

/** 真实、清晰、完整、准确. @technical */
export interface CaptureCheck {
  readonly isTrue: boolean
  readonly isClear: boolean
  readonly isComplete: boolean
  readonly isAccurate: boolean
}

/** The qualities a record lacks, in the words of the article; none when it may be used. */
export function captureFaults(check: CaptureCheck): readonly string[] {
  const words: readonly [boolean, string][] = [
    [check.isTrue, '真实'],
    [check.isClear, '清晰'],
    [check.isComplete, '完整'],
    [check.isAccurate, '准确'],
  ]
  return words.filter(([holds]) => !holds).map(([, word]) => word)
}
