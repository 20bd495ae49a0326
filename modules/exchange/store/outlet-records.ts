import type { Tx } from '#platform/tx.ts'

/** A record as an outlet is to be told of it. @technical */
export interface SharedRecord {
  readonly recordId: string
  readonly outletId: string
  readonly agencyId: string
  /** What the record is, in words of the screen. */
  readonly title: string
  /** Whom or what it tells of. */
  readonly subject: string
  readonly content: object
}

/**
 * Queues a record for an outlet as it stands now: put there the first time, changed after that. What has not left yet leaves
 * with the new content in it. Locks its rows.
 */
export async function queueRecord(tx: Tx, of: SharedRecord, now: Date): Promise<void> {
  keepContent(tx, of, now)
  lockDeliveries(tx, of)
  tx.later(
    `insert into exchange_desk.outlet_delivery (record_id, agency_id, outlet_id, act, state, happened_at)
     select $1, $2, $3, case when exists (select 1 from exchange_desk.outlet_delivery where record_id = $1 and outlet_id = $3
       and act = 'publish' and state in ('packed', 'sent', 'received')) then 'update' else 'publish' end, 'queued', $4
     on conflict (record_id, outlet_id, act) do update set state = 'queued', happened_at = excluded.happened_at, note = null,
       failed_by = null`,
    [of.recordId, of.agencyId, of.outletId, now],
  )
}

/**
 * Queues that a record is taken back at an outlet that has it or may have it, with the content that says why; where it never
 * left, nothing leaves any more. Locks its rows.
 */
export async function queueRecordWithdrawal(tx: Tx, of: SharedRecord, now: Date): Promise<void> {
  keepContent(tx, of, now)
  lockDeliveries(tx, of)
  tx.later(
    `insert into exchange_desk.outlet_delivery (record_id, agency_id, outlet_id, act, state, happened_at)
     select $1, $2, $3, 'withdraw', 'queued', $4 where exists (select 1 from exchange_desk.outlet_dispatch d
       where d.record_id = $1 and d.outlet_id = $3 and d.act = 'publish' and not exists (
         select 1 from exchange_desk.outlet_answer a where a.record_id = d.record_id and a.outlet_id = d.outlet_id
           and a.act = 'publish' and a.batch = d.batch and a.verdict = 'refused'))
       or exists (select 1 from exchange_desk.outlet_delivery p
         where p.record_id = $1 and p.outlet_id = $3 and p.state = 'packed')
     on conflict (record_id, outlet_id, act) do nothing`,
    [of.recordId, of.agencyId, of.outletId, now],
  )
  tx.later(
    `update exchange_desk.outlet_delivery set state = 'kept-inside', note = '送出前已撤回', failed_by = null, happened_at = $3
     where record_id = $1 and outlet_id = $2 and act in ('publish', 'update') and state in ('queued', 'failed')`,
    [of.recordId, of.outletId, now],
  )
}

/** Waits for who packs the record just now, so that what leaves is seen. */
function lockDeliveries(tx: Tx, of: SharedRecord): void {
  tx.later(`select 1 from exchange_desk.outlet_delivery where record_id = $1 and outlet_id = $2 for update`, [
    of.recordId,
    of.outletId,
  ])
}

/** Queues one act of a record again, whatever became of it before: the outlet's own list shows that it is not there. Locks its row. */
export async function queueAgain(
  tx: Tx,
  of: SharedRecord,
  act: 'publish' | 'update' | 'withdraw',
  now: Date,
): Promise<void> {
  keepContent(tx, of, now)
  tx.later(
    `insert into exchange_desk.outlet_delivery (record_id, agency_id, outlet_id, act, state, happened_at)
     values ($1, $2, $3, $4, 'queued', $5)
     on conflict (record_id, outlet_id, act) do update set state = 'queued', happened_at = excluded.happened_at, note = null,
       failed_by = null where outlet_delivery.state <> 'packed'`,
    [of.recordId, of.agencyId, of.outletId, act, now],
  )
}

function keepContent(tx: Tx, of: SharedRecord, now: Date): void {
  tx.later(
    `insert into exchange_desk.outlet_record (record_id, outlet_id, agency_id, title, subject, content, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (record_id, outlet_id) do update set title = excluded.title, subject = excluded.subject,
       content = excluded.content, changed_at = excluded.changed_at`,
    [of.recordId, of.outletId, of.agencyId, of.title, of.subject, JSON.stringify(of.content), now],
  )
}
