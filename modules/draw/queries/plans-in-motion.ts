import type { Tx } from '#platform/tx.ts'

/** Plans that wait for witnesses, or whose announced time has come and that are not drawn yet. */
export async function listPlansInMotion(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.rows<{ planId: string }>(
    `select plan_id as "planId" from draw.plan where state = 'COMMITTED' or (state = 'ARMED' and hold_at <= $1) order by source_moment`,
    [now],
  )
  return rows.map(({ planId }) => planId)
}
