import type { DeliveredRecord } from '#platform/outlet/delivery-list.ts'

/** A shared record beside its delivery. @technical */
export interface DeliveredShare {
  readonly recordId: string
  readonly title: string
  readonly subject: string
}

export const deliveredShare: DeliveredRecord = {
  columns: `r.record_id as "recordId", c.title, c.subject`,
  join: 'join exchange_desk.outlet_record c using (record_id, outlet_id)',
}
