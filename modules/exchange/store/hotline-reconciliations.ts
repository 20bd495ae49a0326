import type { Tx } from '#platform/tx.ts'

/** Their open orders against ours. @technical */
export interface Reconciliation {
  readonly listId: string
  readonly agencyId: string
  readonly transport: 'http' | 'file'
  readonly takenAt: Date
  readonly theirs: number
  readonly ours: number
  readonly agreed: number
  readonly unknownHere: readonly string[]
  readonly closedHere: readonly string[]
  readonly closedThere: readonly string[]
}

/** Every order that stands here, and whether a lane of it is open. Locks nothing. */
export function listStandings(tx: Tx): Promise<{ orderNumber: string; isOpen: boolean }[]> {
  return tx.rows(
    `select order_number as "orderNumber", bool_or(state in ('waiting', 'handling', 'answered')) as "isOpen"
     from exchange_desk.hotline_lane group by order_number`,
  )
}

/** Keeps a comparison; false when this list was compared before. Locks nothing. */
export async function insertReconciliation(tx: Tx, of: Reconciliation, now: Date): Promise<boolean> {
  const added = await tx.run(
    `insert into exchange_desk.hotline_reconciliation (list_id, agency_id, transport, taken_at, compared_at, theirs, ours, agreed,
       unknown_here, closed_here, closed_there) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      of.listId,
      of.agencyId,
      of.transport,
      of.takenAt,
      now,
      of.theirs,
      of.ours,
      of.agreed,
      of.unknownHere,
      of.closedHere,
      of.closedThere,
    ],
  )
  return added === 1
}
