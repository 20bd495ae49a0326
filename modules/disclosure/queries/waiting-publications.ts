import type { Tx } from '#platform/tx.ts'

/** Publications whose period runs by a rule of the law base, in the actor's sight. */
export async function countWaitingBy(tx: Tx, ruleId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(
    `select count(*)::int4 as n from disclosure_desk.publication where state = 'waiting' and rule_id = $1`,
    [ruleId],
  )
  return n
}
