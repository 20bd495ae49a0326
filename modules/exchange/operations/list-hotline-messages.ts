import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { type Act, operation } from '#platform/operation.ts'
import { NOTICE_FIELDS } from '../domain/hotline-notice.ts'
import { CALLER_FIELDS, ORDER_FIELDS } from '../domain/read-work-order.ts'
import { messageStates } from '../hotline-strings.ts'
import { openMessage } from '../intake/hotline-seal.ts'
import {
  countMessageRows,
  listMessageRows,
  listReconciliationRows,
  type MessageRow,
} from '../queries/hotline-messages.ts'

const LISTS = 10

/** What 12345 sent that waits for somebody, and the last comparisons with its open orders. The caller is in none of it. */
export const listHotlineMessages = operation({
  name: 'list-hotline-messages',
  kind: 'query',
  permission: 'exchange.read-hotline-intake',
  summary: '查看热线来件与对账',
  input: z.object({
    show: z.enum(['unsettled', 'all']).default('unsettled'),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(500).default(50),
  }),
  output: z.object({
    counts: z.object({ quarantined: z.int(), waiting: z.int(), all: z.int() }),
    messages: z.array(
      z.object({
        orderNumber: z.string(),
        messageId: z.uuid(),
        kind: z.enum(['order', 'notice']),
        transport: z.enum(['http', 'file']),
        state: z.enum(['taken', 'waiting', 'quarantined', 'superseded', 'corrected', 'discarded']),
        stateLabel: z.string(),
        receivedAt: z.iso.datetime({ offset: true }),
        settledReason: z.string().nullable(),
        faults: z.array(z.object({ field: z.string(), title: z.string(), reason: z.string() })),
        fields: z.array(z.object({ field: z.string(), title: z.string(), value: z.string(), isCaller: z.boolean() })),
      }),
    ),
    reconciliations: z.array(
      z.object({
        listId: z.uuid(),
        transport: z.enum(['http', 'file']),
        takenAt: z.iso.datetime({ offset: true }),
        comparedAt: z.iso.datetime({ offset: true }),
        theirs: z.int(),
        ours: z.int(),
        agreed: z.int(),
        unknownHere: z.array(z.string()),
        closedHere: z.array(z.string()),
        closedThere: z.array(z.string()),
      }),
    ),
  }),
  async run(act, { show, page, pageSize }) {
    const rows = await listMessageRows(act.tx, show, pageSize, (page - 1) * pageSize)
    const lists = await listReconciliationRows(act.tx, LISTS)
    return ok({
      counts: await countMessageRows(act.tx),
      messages: rows.map((row) => shown(act, row)),
      reconciliations: lists.map((one) => ({
        ...one,
        takenAt: one.takenAt.toISOString(),
        comparedAt: one.comparedAt.toISOString(),
      })),
    })
  },
})

/** The fields of a message without the values that name its caller; of a field nobody agreed on only the name. */
function shown(act: Act, row: MessageRow) {
  const titles = row.kind === 'order' ? ORDER_FIELDS : NOTICE_FIELDS
  const raw = openMessage(act, row.sealedContent, row.messageId)
  const { sealedContent: _sealed, receivedAt, ...rest } = row
  return {
    ...rest,
    faults: [...row.faults],
    stateLabel: messageStates[row.state],
    receivedAt: receivedAt.toISOString(),
    fields: Object.entries(titles).map(([field, title]) => {
      const isCaller = CALLER_FIELDS.includes(field)
      return { field, title, isCaller, value: isCaller ? '' : textOf(raw, field) }
    }),
  }
}

function textOf(raw: Readonly<Record<string, unknown>>, field: string): string {
  const value = raw[field] ?? ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return CALLER_FIELDS.map((one) => raw[one])
    .filter((one): one is string => typeof one === 'string' && one.trim().length > 1)
    .reduce((left, one) => left.replaceAll(one.trim(), '【来电人】'), text)
}
