import { z } from 'zod'
import { isWorkingDay } from '#law'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { lastDue } from '../domain/feed-schedule.ts'
import { listLastBatches } from '../queries/feed-batches.ts'
import { groundOf } from '../queries/feed-ground.ts'
import { listFeedTables } from '../queries/feed-tables.ts'
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
    const tables = await listFeedTables(act.tx)
    const waiting = await countOpenByFeed(act.tx)
    return ok({
      feeds: feeds.map((feed) => {
        const batch = last.get(feed.feed)
        const table = tables.get(feed.feed)
        const due = lastDue(feed, act.now, act.today, isWorkingDay) ?? null
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
          dueAt: due?.toISOString() ?? null,
          isOverdue: isOverdue(due, batch?.startedAt ?? null, table?.readAt ?? null, act.now),
          tableTold: table?.told ?? null,
        }
      }),
    })
  },
})

const GRACE_MS = 3_600_000

/** Overdue is what was delivered or read before, was due an hour ago, and has not come since. */
function isOverdue(due: Date | null, batchAt: Date | null, readAt: Date | null, now: Date): boolean {
  const last = Math.max(batchAt?.getTime() ?? 0, readAt?.getTime() ?? 0)
  return due !== null && last > 0 && last < due.getTime() && now.getTime() > due.getTime() + GRACE_MS
}
