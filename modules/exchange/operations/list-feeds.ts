import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listLastBatches } from '../queries/feed-batches.ts'
import { groundOf } from '../queries/feed-ground.ts'
import { listFeedsNow } from '../queries/feeds.ts'
import { countOpenByFeed } from '../queries/quarantine.ts'
import { feedView, viewFeedBatch } from './feed-views.ts'

/** 数据源: every feed with the state of its last batch and the rows that wait. */
export const listFeeds = operation({
  name: 'list-feeds',
  kind: 'query',
  permission: 'exchange.read',
  summary: '数据源列表',
  input: z.object({}),
  output: z.object({ feeds: z.array(feedView) }),
  async run(act) {
    const feeds = await listFeedsNow(act.tx)
    const last = new Map((await listLastBatches(act.tx)).map((batch) => [batch.feedKey, batch]))
    const waiting = await countOpenByFeed(act.tx)
    return ok({
      feeds: feeds.map((feed) => {
        const batch = last.get(feed.feed)
        return {
          feedKey: feed.feed,
          table: feed.table,
          title: feed.title,
          version: feed.version,
          layout: feed.layout,
          agency: feed.agency,
          purpose: feed.purpose,
          ground: groundOf(feed, act.today),
          mode: feed.mode,
          schedule: feed.schedule,
          target: feed.target,
          columnCount: feed.columns.length,
          waiting: waiting.get(feed.feed) ?? 0,
          lastBatch: batch === undefined ? null : viewFeedBatch(batch, feed.title),
        }
      }),
    })
  },
})
