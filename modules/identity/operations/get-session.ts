import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findAgency } from '../queries/find-agency.ts'
import { getLoginPolicy } from '../queries/find-login-policy.ts'
import type { SessionTimes } from '../queries/list-sessions.ts'
import { findSessionTimes, listRoleTitles } from '../queries/list-sessions.ts'
import { no } from '../refusals.ts'

const instant = z.iso.datetime({ offset: true })

/** Who is signed in, with what rights, and when the session ends. */
export const getSession = operation({
  name: 'get-session',
  kind: 'query',
  permission: 'signed-in',
  summary: '查看当前登录',
  input: z.object({}),
  output: z.object({
    accountId: z.uuid(),
    personName: z.string(),
    agencyId: z.uuid().nullable(),
    agencyName: z.string().nullable(),
    agencyShortName: z.string().nullable(),
    officerId: z.uuid().nullable(),
    entityId: z.uuid().nullable(),
    roles: z.array(z.object({ code: z.string(), title: z.string() })),
    permissions: z.array(z.string()),
    districts: z.array(z.string()),
    idleMinutes: z.int(),
    startedAt: instant.nullable(),
    idleEndsAt: instant.nullable(),
    absoluteEndsAt: instant.nullable(),
  }),
  async run({ tx, actor, now }) {
    if (actor.accountId === null) return no('signed-out')
    const policy = await getLoginPolicy(tx, now)
    const agency = actor.agencyId === null ? undefined : await findAgency(tx, actor.agencyId)
    const times = actor.sessionId === null ? undefined : await findSessionTimes(tx, actor.sessionId)
    return ok({
      accountId: actor.accountId,
      personName: actor.personName,
      agencyId: actor.agencyId,
      agencyName: agency?.name ?? null,
      agencyShortName: agency?.shortName ?? null,
      officerId: actor.officerId,
      entityId: actor.entityId,
      roles: await listRoleTitles(tx, actor.roles),
      permissions: [...actor.permissions].sort(),
      districts: [...actor.districts],
      idleMinutes: policy.idleMinutes,
      ...endsOf(times, new Date(now.getTime() + policy.idleMinutes * 60_000)),
    })
  },
})

function endsOf(times: SessionTimes | undefined, idleEndsAt: Date) {
  if (times === undefined) return { startedAt: null, idleEndsAt: null, absoluteEndsAt: null }
  return {
    startedAt: times.startedAt.toISOString(),
    idleEndsAt: idleEndsAt.toISOString(),
    absoluteEndsAt: times.expiresAt.toISOString(),
  }
}
