import type { Tx } from '#platform/tx.ts'

/** How many visits of a year an agency began by one ground. @technical */
export interface VisitShareRow {
  readonly year: number
  readonly agencyId: string
  readonly agencyName: string
  readonly ground: string
  readonly label: string
  readonly visits: number
}

/** The published shares, the newest year and the largest ground first. */
export function listVisitShares(tx: Tx): Promise<VisitShareRow[]> {
  return tx.rows<VisitShareRow>(
    `select year, agency_id as "agencyId", agency_name as "agencyName", ground, label, visits from disclosure.public_visit_share
     order by year desc, agency_name, visits desc, ground`,
  )
}
