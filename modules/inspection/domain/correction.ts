import { compareDays } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

/** 责令改正. Never a penalty: not counted or published as one. */
export interface CorrectionOrder {
  readonly correctionOrderId: string
  readonly visitId: string
  readonly agencyId: string
  readonly entityId: string
  readonly itemId: string
  readonly problem: string
  readonly requirement: string
  readonly basis: string
  readonly orderedOn: PlainDate
  readonly termDays: number
  readonly strictDueOn: PlainDate
  readonly dueOn: PlainDate
  readonly isProvisional: boolean
  readonly dueExplanation: string
  readonly state: 'open' | 'corrected' | 'uncorrected'
  readonly reinspectedOn: PlainDate | null
}

/** Open and past its rolled day: the day itself still counts. */
export function isOverdue(order: Pick<CorrectionOrder, 'state' | 'dueOn'>, today: PlainDate): boolean {
  return order.state === 'open' && compareDays(order.dueOn, today) < 0
}

/** No order of the visit waits for its 复查 and none failed it. */
export function areAllCorrected(orders: readonly Pick<CorrectionOrder, 'state'>[]): boolean {
  return orders.every((order) => order.state === 'corrected')
}
