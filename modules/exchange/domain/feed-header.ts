// RFC 4180 header lines, matched with the city's layout of exchange tables by title or by standard name.
import { foldWidth, trimCell } from '#kernel/written-text.ts'
import type { Feed } from './feed.ts'

/** The column a person fills in to say who is meant, after looking; never part of a source's file. */
export const assignedTitle = '认定代码'

/** Where each column of a feed stands in a file. @technical */
export interface FeedHeader {
  readonly titles: readonly string[]
  /** Index in the file of each column of the feed, -1 where the file has none. */
  readonly indexes: readonly number[]
  readonly assignedIndex: number
  /** Columns no mapping names, by the title they are set aside under. */
  readonly unknown: readonly { readonly title: string; readonly index: number }[]
  readonly missing: readonly string[]
}

/** Matches the titles of a file; the second column of one title, and a column without one, are unknown ones. */
export function matchHeader(feed: Feed, given: readonly string[]): FeedHeader {
  const titles = given.map((title) => trimCell(title.replace(/^\uFEFF/u, '')))
  const byTitle = new Map<string, number>()
  feed.columns.forEach((column, index) => {
    byTitle.set(folded(column.title), index)
    if (column.name !== undefined && !byTitle.has(folded(column.name))) byTitle.set(folded(column.name), index)
  })
  const indexes = feed.columns.map(() => -1)
  const unknown: { title: string; index: number }[] = []
  let assignedIndex = -1
  titles.forEach((title, index) => {
    const column = byTitle.get(folded(title))
    if (title === assignedTitle && assignedIndex < 0) assignedIndex = index
    else if (column === undefined) unknown.push({ title: unnamed(title, index), index })
    else if (indexes[column] === -1) indexes[column] = index
    else unknown.push({ title: `重复列 ${title}（第 ${index + 1} 列）`, index })
  })
  const missing = feed.columns.flatMap((column, at) => (indexes[at] === -1 ? [column.title] : []))
  return { titles, indexes, assignedIndex, unknown: apart(unknown), missing }
}

/** Whether rows under this header can be told apart and be somebody's: the key is there, and a code or a name. */
export function isReadable(feed: Feed, header: FeedHeader): boolean {
  const has = (wanted: (use: string) => boolean) =>
    feed.columns.some((column, at) => wanted(column.use) && header.indexes[at] !== -1)
  const hasKey = feed.key.every((title) => !header.missing.includes(title))
  if (feed.target === 'register')
    return ['统一社会信用代码', '企业名称'].every((name) =>
      feed.columns.some((column, at) => column.register === name && header.indexes[at] !== -1),
    )
  const speaksOfNobody = feed.columns.every((column) => !identifies(column.use))
  return hasKey && (speaksOfNobody || has(identifies) || header.assignedIndex !== -1)
}

function identifies(use: string): boolean {
  return use === 'name' || use.startsWith('uscc') || use.endsWith('-number') || use === 'organization-code'
}

function folded(title: string): string {
  return foldWidth(title).text.toLowerCase()
}

function unnamed(title: string, index: number): string {
  const shown = title.replace(/[\p{Cc}\uFFFD]/gu, '').slice(0, 80)
  return shown === '' ? `无标题（第 ${index + 1} 列）` : shown
}

/** Two unknown columns of one title are told apart by their place. */
function apart(unknown: readonly { title: string; index: number }[]): { title: string; index: number }[] {
  const seen = new Set<string>()
  return unknown.map(({ title, index }) => {
    const own = seen.has(title) ? `${title}（第 ${index + 1} 列）` : title
    seen.add(own)
    return { title: own, index }
  })
}
