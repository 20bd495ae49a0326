import type { Tx } from '#platform/tx.ts'
import type { OutletBook } from './delivery-book.ts'

/** How an outlet is reached, and how that went last. @technical */
export interface OutletLine {
  readonly outletId: string
  readonly transport: 'own-site' | 'file-drop' | 'irs-gateway'
  readonly endpoint: string | null
  readonly accessKey: string | null
  readonly sealedSecret: Buffer | null
  readonly failures: number
  readonly nextTryAt: Date | null
}

const FIRST_WAIT_MS = 15_000
const LONGEST_WAIT_MS = 3_600_000

const LINE = `select outlet_id as "outletId", transport, endpoint, access_key as "accessKey", sealed_secret as "sealedSecret", failures,
  next_try_at as "nextTryAt"`

/** The line of an outlet, locked until the transaction ends: nobody else packs or hands over meanwhile. Throws when there is none. */
export function lockOutletLine(tx: Tx, book: OutletBook, outletId: string): Promise<OutletLine> {
  return tx.one(`${LINE} from ${book.schema}.outlet where outlet_id = $1 for update`, [outletId])
}

/** The line of an outlet; throws when there is none. Locks nothing. */
export function getOutletLine(tx: Tx, book: OutletBook, outletId: string): Promise<OutletLine> {
  return tx.one(`${LINE} from ${book.schema}.outlet where outlet_id = $1`, [outletId])
}

/** Notes that a batch did not leave, with the reason; the next try waits longer each time. Locks the outlet's row. */
export async function noteOutletFailure(
  tx: Tx,
  book: OutletBook,
  outlet: OutletLine,
  why: string,
  now: Date,
): Promise<void> {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** outlet.failures, LONGEST_WAIT_MS)
  tx.later(
    `update ${book.schema}.outlet set failures = failures + 1, failed_because = $2, next_try_at = $3 where outlet_id = $1`,
    [outlet.outletId, why, new Date(now.getTime() + wait)],
  )
}

/** Notes that a batch was taken. Locks the outlet's row. */
export async function noteOutletReached(tx: Tx, book: OutletBook, outletId: string): Promise<void> {
  tx.later(
    `update ${book.schema}.outlet set failures = 0, failed_because = null, next_try_at = null where outlet_id = $1`,
    [outletId],
  )
}

/** How an outlet is to be reached, and after how many minutes its receipts are overdue (undefined: as before). @technical */
export interface OutletSetting extends Pick<
  OutletLine,
  'outletId' | 'transport' | 'endpoint' | 'accessKey' | 'sealedSecret'
> {
  readonly receiptWithinMinutes?: number | undefined
}

/** Sets how an outlet is reached; false when there is no such outlet outside. Locks its row. */
export async function setOutletLine(tx: Tx, book: OutletBook, line: OutletSetting): Promise<boolean> {
  const changed = await tx.run(
    `update ${book.schema}.outlet set transport = $2, endpoint = $3, access_key = $4, sealed_secret = $5, failures = 0,
       failed_because = null, next_try_at = null, receipt_within_minutes = coalesce($6, receipt_within_minutes)
     where outlet_id = $1 and transport <> 'own-site'`,
    [
      line.outletId,
      line.transport,
      line.endpoint,
      line.accessKey,
      line.sealedSecret,
      line.receiptWithinMinutes ?? null,
    ],
  )
  return changed === 1
}
