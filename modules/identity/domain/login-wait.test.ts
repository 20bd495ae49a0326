import { expect, test } from 'vitest'
import type { LoginLane } from './login-wait.ts'
import { afterFailure, secondsToWait } from './login-wait.ts'

const policy = {
  idleMinutes: 30,
  absoluteHours: 12,
  passwordMinimumLength: 15,
  argon2MemoryKib: 19456,
  argon2Passes: 2,
  argon2Lanes: 1,
  freeFailures: 5,
  firstWaitSeconds: 1,
  longestWaitSeconds: 1200,
  failuresForgottenHours: 24,
  touchSeconds: 60,
}

test('the first tries are free, then each failure doubles the wait up to the longest', () => {
  let lane: LoginLane | undefined
  const waits: number[] = []
  const now = new Date('2026-03-02T09:00:00+08:00')
  for (let turn = 0; turn < 20; turn += 1) {
    lane = afterFailure(lane, now, policy)
    waits.push(secondsToWait(lane, now))
  }
  expect(waits.slice(0, 9)).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8])
  expect(waits.at(-1)).toBe(1200)
})

test('a guesser who never rests gets at most one hundred tries a day', () => {
  let lane: LoginLane | undefined
  let tries = 0
  const start = new Date('2026-03-02T00:00:00+08:00').getTime()
  let at = start
  while (at < start + 86_400_000) {
    const now = new Date(at)
    lane = afterFailure(lane, now, policy)
    tries += 1
    at = Math.max(at + 1, lane.nextTryAt.getTime())
  }
  expect(tries).toBeLessThanOrEqual(100)
})

test('failures are forgotten after a day without one', () => {
  const first = new Date('2026-03-02T09:00:00+08:00')
  const lane = { failures: 19, lastFailedAt: first, nextTryAt: new Date('2026-03-02T09:20:00+08:00') }
  const next = afterFailure(lane, new Date('2026-03-03T09:00:00+08:00'), policy)
  expect(next.failures).toBe(1)
})
