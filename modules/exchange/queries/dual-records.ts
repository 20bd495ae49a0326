import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { DualKind } from '../store/dual-records.ts'

/** Which records a list shows. @technical */
export type DualFilter = 'draft' | 'late' | 'shared' | 'held' | 'withdrawn' | 'all'

/** A record of 双公示 with how it went at the outlet. @technical */
export interface DualRow {
  readonly recordId: string
  readonly kind: DualKind
  readonly entityId: string
  readonly source: string
  readonly content: unknown
  readonly decidedOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly state: 'draft' | 'shared' | 'held' | 'withdrawn'
  readonly heldWhy: string | null
  readonly heldCitation: string | null
  readonly withdrawnWhy: string | null
  readonly changedBy: string
  readonly leftOn: PlainDate | null
  readonly deliveryState: string | null
  readonly deliveryNote: string | null
}

const FROM = `from exchange_desk.dual_record r
  left join lateral (select (min(d.sent_at) at time zone 'Asia/Shanghai')::date as left_on from exchange_desk.outlet_dispatch d
    where d.record_id = r.record_id and d.act = 'publish') l on true
  left join lateral (select v.state, v.note from exchange_desk.outlet_delivery v where v.record_id = r.record_id
    order by v.happened_at desc, v.act limit 1) v on true
  where ($2::text is null or r.kind = $2) and ($1 = 'all' or r.state = $1
    or ($1 = 'late' and r.state in ('draft', 'shared') and r.due_on < coalesce(l.left_on, $3::date)))`

/** Records in the asker's reach, those due first; late is what was not sent by its last day. */
export function listDualRows(
  tx: Tx,
  filter: DualFilter,
  kind: DualKind | undefined,
  today: PlainDate,
  page: { readonly limit: number; readonly offset: number },
): Promise<DualRow[]> {
  return tx.rows<DualRow>(
    `select r.record_id as "recordId", r.kind, r.entity_id as "entityId", r.source, r.content, r.decided_on as "decidedOn",
       r.due_on as "dueOn", r.state, r.held_why as "heldWhy", r.held_citation as "heldCitation", r.withdrawn_why as "withdrawnWhy",
       r.changed_by as "changedBy", l.left_on as "leftOn", v.state as "deliveryState", v.note as "deliveryNote"
     ${FROM} order by r.due_on nulls first, r.record_id limit $4 offset $5`,
    [filter, kind ?? null, today, page.limit, page.offset],
  )
}

/** How many records each filter holds. */
export async function countDualRows(
  tx: Tx,
  filter: DualFilter,
  kind: DualKind | undefined,
  today: PlainDate,
): Promise<number> {
  const { n } = await tx.one<{ n: number }>(`select count(*)::int4 as n ${FROM}`, [filter, kind ?? null, today])
  return n
}

/** The codes an agency was last written down with; a person who completes the next record finds them filled in. */
export function lastIssuer(
  tx: Tx,
  agencyId: string,
): Promise<{ readonly agencyUscc: string; readonly sourceName: string; readonly sourceUscc: string } | undefined> {
  return tx.maybe(
    `select content->>'agencyUscc' as "agencyUscc", content->>'sourceName' as "sourceName", content->>'sourceUscc' as "sourceUscc"
     from exchange_desk.dual_record where agency_id = $1 and state = 'shared' order by changed_at desc, record_id limit 1`,
    [agencyId],
  )
}

/** A row of a feed as it was last delivered, in the order of its keys. @technical */
export interface BatchRecord {
  readonly recordKey: string
  readonly entityId: string
  readonly factIds: readonly string[]
  readonly endedOn: PlainDate | null
}

/** The rows of a feed whose last word came in this batch, after a key. */
export function listBatchRecords(
  tx: Tx,
  feedKey: string,
  batchId: string,
  after: string,
  most: number,
): Promise<BatchRecord[]> {
  return tx.rows<BatchRecord>(
    `select record_key as "recordKey", entity_id as "entityId", fact_ids as "factIds", ended_on as "endedOn"
     from exchange.source_record where feed_key = $1 and batch_id = $2 and record_key > $3 order by record_key limit $4`,
    [feedKey, batchId, after, most],
  )
}
