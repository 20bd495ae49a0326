import type { Tx } from '#platform/tx.ts'
import type { LoginPolicy } from '../domain/login-policy.ts'

/** The parameters of login in force at an instant. Throws when there are none: without them nobody may sign in. */
export function getLoginPolicy(tx: Tx, now: Date): Promise<LoginPolicy> {
  return tx.one<LoginPolicy>(
    `select idle_minutes as "idleMinutes", absolute_hours as "absoluteHours",
       password_minimum_length as "passwordMinimumLength", argon2_memory_kib as "argon2MemoryKib",
       argon2_passes as "argon2Passes", argon2_lanes as "argon2Lanes", free_failures as "freeFailures",
       first_wait_seconds as "firstWaitSeconds", longest_wait_seconds as "longestWaitSeconds",
       failures_forgotten_hours as "failuresForgottenHours", touch_seconds as "touchSeconds"
     from identity.login_policy
     order by (valid_from <= $1) desc, case when valid_from <= $1 then valid_from end desc, valid_from limit 1`,
    [now],
  )
}
