import type { Tx } from '#platform/tx.ts'
import type { MessageFault } from '../domain/read-work-order.ts'
import type { WorkOrder } from '../domain/work-order.ts'

/** @technical */
export type MessageState = 'taken' | 'waiting' | 'quarantined' | 'superseded' | 'corrected' | 'discarded'

/** A message of 12345 as it is kept. @technical */
export interface HotlineMessage {
  readonly orderNumber: string
  readonly messageId: string
  readonly agencyId: string
  readonly messageKey: string
  readonly kind: 'order' | 'notice'
  readonly transport: 'http' | 'file'
  readonly sealedContent: Buffer
  readonly contentMark: Buffer
  readonly state: MessageState
  readonly faults: readonly MessageFault[]
}

/** Holds an order's number until the transaction ends, so that two messages of one order follow one another. */
export async function holdOrderNumber(tx: Tx, orderNumber: string): Promise<void> {
  await tx.run(`select pg_advisory_xact_lock(hashtextextended('hotline ' || $1, 0))`, [orderNumber])
}

/** The message under a key of an order; locks nothing, its number is held. */
export function findMessageByKey(
  tx: Tx,
  orderNumber: string,
  messageKey: string,
): Promise<Pick<HotlineMessage, 'messageId' | 'contentMark' | 'state' | 'faults'> | undefined> {
  return tx.maybe(
    `select message_id as "messageId", content_mark as "contentMark", state, faults from exchange_desk.hotline_message
     where order_number = $1 and message_key = $2`,
    [orderNumber, messageKey],
  )
}

/** Keeps a message. Locks nothing; its number is held. */
export async function insertMessage(tx: Tx, message: HotlineMessage, now: Date): Promise<void> {
  tx.later(
    `insert into exchange_desk.hotline_message (order_number, message_id, agency_id, message_key, kind, transport, sealed_content,
       content_mark, state, faults, received_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      message.orderNumber,
      message.messageId,
      message.agencyId,
      message.messageKey,
      message.kind,
      message.transport,
      message.sealedContent,
      message.contentMark,
      message.state,
      JSON.stringify(message.faults),
      now,
    ],
  )
}

/** Keeps what a correction made of a quarantined message, or why it was given up. Locks its row. */
export async function settleMessage(
  tx: Tx,
  of: Pick<HotlineMessage, 'orderNumber' | 'messageId'>,
  to: { readonly state: MessageState; readonly reason: string | null },
  now: Date,
): Promise<void> {
  tx.later(
    `update exchange_desk.hotline_message set state = $3, settled_reason = $4, settled_at = $5 where order_number = $1 and message_id = $2`,
    [of.orderNumber, of.messageId, to.state, to.reason, now],
  )
}

/** Keeps a correction that leaves faults: the new content, sealed, and what is still wrong. Locks its row. */
export async function keepPartCorrection(
  tx: Tx,
  of: Pick<HotlineMessage, 'orderNumber' | 'messageId'>,
  sealed: Buffer,
  faults: readonly MessageFault[],
): Promise<void> {
  tx.later(
    `update exchange_desk.hotline_message set sealed_content = $3, faults = $4 where order_number = $1 and message_id = $2`,
    [of.orderNumber, of.messageId, sealed, JSON.stringify(faults)],
  )
}

/** A good order ends what was wrong with its number before. Locks those rows. */
export async function supersedeFaulty(tx: Tx, orderNumber: string, now: Date): Promise<void> {
  tx.later(
    `update exchange_desk.hotline_message set state = 'superseded', settled_at = $2, settled_reason = '热线另送来合格的来件'
     where order_number = $1 and kind = 'order' and state = 'quarantined'`,
    [orderNumber, now],
  )
}

/** The version of an order that stands here; undefined when none does. Locks nothing, its number is held. */
export async function findOrderVersion(tx: Tx, orderNumber: string): Promise<number | undefined> {
  const row = await tx.maybe<{ version: number }>(
    `select version from exchange_desk.hotline_order where order_number = $1`,
    [orderNumber],
  )
  return row?.version
}

/** Keeps an order as it stands now. Locks its row. */
export async function putOrder(tx: Tx, order: WorkOrder, agencyId: string, now: Date): Promise<void> {
  tx.later(
    `insert into exchange_desk.hotline_order (order_number, agency_id, version, content, first_received_at, changed_at)
     values ($1, $2, $3, $4, $5, $5)
     on conflict (order_number) do update set version = excluded.version, content = excluded.content, changed_at = excluded.changed_at`,
    [order.orderNumber, agencyId, order.version, JSON.stringify(order), now],
  )
}
