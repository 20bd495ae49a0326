import { z } from 'zod'
import type { Tx } from '../tx.ts'
import type { OutletBook } from './delivery-book.ts'

/** Which deliveries a list shows, and which page of them; outlets that are our own site are never among them. */
export const deliveriesAsked = z.object({
  filter: z.enum(['failed', 'late', 'queued', 'sent', 'received', 'kept-inside', 'all']).default('failed'),
  outletId: z.string().max(40).optional(),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(2000).default(50),
})

/** What every delivery says of itself; a module adds the id of its record and what it tells of. */
export const deliveryFields = {
  outletId: z.string(),
  outletTitle: z.string(),
  act: z.enum(['publish', 'update', 'withdraw']),
  actLabel: z.string(),
  state: z.enum(['queued', 'packed', 'sent', 'received', 'failed', 'kept-inside']),
  stateLabel: z.string(),
  failedBy: z.enum(['own-check', 'outlet']).nullable(),
  note: z.string().nullable(),
  attempt: z.int(),
  batch: z.string().nullable(),
  happenedAt: z.iso.datetime({ offset: true }),
  lateAt: z.iso.datetime({ offset: true }).nullable(),
  supplements: z.record(z.string(), z.string()),
}

const deliverySchema = z.object(deliveryFields)
type DeliveryView = z.input<typeof deliverySchema>
type Row = Omit<DeliveryView, 'actLabel' | 'stateLabel' | 'happenedAt' | 'lateAt'> & {
  readonly happenedAt: Date
  readonly lateAt: Date | null
}

/** How a module's record stands beside its delivery `r`: columns of its own, and the join that brings them. @technical */
export interface DeliveredRecord {
  readonly columns: string
  readonly join: string
}

/** The words of a module for what an outlet is told and how that stands. @technical */
export interface DeliveryWords {
  readonly act: Readonly<Record<DeliveryView['act'], string>>
  readonly state: Readonly<Record<DeliveryView['state'], string>>
}

/** Deliveries to outlets outside, the newest first, as far as the asker's scope reaches, and how many there are. */
export async function listDeliveriesOf<Own extends object>(
  tx: Tx,
  book: Pick<OutletBook, 'schema'>,
  { filter, outletId, page, pageSize }: z.output<typeof deliveriesAsked>,
  record: DeliveredRecord,
  words: DeliveryWords,
): Promise<{ readonly total: number; readonly deliveries: (DeliveryView & Own)[] }> {
  const from = `from ${book.schema}.outlet_delivery r join ${book.schema}.outlet o using (outlet_id) ${record.join}
    where o.transport <> 'own-site' and ($1::text = 'all' or r.state = $1 or ($1 = 'queued' and r.state = 'packed')
      or ($1 = 'late' and r.state = 'sent' and r.late_at is not null)) and ($2::text is null or r.outlet_id = $2)`
  const asked = [filter, outletId ?? null]
  const [rows, { total }] = await Promise.all([
    tx.rows<Row & Own>(
      `select r.outlet_id as "outletId", o.title as "outletTitle", r.act, r.state, r.failed_by as "failedBy", r.note, r.attempt,
         r.batch, r.happened_at as "happenedAt", r.late_at as "lateAt", r.supplements, ${record.columns}
       ${from} order by r.happened_at desc, r.record_id, r.outlet_id limit $3 offset $4`,
      [...asked, pageSize, (page - 1) * pageSize],
    ),
    tx.one<{ total: number }>(`select count(*)::int4 as total ${from}`, asked),
  ])
  return {
    total,
    deliveries: rows.map((row) => ({
      ...row,
      actLabel: words.act[row.act],
      stateLabel: words.state[row.state],
      happenedAt: row.happenedAt.toISOString(),
      lateAt: row.lateAt?.toISOString() ?? null,
    })),
  }
}
