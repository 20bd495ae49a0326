import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { seal } from '#platform/seal.ts'
import { TABLE_KEY } from '../intake/read-table.ts'
import { findFeed } from '../queries/feeds.ts'
import { no } from '../refusals.ts'
import { keepFeedTable } from '../store/feed-tables.ts'

/**
 * Says in which table of its agency's front-end database a feed stands; the password is sealed and never shown. Another table is
 * read from its beginning, the same one where it was left. Refused: no such feed, a feed that is not of a front-end table.
 */
export const setFeedTable = operation({
  name: 'set-feed-table',
  kind: 'act',
  permission: 'exchange.adopt',
  summary: '登记前置库连接',
  input: z.object({
    feedKey: z.string().max(80),
    host: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[a-zA-Z0-9.:-]+$/u, '请填写主机名或地址'),
    port: z.int().min(1).max(65_535),
    database: z.string().trim().min(1).max(63),
    user: z.string().trim().min(1).max(63),
    password: z.string().min(1).max(200),
    table: z
      .string()
      .trim()
      .max(130)
      .regex(/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?$/u, '请写成“模式.表名”或“表名”'),
    usesTls: z.boolean().default(true),
  }),
  output: z.object({ feedKey: z.string() }),
  async run(act, { password, ...given }) {
    const feed = await findFeed(act.tx, given.feedKey)
    if (feed === undefined) return no('no-such-feed')
    if (feed.mode !== 'front-end') return no('feed-without-table')
    const key = act.settings.keys.secret(TABLE_KEY)
    const sealedPassword = seal(key, password, given.feedKey, act.ports.randomness)
    await keepFeedTable(act, { ...given, sealedPassword })
    await record(act, {
      type: 'exchange.feed-table-set',
      subject: { kind: 'feed', id: given.feedKey },
      fields: { host: given.host, port: String(given.port), database: given.database, table: given.table },
    })
    return ok({ feedKey: given.feedKey })
  },
})
