import type { Tx } from '#platform/tx.ts'
import type { DeliveryAct, OutletBook } from './delivery-book.ts'

/** The reconciliation of one outlet; what left is counted from the records of sending, the rest from the states. @technical */
export interface OutletSums {
  readonly outletId: string
  readonly title: string
  readonly transport: 'file-drop' | 'irs-gateway'
  readonly endpoint: string | null
  readonly accessKey: string | null
  readonly receiptWithinMinutes: number
  readonly failedBecause: string | null
  readonly nextTryAt: Date | null
  readonly due: number
  readonly queued: number
  readonly unfit: number
  readonly left: number
  readonly awaiting: number
  readonly late: number
  readonly received: number
  readonly refused: number
  readonly keptInside: number
  readonly resent: number
  readonly repeatedAnswers: number
  readonly strangers: number
}

/** Due = queued + unfit + left, and left = awaiting + received + refused, outlet by outlet. */
export function outletSums(tx: Tx, book: OutletBook): Promise<OutletSums[]> {
  const at = book.schema
  return tx.rows<OutletSums>(
    `select o.outlet_id as "outletId", o.title, o.transport, o.endpoint, o.access_key as "accessKey",
       o.receipt_within_minutes as "receiptWithinMinutes", o.failed_because as "failedBecause", o.next_try_at as "nextTryAt",
       count(r.*) filter (where r.state <> 'kept-inside')::int4 as due,
       count(r.*) filter (where r.state in ('queued', 'packed'))::int4 as queued,
       count(r.*) filter (where r.state = 'failed' and r.failed_by = 'own-check')::int4 as unfit,
       (select count(*)::int4 from ${at}.outlet_dispatch d
         join ${at}.outlet_delivery l using (record_id, outlet_id, act)
         where d.outlet_id = o.outlet_id and d.attempt = l.attempt and l.state not in ('queued', 'packed', 'kept-inside')
           and l.failed_by is distinct from 'own-check') as "left",
       count(r.*) filter (where r.state = 'sent')::int4 as awaiting,
       count(r.*) filter (where r.state = 'sent' and r.late_at is not null)::int4 as late,
       count(r.*) filter (where r.state = 'received')::int4 as received,
       count(r.*) filter (where r.state = 'failed' and r.failed_by = 'outlet')::int4 as refused,
       count(r.*) filter (where r.state = 'kept-inside')::int4 as "keptInside",
       (select count(*)::int4 from ${at}.outlet_dispatch d where d.outlet_id = o.outlet_id and d.attempt > 1) as resent,
       (select count(*)::int4 from ${at}.outlet_answer a where a.outlet_id = o.outlet_id and not a.is_effective)
         as "repeatedAnswers",
       (select coalesce(sum(f.strangers), 0)::int4 from ${at}.outlet_receipt_file f where f.outlet_id = o.outlet_id) as strangers
     from ${at}.outlet o left join ${at}.outlet_delivery r using (outlet_id)
     where o.transport <> 'own-site' group by o.outlet_id order by o.outlet_id`,
  )
}

/** One day of one outlet: 送出 = 对方收到 + 对方拒收 + 已另行重送 + 在途 + 对方缺少. @technical */
export interface DaySums {
  readonly outletId: string
  /** yyyymmdd of the batches. */
  readonly day: string
  readonly sent: number
  readonly held: number
  readonly refused: number
  readonly resent: number
  readonly underway: number
  readonly missing: number
  /** What the outlet has in our name and we never sent. */
  readonly extra: number
  /** How many entries the outlet's own statement has; null while it said nothing of the day. */
  readonly theirs: number | null
  readonly statementAt: Date | null
}

/**
 * Every sending of a day in the one place it belongs: the outlet has it (by its statement, or by its receipt while there is no
 * statement), refused it, it was sent again or taken back since, the outlet's statement lacks it, or it is underway.
 */
