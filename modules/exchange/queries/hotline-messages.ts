import type { Tx } from '#platform/tx.ts'
import type { MessageFault } from '../domain/read-work-order.ts'
import type { MessageState } from '../store/hotline-messages.ts'

/** A message of 12345 with its content still sealed. @technical */
export interface MessageRow {
  readonly orderNumber: string
  readonly messageId: string
  readonly kind: 'order' | 'notice'
  readonly transport: 'http' | 'file'
  readonly sealedContent: Buffer
  readonly state: MessageState
  readonly faults: readonly MessageFault[]
  readonly receivedAt: Date
  readonly settledReason: string | null
}

const COLUMNS = `order_number as "orderNumber", message_id as "messageId", kind, transport, sealed_content as "sealedContent", state,
  faults, received_at as "receivedAt", settled_reason as "settledReason"`

/** What is shown of the messages. @technical */
export type MessageShow = 'unsettled' | 'all'
const SHOWN = { unsettled: `state in ('quarantined', 'waiting')`, all: 'true' } as const

export function listMessageRows(tx: Tx, show: MessageShow, most: number, skip: number): Promise<MessageRow[]> {
  return tx.rows(
    `select ${COLUMNS} from exchange_desk.hotline_message where ${SHOWN[show]} order by received_at desc, message_id limit $1 offset $2`,
    [most, skip],
  )
}

export async function countMessageRows(tx: Tx): Promise<{ quarantined: number; waiting: number; all: number }> {
  return tx.one(
    `select count(*) filter (where state = 'quarantined')::int4 as quarantined, count(*) filter (where state = 'waiting')::int4 as waiting,
       count(*)::int4 as "all" from exchange_desk.hotline_message`,
  )
}

/** A message; its row stays locked until the transaction ends. */
export function lockMessage(tx: Tx, orderNumber: string, messageId: string): Promise<MessageRow | undefined> {
  return tx.maybe(
    `select ${COLUMNS} from exchange_desk.hotline_message where order_number = $1 and message_id = $2 for update`,
    [orderNumber, messageId],
  )
}

export async function isListKnown(tx: Tx, listId: string): Promise<boolean> {
  const found = await tx.maybe(`select 1 from exchange_desk.hotline_reconciliation where list_id = $1`, [listId])
  return found !== undefined
}

/** The last comparisons with 12345, newest first. */
export function listReconciliationRows(
  tx: Tx,
  most: number,
): Promise<
  {
    listId: string
    transport: 'http' | 'file'
    takenAt: Date
    comparedAt: Date
    theirs: number
    ours: number
    agreed: number
    unknownHere: string[]
    closedHere: string[]
    closedThere: string[]
  }[]
> {
  return tx.rows(
    `select list_id as "listId", transport, taken_at as "takenAt", compared_at as "comparedAt", theirs, ours, agreed,
       unknown_here as "unknownHere", closed_here as "closedHere", closed_there as "closedThere"
     from exchange_desk.hotline_reconciliation order by taken_at desc, list_id limit $1`,
    [most],
  )
}

/** What became at 12345 of the records of an order's lane. */
export function listRecordStates(
  tx: Tx,
  outletId: string,
  recordIds: readonly string[],
): Promise<{ recordId: string; state: string; note: string | null; attempt: number; happenedAt: Date }[]> {
  return tx.rows(
    `select record_id as "recordId", state, note, attempt, happened_at as "happenedAt" from exchange_desk.outlet_delivery
     where outlet_id = $1 and record_id = any ($2::uuid[])`,
    [outletId, recordIds],
  )
}
