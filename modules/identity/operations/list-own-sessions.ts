import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { getLoginPolicy } from '../queries/find-login-policy.ts'
import { listLiveSessions } from '../queries/list-sessions.ts'
import { no } from '../refusals.ts'

const instant = z.iso.datetime({ offset: true })

/** The asker's own living sessions; nobody else's, ever. */
export const listOwnSessions = operation({
  name: 'list-own-sessions',
  kind: 'query',
  permission: 'signed-in',
  summary: '查看本人的登录设备',
  input: z.object({}),
  output: z.object({
    sessions: z.array(
      z.object({
        id: z.uuid(),
        deviceLabel: z.string(),
        isThisOne: z.boolean(),
        startedAt: instant,
        lastSeenAt: instant,
        expiresAt: instant,
      }),
    ),
  }),
  async run({ tx, actor, now }) {
    if (actor.accountId === null) return no('signed-out')
    const policy = await getLoginPolicy(tx, now)
    const sessions = await listLiveSessions(
      tx,
      actor.accountId,
      new Date(now.getTime() - policy.idleMinutes * 60_000),
      now,
    )
    return ok({
      sessions: sessions.map((session) => ({
        id: session.id,
        deviceLabel: session.deviceLabel,
        isThisOne: session.id === actor.sessionId,
        startedAt: session.startedAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
        expiresAt: session.expiresAt.toISOString(),
      })),
    })
  },
})
