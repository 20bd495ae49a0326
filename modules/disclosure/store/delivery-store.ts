import type { Tx } from '#platform/tx.ts'

interface Publication {
  readonly id: string
  readonly agencyId: string
  readonly isRehearsal: boolean
}

const ADDED = `insert into disclosure_desk.outlet_delivery (record_id, agency_id, outlet_id, act, state, happened_at, note)`

/** Queues a publication for every outlet: ours shows it at once, a rehearsal never leaves. Locks nothing. */
export async function queuePublication(tx: Tx, of: Publication, now: Date): Promise<void> {
  tx.later(
    `${ADDED}
     select $1, $2, outlet_id, 'publish',
       case when transport = 'own-site' then 'received' when $4 then 'kept-inside' else 'queued' end, $3,
       case when transport = 'own-site' then note when $4 then '演练不外送' end
     from disclosure_desk.outlet on conflict (record_id, outlet_id, act) do nothing`,
    [of.id, of.agencyId, now, of.isRehearsal],
  )
}

/**
 * Queues the withdrawal for the outlets that have the publication or may have it; where it never arrived, it no longer
 * leaves. Locks its rows.
 */
export async function queueWithdrawal(tx: Tx, of: Publication, now: Date): Promise<void> {
  // waits for who packs it just now, so that what leaves is seen and taken back
  tx.later(`select 1 from disclosure_desk.outlet_delivery where record_id = $1 for update`, [of.id])
  tx.later(
    `${ADDED}
     select $1, $2, o.outlet_id, 'withdraw',
       case when o.transport = 'own-site' then 'received' else 'queued' end, $3,
       case when o.transport = 'own-site' then o.note end
     from disclosure_desk.outlet o
     where o.transport = 'own-site' or exists (select 1 from disclosure_desk.outlet_dispatch d
       where d.record_id = $1 and d.outlet_id = o.outlet_id and d.act = 'publish' and not exists (
         select 1 from disclosure_desk.outlet_answer a where a.record_id = d.record_id and a.outlet_id = d.outlet_id
           and a.act = 'publish' and a.batch = d.batch and a.verdict = 'refused'))
       or exists (select 1 from disclosure_desk.outlet_delivery p
         where p.record_id = $1 and p.outlet_id = o.outlet_id and p.state = 'packed')
     on conflict (record_id, outlet_id, act) do nothing`,
    [of.id, of.agencyId, now],
  )
  tx.later(
    `update disclosure_desk.outlet_delivery set state = 'kept-inside', note = '送出前已撤回', failed_by = null, happened_at = $2
     where record_id = $1 and act in ('publish', 'update') and state in ('queued', 'failed')`,
    [of.id, now],
  )
}

/**
 * Queues the outcome of a recheck for the outlets that have the publication; where it has not left yet, it leaves with the
 * outcome in it. Locks its rows.
 */
export async function queueUpdate(tx: Tx, visitId: string, agencyId: string, now: Date): Promise<void> {
  tx.later(
    `select 1 from disclosure_desk.outlet_delivery r join disclosure_desk.publication p on p.publication_id = r.record_id
     where p.visit_id = $1 and p.agency_id = $2 for update of r`,
    [visitId, agencyId],
  )
  tx.later(
    `${ADDED}
     select r.record_id, r.agency_id, r.outlet_id, 'update', 'queued', $3, null
     from disclosure_desk.publication p join disclosure_desk.outlet_delivery r on r.record_id = p.publication_id
     join disclosure_desk.outlet o using (outlet_id)
     where p.visit_id = $1 and p.agency_id = $2 and p.state = 'published' and r.act = 'publish'
       and r.state in ('packed', 'sent', 'received') and o.transport <> 'own-site'
     on conflict (record_id, outlet_id, act) do update set state = 'queued', happened_at = excluded.happened_at,
       note = null, failed_by = null`,
    [visitId, agencyId, now],
  )
}
