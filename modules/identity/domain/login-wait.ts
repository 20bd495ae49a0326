// Growing wait after failed logins, reliability.md R9: no hard lock; the numbers are the policy's.
import type { LoginPolicy } from './login-policy.ts'

/** What is known of one lane (an account name from unknown devices, or from one known device). @technical */
export interface LoginLane {
  readonly failures: number
  readonly lastFailedAt: Date
  readonly nextTryAt: Date
}

/** The lane after one more failure: the wait doubles after the free tries, never beyond the longest wait. */
export function afterFailure(lane: LoginLane | undefined, now: Date, policy: LoginPolicy): LoginLane {
  const forgotten = lane === undefined || hoursBetween(lane.lastFailedAt, now) >= policy.failuresForgottenHours
  const failures = (forgotten ? 0 : lane.failures) + 1
  return { failures, lastFailedAt: now, nextTryAt: new Date(now.getTime() + waitSeconds(failures, policy) * 1000) }
}

/** Seconds to wait before the next try, 0 when a try is free. */
export function secondsToWait(lane: LoginLane | undefined, now: Date): number {
  if (lane === undefined) return 0
  return Math.max(0, Math.ceil((lane.nextTryAt.getTime() - now.getTime()) / 1000))
}

function waitSeconds(failures: number, policy: LoginPolicy): number {
  const beyond = failures - policy.freeFailures
  if (beyond <= 0) return 0
  return Math.min(policy.firstWaitSeconds * 2 ** (beyond - 1), policy.longestWaitSeconds)
}

function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 3_600_000
}
