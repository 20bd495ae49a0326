import type { Feed } from '../domain/feed.ts'
import type { FeedHeader } from '../domain/feed-header.ts'
import type { FeedRow } from '../domain/feed-row.ts'

/** Which batch of which feed rows belong to, under which header. @technical */
export interface RowsOf {
  readonly feed: Feed
  readonly batchId: string
  readonly header: FeedHeader
}

/** A row that could be read, and its content by hash. @technical */
export interface ReadFeedRow {
  readonly rowNo: number
  readonly row: FeedRow
  readonly contentHash: string
}

/** How facts and identifiers name where they come from. */
export function sourceOf(feed: Feed): string {
  return `${feed.agency}·${feed.title}`
}
