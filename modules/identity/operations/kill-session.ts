import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { endSession } from '../store/session-store.ts'

/** Ends one of the asker's own sessions; a session of anybody else is as unknown as one that never was. */
export const killSession = operation({
  name: 'kill-session',
  kind: 'act',
  permission: 'signed-in',
  summary: '结束本人的一个登录',
  input: z.object({ sessionId: z.uuid() }),
  output: z.object({ sessionId: z.uuid() }),
  async run({ tx, actor, now }, { sessionId }) {
    if (actor.accountId === null) return no('signed-out')
    const ended = await endSession(tx, actor.accountId, sessionId, 'killed', now)
    return ended === 0 ? no('session-unknown') : ok({ sessionId })
  },
})
