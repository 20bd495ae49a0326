import type { Act } from '#platform/operation.ts'
import type { Feed } from '../domain/feed.ts'

/** Writes a version of a feed; false when somebody adopted that number first. Locks nothing. */
export async function insertFeedVersion(act: Act, feed: Feed, reason: string): Promise<boolean> {
  const written = await act.tx.run(
    `insert into exchange.feed_version (feed_key, version, definition, reason, adopted_by, adopted_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (feed_key, version) do nothing`,
    [feed.feed, feed.version, JSON.stringify(feed), reason, act.actor.personName, act.now],
  )
  return written === 1
}
