import type { Tx } from '#platform/tx.ts'

/** What an outlet is told of a record. @technical */
export interface OutletRecordRow {
  readonly recordId: string
  readonly agencyId: string
  readonly content: unknown
}

/** The contents of records for one outlet. */
export function recordContents(tx: Tx, outletId: string, ids: readonly string[]): Promise<OutletRecordRow[]> {
  return tx.rows<OutletRecordRow>(
    `select record_id as "recordId", agency_id as "agencyId", content from exchange_desk.outlet_record
     where outlet_id = $1 and record_id = any ($2::uuid[])`,
    [outletId, ids],
  )
}

/** What an outlet is told of every record it was ever told of. */
export function listOutletContents(tx: Tx, outletId: string): Promise<OutletRecordRow[]> {
  return tx.rows<OutletRecordRow>(
    `select record_id as "recordId", agency_id as "agencyId", content from exchange_desk.outlet_record where outlet_id = $1`,
    [outletId],
  )
}
