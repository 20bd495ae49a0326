import type { Tx } from '#platform/tx.ts'

/** Plans that wait for witnesses, or with a wave whose announced time has come and that is not drawn yet. */
export async function listPlansInMotion(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.rows<{ planId: string }>(
    `select plan_id as "planId" from draw.plan p where state = 'COMMITTED' or (state = 'ARMED' and hold_at <= $1)
       or (state in ('DRAWN', 'RELEASED') and exists (select 1 from draw.wave w where w.plan_id = p.plan_id and w.state = 'waiting' and w.hold_at <= $1))
     order by source_moment`,
    [now],
  )
  return rows.map(({ planId }) => planId)
}

/** A wave of a plan. @technical */
export interface WaveOfPlan {
  readonly planId: string
  readonly wave: number
}

/** Waves that named a foreign beacon round, whose moment has come, without an entry; none where no relay is configured. */
export function listWavesAwaitingBeacon(tx: Tx, now: Date): Promise<WaveOfPlan[]> {
  return tx.rows<WaveOfPlan>(
    `select p.plan_id as "planId", w.wave from draw.plan p join draw.wave w using (plan_id)
     where w.state = 'waiting' and w.source_moment <= $1
       and (p.state = 'ARMED' or (w.wave > 1 and p.state in ('DRAWN', 'RELEASED')))
       and w.sources @> '[{"type":"drand-quicknet"}]'
       and not exists (select 1 from draw.source_entry s where s.plan_id = p.plan_id and s.wave = w.wave and s.source_type = 'drand-quicknet')
       and exists (select 1 from draw.policy o where o.kind = p.kind and o.beacon_relay_url is not null)
     order by w.source_moment, w.wave`,
    [now],
  )
}
