import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { feedSchema } from '../domain/feed.ts'
import { findFeed } from '../queries/feeds.ts'
import { no } from '../refusals.ts'
import { insertFeedVersion } from '../store/feed-version.ts'

/**
 * Adopts a new version of a feed's mapping: batches received from now on are read under it; what was loaded stays as it was.
 * Refused: no such feed, a version somebody else already moved on from, a mapping that is none, another agency or table.
 */
export const adoptFeedVersion = operation({
  name: 'adopt-feed-version',
  kind: 'act',
  permission: 'exchange.adopt',
  summary: '采用数据源新版映射',
  input: z.object({
    feedKey: z.string().max(80),
    basedOn: z.number().int().min(1),
    reason: z.string().trim().min(2, '请写明为什么改').max(400),
    definition: z.record(z.string(), z.unknown()),
  }),
  output: z.object({ feedKey: z.string(), version: z.number().int() }),
  async run(act, { feedKey, basedOn, reason, definition }) {
    const present = await findFeed(act.tx, feedKey)
    if (present === undefined) return no('no-such-feed')
    if (present.version !== basedOn) return no('version-behind', { version: present.version })
    const parsed = feedSchema.safeParse({ ...definition, version: basedOn + 1 })
    if (!parsed.success)
      return no('definition-invalid', { why: parsed.error.issues.map((issue) => issue.message).join('；') })
    const feed = parsed.data
    if (feed.feed !== feedKey || feed.table !== present.table || feed.agency !== present.agency)
      return no('identity-fixed')
    if (!(await insertFeedVersion(act, feed, reason))) return no('version-behind', { version: basedOn + 1 })
    await record(act, {
      type: 'exchange.feed-adopted',
      subject: { kind: 'feed', id: feedKey },
      fields: { version: String(feed.version), reason, definition: JSON.stringify(feed) },
    })
    return ok({ feedKey, version: feed.version })
  },
})