function sendings(at: string): string {
  return `last as (
      select distinct on (outlet_id, day) outlet_id, day, file_hash, entries, read_at from ${at}.outlet_statement
      order by outlet_id, day, read_at desc),
    sending as materialized (
      select d.outlet_id, left(d.batch, 8) as day, d.record_id, d.act,
        case
          when c.verdict = 'held' then 'held'
          when y.refused then 'refused'
          when exists (select 1 from ${at}.outlet_delivery n where n.record_id = d.record_id and n.outlet_id = d.outlet_id
            and ((n.act = d.act and (n.attempt > d.attempt or n.state in ('queued', 'packed')))
              or (n.act = 'withdraw' and d.act <> 'withdraw' and n.state <> 'kept-inside'
                and (c.verdict = 'missing' or y.verdict is null)))) then 'resent'
          when c.verdict = 'missing' and coalesce(y.read_at < l.read_at, l.day < to_char(l.read_at at time zone 'Asia/Shanghai', 'YYYYMMDD'))
            then 'missing'
          when y.accepted then 'held'
          else 'underway' end as place
      from ${at}.outlet_dispatch d
      left join last l on l.outlet_id = d.outlet_id and l.day = left(d.batch, 8)
      left join ${at}.outlet_check c on c.record_id = d.record_id and c.outlet_id = d.outlet_id and c.act = d.act
        and c.batch = d.batch and c.file_hash = l.file_hash
      left join lateral (select max(a.verdict) as verdict, bool_or(a.verdict = 'refused') as refused,
          bool_or(a.verdict = 'accepted') as accepted, min(a.read_at) as read_at
        from ${at}.outlet_answer a where a.record_id = d.record_id and a.outlet_id = d.outlet_id and a.act = d.act
          and a.batch = d.batch and a.is_effective) y on true
      where left(d.batch, 8) >= $1)`
}

/** The days of every outlet since a day (yyyymmdd), the newest first. */
export function daySums(tx: Tx, book: OutletBook, since: string): Promise<DaySums[]> {
  const at = book.schema
  const count = (place: string) => `count(*) filter (where s.place = '${place}')::int4 as ${place}`
  return tx.rows<DaySums>(
    `with ${sendings(at)},
     counted as (
       select s.outlet_id, s.day, count(*)::int4 as sent, ${['held', 'refused', 'resent', 'underway', 'missing'].map(count).join(', ')}
       from sending s group by s.outlet_id, s.day)
     select coalesce(c.outlet_id, l.outlet_id) as "outletId", coalesce(c.day, l.day) as day, coalesce(c.sent, 0) as sent,
       coalesce(c.held, 0) as held, coalesce(c.refused, 0) as refused, coalesce(c.resent, 0) as resent,
       coalesce(c.underway, 0) as underway, coalesce(c.missing, 0) as missing,
       (select count(*)::int4 from ${at}.outlet_extra e where e.outlet_id = l.outlet_id and e.day = l.day
         and e.file_hash = l.file_hash) as extra,
       l.entries as theirs, l.read_at as "statementAt"
     from counted c full join (select * from last where day >= $1) l on l.outlet_id = c.outlet_id and l.day = c.day
     order by 2 desc, 1`,
    [since],
  )
}

/** A sending the outlet's statement lacks. @technical */
export interface MissingSending {
  readonly recordId: string
  readonly act: DeliveryAct
}

/** What an outlet's statement of a day lacks, in the order it left, as far as the asker's scope reaches. */
export function missingSendings(tx: Tx, book: OutletBook, outletId: string, day: string): Promise<MissingSending[]> {
  return tx.rows<MissingSending>(
    `with ${sendings(book.schema)}
     select record_id as "recordId", act from sending
     where outlet_id = $2 and day = $1 and place = 'missing'
     order by array_position(array['publish', 'update', 'withdraw'], act), record_id`,
    [day, outletId],
  )
}

/** A record an outlet has in our name that never left us. @technical */
export interface ExtraRecord {
  readonly outletId: string
  readonly day: string
  readonly mark: string
  readonly batch: string
  readonly operation: string
}

/** What outlets have beyond what left us, by their last statement of each day since a day. */
export function extraRecords(tx: Tx, book: OutletBook, since: string, most: number): Promise<ExtraRecord[]> {
  return tx.rows<ExtraRecord>(
    `select e.outlet_id as "outletId", e.day, e.record_mark as mark, e.batch, e.operation from ${book.schema}.outlet_extra e
     where e.day >= $1 and e.file_hash = (select s.file_hash from ${book.schema}.outlet_statement s
       where s.outlet_id = e.outlet_id and s.day = e.day order by s.read_at desc limit 1)
     order by e.day desc, e.outlet_id, e.batch, e.record_mark limit $2`,
    [since, most],
  )
}
