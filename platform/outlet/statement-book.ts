import type { Tx } from '#platform/tx.ts'
import type { OutletBook } from './delivery-book.ts'
import type { OutletStatement } from './receipt-file.ts'

/**
 * Holds what an outlet says of a day against what left that day: each record that had left is held or missing, and what the
 * outlet has that never left us is written down as extra. Locks nothing.
 */
export async function keepStatement(
  tx: Tx,
  book: OutletBook,
  outletId: string,
  statement: OutletStatement,
  fileHash: string,
  now: Date,
): Promise<void> {
  const key = [outletId, statement.day, fileHash]
  const entries = [
    statement.entries.map((one) => one.cd_id),
    statement.entries.map((one) => one.cd_batch),
    statement.entries.map((one) => one.cd_operation),
  ]
  tx.later(
    `insert into ${book.schema}.outlet_statement (outlet_id, day, file_hash, entries, read_at)
     select $1, $2, $3, count(distinct (e.mark, e.batch, e.operation)), $7
     from unnest($4::text[], $5::text[], $6::text[]) as e (mark, batch, operation) on conflict do nothing`,
    [...key, ...entries, now],
  )
  tx.later(
    `insert into ${book.schema}.outlet_check (record_id, agency_id, outlet_id, act, batch, file_hash, verdict)
     select distinct d.record_id, d.agency_id, d.outlet_id, d.act, d.batch, $3, case when e.mark is null then 'missing' else 'held' end
     from ${book.schema}.outlet_dispatch d
     left join unnest($4::text[], $5::text[], $6::text[]) as e (mark, batch, operation)
       on e.mark = d.record_id::text and e.batch = d.batch and e.operation = ${OPERATION}
     where d.outlet_id = $1 and left(d.batch, 8) = $2 on conflict do nothing`,
    [...key, ...entries],
  )
  tx.later(
    `insert into ${book.schema}.outlet_extra (outlet_id, day, file_hash, record_mark, batch, operation)
     select distinct $1, $2, $3, e.mark, e.batch, e.operation
     from unnest($4::text[], $5::text[], $6::text[]) as e (mark, batch, operation)
     where not exists (select 1 from ${book.schema}.outlet_dispatch d
       where d.outlet_id = $1 and d.record_id::text = e.mark and d.batch = e.batch and e.operation = ${OPERATION})
     on conflict do nothing`,
    [...key, ...entries],
  )
}

const OPERATION = `case d.act when 'publish' then 'i' when 'update' then 'u' else 'd' end`

/** Days of an outlet with batches since a day that it has not said anything of since that day ended. */
export async function daysWithoutStatement(
  tx: Tx,
  book: OutletBook,
  outletId: string,
  from: string,
  before: string,
): Promise<string[]> {
  const rows = await tx.rows<{ day: string }>(
    `select distinct left(d.batch, 8) as day from ${book.schema}.outlet_dispatch d
     where d.outlet_id = $1 and left(d.batch, 8) >= $2 and left(d.batch, 8) < $3
       and not exists (select 1 from ${book.schema}.outlet_statement s where s.outlet_id = d.outlet_id and s.day = left(d.batch, 8)
         and to_char(s.read_at at time zone 'Asia/Shanghai', 'YYYYMMDD') > s.day) order by 1`,
    [outletId, from, before],
  )
  return rows.map((row) => row.day)
}
