import type { Tx } from '#platform/tx.ts'
import { type Feed, feedSchema } from '../domain/feed.ts'
import { feedFiles } from '../feed-files.ts'

/** A version of a feed: the first stands in its file, later ones were adopted on screen. @technical */
export interface FeedVersion {
  readonly feed: Feed
  readonly reason: string
  readonly adoptedBy: string | null
  readonly adoptedAt: Date | null
}

interface VersionRow {
  readonly definition: unknown
  readonly reason: string
  readonly adoptedBy: string
  readonly adoptedAt: Date
}

/** Every version of a feed, the newest first; undefined when there is no such feed. */
export async function listFeedVersions(tx: Tx, feedKey: string): Promise<FeedVersion[] | undefined> {
  const file = feedFiles().get(feedKey)
  if (file === undefined) return undefined
  const rows = await tx.rows<VersionRow>(
    `select definition, reason, adopted_by as "adoptedBy", adopted_at as "adoptedAt" from exchange.feed_version
     where feed_key = $1 order by version desc`,
    [feedKey],
  )
  const adopted = rows.map(({ definition, ...rest }) => ({ ...rest, feed: feedSchema.parse(definition) }))
  return [...adopted, { feed: file, reason: '随系统发布的映射', adoptedBy: null, adoptedAt: null }]
}

/** The version of a feed that holds now. */
export async function findFeed(tx: Tx, feedKey: string): Promise<Feed | undefined> {
  return (await listFeedVersions(tx, feedKey))?.[0]?.feed
}

/** One version of a feed: what a batch was received under is what it is loaded under. */
export async function findFeedVersion(tx: Tx, feedKey: string, version: number): Promise<Feed> {
  const versions = await listFeedVersions(tx, feedKey)
  const found = versions?.find((one) => one.feed.version === version)
  if (found === undefined) throw new Error(`feed ${feedKey} has no version ${version}`)
  return found.feed
}

/** Every feed as it holds now, in the order of its key. */
export async function listFeedsNow(tx: Tx): Promise<Feed[]> {
  const rows = await tx.rows<{ definition: unknown }>(
    `select distinct on (feed_key) definition from exchange.feed_version order by feed_key, version desc`,
  )
  const adopted = new Map(rows.map(({ definition }) => feedSchema.parse(definition)).map((feed) => [feed.feed, feed]))
  return [...feedFiles().values()].map((file) => adopted.get(file.feed) ?? file)
}
