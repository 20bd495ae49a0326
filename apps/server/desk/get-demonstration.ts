import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { DEMONSTRATION_LOGINS } from '../demo/people.ts'

/** Whether this is a demonstration, and with whose logins one may look around; outside it, nobody's. */
export const getDemonstration = operation({
  name: 'get-demonstration',
  kind: 'query',
  permission: 'public',
  summary: '查看是否演示环境',
  input: z.object({}),
  output: z.object({
    demonstration: z.boolean(),
    logins: z.array(
      z.object({
        login: z.string(),
        personName: z.string(),
        title: z.string(),
        kind: z.string(),
        password: z.string(),
      }),
    ),
  }),
  async run({ settings }) {
    if (!settings.demonstration) return ok({ demonstration: false, logins: [] })
    const logins = DEMONSTRATION_LOGINS.map(({ login, personName, title, kind, password }) => ({
      login,
      personName,
      title,
      kind,
      password,
    }))
    return ok({ demonstration: true, logins })
  },
})
