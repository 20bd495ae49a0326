import type { Act } from '#platform/operation.ts'

/** Keeps an exception; the same code again changes nothing. Locks nothing. */
export async function insertUsccException(act: Act, code: string, reason: string): Promise<void> {
  await act.tx.run(
    `insert into entities.uscc_exception (code, reason, registered_by, registered_at) values ($1, $2, $3, $4)
     on conflict on constraint uscc_exception_pk do nothing`,
    [code, reason, act.actor.personName, act.now],
  )
}
