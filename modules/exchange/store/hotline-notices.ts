import type { Tx } from '#platform/tx.ts'

/** A notice that waits to be applied; its row stays locked. @technical */
export interface WaitingNotice {
  readonly messageId: string
  readonly sealedContent: Buffer
}

/** Notices of an order that wait, oldest first. Locks their rows. */
export function takeWaitingNotices(tx: Tx, orderNumber: string): Promise<WaitingNotice[]> {
  return tx.rows(
    `select message_id as "messageId", sealed_content as "sealedContent" from exchange_desk.hotline_message
     where order_number = $1 and kind = 'notice' and state = 'waiting' order by received_at, message_id for update`,
    [orderNumber],
  )
}

/** A notice was applied, or set aside with its fault. Its row is locked by takeWaitingNotices. */
export async function settleNotice(
  tx: Tx,
  of: { readonly orderNumber: string; readonly messageId: string },
  fault: { readonly field: string; readonly title: string; readonly reason: string } | undefined,
  now: Date,
): Promise<void> {
  tx.later(
    `update exchange_desk.hotline_message set state = $3, faults = $4, settled_at = $5 where order_number = $1 and message_id = $2`,
    [
      of.orderNumber,
      of.messageId,
      fault === undefined ? 'taken' : 'quarantined',
      JSON.stringify(fault === undefined ? [] : [fault]),
      now,
    ],
  )
}
