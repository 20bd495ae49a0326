// Login of reliability.md R9, R10: every try is counted before it is judged, known devices have a lane of their own.
import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { newId } from '#kernel/ids.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import type { LoginPolicy } from '../domain/login-policy.ts'
import { afterFailure, secondsToWait } from '../domain/login-wait.ts'
import { hashToken, newToken } from '../domain/session-token.ts'
import { getLoginPolicy } from '../queries/find-login-policy.ts'
import { no } from '../refusals.ts'
import { findLoginAccount } from '../store/account-store.ts'
import { fitsPassword } from '../store/password-hash.ts'
import {
  clearLane,
  endSession,
  insertSession,
  isKnownDevice,
  lockLane,
  saveKnownDevice,
  saveLane,
} from '../store/session-store.ts'

const ALARM_FROM = 100

const input = z.object({
  loginName: z.string().trim().min(1).max(64).describe('登录名'),
  password: z.string().min(1).max(512).describe('密码'),
  deviceToken: z.string().max(128).optional().describe('已知设备标识，由 cookie 带来'),
  deviceLabel: z.string().max(256).default('未知设备').describe('设备名称'),
})

const output = z.object({
  accountId: z.uuid(),
  idleMinutes: z.int(),
  expiresAt: z.iso.datetime({ offset: true }),
  sessionToken: z.string().optional().describe('只写入 cookie，不出现在回答中'),
  deviceToken: z.string().optional().describe('只写入 cookie，不出现在回答中'),
})

/** Opens a session, new at every login. Refuses a wrong pair with one answer for all causes, and a try before its time. */
export const logIn = operation({
  name: 'log-in',
  kind: 'act',
  permission: 'public',
  summary: '登录',
  keepOnRefusal: true,
  input,
  output,
  async run(act, given): Promise<Result<z.input<typeof output>>> {
    const policy = await getLoginPolicy(act.tx, act.now)
    const account = await findLoginAccount(act.tx, given.loginName)
    const lane = await findLane(act, given, account?.id)
    const before = await lockLane(act.tx, lane)
    const seconds = secondsToWait(before, act.now)
    if (seconds > 0) return no('login-wait', { seconds })
    const fits = await fitsPassword(given.password, account?.passwordHash, policy, act.ports)
    if (account === undefined || !fits || account.disabledAt !== null) {
      const next = afterFailure(before, act.now, policy)
      await saveLane(act.tx, lane, next)
      if (next.failures >= ALARM_FROM)
        act.log.warn({ lane, failures: next.failures }, 'many failed logins on one account')
      return no('login-failed')
    }
    await clearLane(act.tx, lane)
    if (act.actor.sessionId !== null && act.actor.accountId !== null) {
      await endSession(act.tx, act.actor.accountId, act.actor.sessionId, 'rotated', act.now)
    }
    const opened = await issueSession(act, account.id, given.deviceLabel, policy)
    const deviceToken = given.deviceToken ?? newToken(act.ports)
    await saveKnownDevice(act.tx, hashToken(deviceToken), account.id, act.now)
    return ok({ accountId: account.id, idleMinutes: policy.idleMinutes, ...opened, deviceToken })
  },
})

/** Opens a session for an account and returns its token, which is kept nowhere. */
export async function issueSession(
  act: Act,
  accountId: string,
  deviceLabel: string,
  policy: LoginPolicy,
): Promise<{ sessionToken: string; expiresAt: string }> {
  const sessionToken = newToken(act.ports)
  const expiresAt = new Date(act.now.getTime() + policy.absoluteHours * 3_600_000)
  await insertSession(
    act.tx,
    { id: newId(act.ports), tokenHash: hashToken(sessionToken), accountId, deviceLabel, expiresAt },
    act.now,
  )
  return { sessionToken, expiresAt: expiresAt.toISOString() }
}

/** A known device has a lane of its own; all unknown devices share one, so that many addresses do not give many tries. */
async function findLane(act: Act, given: z.output<typeof input>, accountId: string | undefined): Promise<string> {
  const name = hashToken(given.loginName).toString('hex')
  if (given.deviceToken === undefined || accountId === undefined) return `${name}:unknown`
  const device = hashToken(given.deviceToken)
  return (await isKnownDevice(act.tx, device, accountId)) ? `${name}:${device.toString('hex')}` : `${name}:unknown`
}
