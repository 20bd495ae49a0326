import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** The counts behind the promised term of results, over all agencies (job role). Rehearsals never count. */
export function countTermOfResults(
  tx: Tx,
  today: PlainDate,
): Promise<{ total: number; inTime: number; open: number; late: number }> {
  return tx.one(
    `select count(*)::int4 as "total",
       count(*) filter (where published_on is not null and published_on <= due_on)::int4 as "inTime",
       count(*) filter (where published_on is null and due_on >= $1::date)::int4 as "open",
       count(*) filter (where (published_on is not null and published_on > due_on)
         or (published_on is null and due_on < $1::date))::int4 as "late"
     from disclosure_desk.publication where not is_rehearsal and state <> 'withheld'`,
    [today],
  )
}

/** Corrections by the day their term ended and the day they were closed, for terms that are over (job role). */
export function listCorrectionTerms(
  tx: Tx,
  today: PlainDate,
): Promise<{ dueOn: PlainDate; closedOn: PlainDate | null; count: number }[]> {
  return tx.rows(
    `select c.due_on as "dueOn", c.closed_on as "closedOn", count(*)::int4 as "count"
     from disclosure_desk.correction c join disclosure_desk.publication p using (visit_id, agency_id)
     where c.due_on < $1::date and not p.is_rehearsal group by c.due_on, c.closed_on`,
    [today],
  )
}

/** When publications had to be withdrawn and when they were (job role). */
export function listWithdrawals(tx: Tx): Promise<{ dueOn: string; withdrawnOn: string }[]> {
  return tx.rows(
    `select withdrawal->>'dueOn' as "dueOn", withdrawal->>'withdrawnOn' as "withdrawnOn"
     from disclosure_desk.publication where withdrawal is not null and not is_rehearsal`,
  )
}
