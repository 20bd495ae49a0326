import type { PlainDate } from '#kernel/plain-date.ts'
import { citationLine } from '#law'
import type { Feed } from '../domain/feed.ts'

/** 依据: the ground of a feed as it is cited beside every fact it brings. */
export function groundOf(feed: Feed, today: PlainDate): string {
  return feed.ground ?? citationLine(feed.cites ?? [], today)
}
