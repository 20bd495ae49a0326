import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** Held draws whose committed day of disclosure is over. */
export async function listDisclosureOverdue(tx: Tx, today: PlainDate): Promise<string[]> {
  const rows = await tx.rows<{ planId: string }>(
    `select plan_id as "planId" from draw.plan
     where state in ('DRAWN', 'RELEASED', 'EXECUTED') and (definition ->> 'discloseOn')::date < $1::date order by state_at`,
    [today],
  )
  return rows.map(({ planId }) => planId)
}

/** Waves of committed plans without a result although their time passed longer ago than the policy allows, and not yet alarmed. */
export function listResultOverdue(tx: Tx, now: Date): Promise<{ planId: string; wave: number; dueAt: Date }[]> {
  return tx.rows(
    `select p.plan_id as "planId", w.wave,
       greatest(w.source_moment, w.hold_at) + make_interval(mins => o.alarm_after_minutes) as "dueAt"
     from draw.plan p join draw.wave w using (plan_id)
     cross join lateral (select alarm_after_minutes from draw.policy o where o.kind = p.kind and o.valid_from <= $1::timestamptz::date
       order by o.valid_from desc limit 1) o
     where w.state = 'waiting' and (p.state in ('COMMITTED', 'WITNESSED', 'ARMED', 'SEEDED')
         or (w.wave > 1 and p.state in ('DRAWN', 'RELEASED')))
       and greatest(w.source_moment, w.hold_at) + make_interval(mins => o.alarm_after_minutes) <= $1
       and not exists (select 1 from draw.overdue a where a.plan_id = p.plan_id and a.wave = w.wave)
     order by 3, w.wave`,
    [now],
  )
}

/** Voids of committed plans whose moment has passed: they stand only if they were witnessed before it. */
export function listVoidsToJudge(tx: Tx, now: Date): Promise<{ planId: string; leafHash: string }[]> {
  return tx.rows(
    `select p.plan_id as "planId", v.leaf_hash as "leafHash" from draw.plan p
     join draw.state_change v on v.plan_id = p.plan_id and v.state = 'VOID'
     where p.state = 'VOID' and p.source_moment <= $1 and p.void_judged_at is null
       and exists (select 1 from draw.state_change c where c.plan_id = p.plan_id and c.state = 'COMMITTED')
     order by p.source_moment`,
    [now],
  )
}
