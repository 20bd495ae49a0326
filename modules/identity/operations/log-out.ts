import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { endSession } from '../store/session-store.ts'

/** Ends the session it is asked with; the cookie is dead at once (R10). */
export const logOut = operation({
  name: 'log-out',
  kind: 'act',
  permission: 'signed-in',
  summary: '退出登录',
  input: z.object({}),
  output: z.object({ endedAt: z.iso.datetime({ offset: true }) }),
  async run({ tx, actor, now }) {
    if (actor.accountId === null || actor.sessionId === null) return no('signed-out')
    const ended = await endSession(tx, actor.accountId, actor.sessionId, 'logged-out', now)
    return ended === 0 ? no('signed-out') : ok({ endedAt: now.toISOString() })
  },
})
