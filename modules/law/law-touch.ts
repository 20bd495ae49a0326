import { addDays } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import { findInForce } from './domain/record-in-force.ts'
import { changeDay, readChange } from './law-change.ts'
import type { ChangeKind, LawChange } from './law-change.ts'
import { lawAtPublication, lawBase } from './law-base.ts'
import type { LawBase } from './law-files.ts'
import { findChange } from './queries/read-changes.ts'

/** What a draft touches, for the bands above to find what of theirs rests on it. */
export interface LawTouch {
  readonly kind: ChangeKind
  readonly recordId: string
  /** The first day on which it tells. */
  readonly from: PlainDate
  /** Articles cited by the version that ends and by the one that begins, or the articles of a statute that ends. */
  readonly articles: readonly string[]
}

/** What a draft touches; undefined when there is no such draft. */
export async function findLawTouch(tx: Tx, changeId: string): Promise<LawTouch | undefined> {
  const row = await findChange(tx, changeId)
  if (row === undefined) return undefined
  const base = row.seq === null ? lawBase() : lawAtPublication(row.seq - 1)
  const read = readChange(row, base)
  if (!read.ok) return undefined
  const { kind, recordId } = row
  const isEnd = read.value.kind === 'statute'
  const from = isEnd ? addDays(changeDay(read.value), 1) : changeDay(read.value)
  return { kind, recordId, from, articles: [...new Set(articlesOf(read.value, base))] }
}

function articlesOf(change: LawChange, base: LawBase): readonly string[] {
  if (change.kind === 'calendar') return []
  if (change.kind === 'statute') {
    const version = base.statutes.get(change.recordId)?.find((one) => one.from === change.end.from)
    return [...(version?.articles.keys() ?? [])].map((article) => `${change.recordId}/${article}`)
  }
  const record = change.kind === 'parameter' ? base.parameters.get(change.recordId) : base.rules.get(change.recordId)
  const versions: readonly {
    readonly from: PlainDate
    readonly to?: PlainDate | undefined
    readonly cites: readonly string[]
  }[] = record === undefined ? [] : 'values' in record ? record.values : record.versions
  const before = findInForce(versions, change.version.from)?.cites ?? []
  return [...before, ...change.version.cites].map((cite) => cite.split('#')[0] ?? cite)
}

/** Rules and numbers of the base itself that cite one of the articles on or after a day: a repeal leaves them without ground. */
export function recordsOnArticles(articles: readonly string[], from: PlainDate): readonly string[] {
  const base = lawBase()
  const wanted = new Set(articles)
  const isTouched = (one: { readonly to?: PlainDate | undefined; readonly cites: readonly string[] }) =>
    (one.to === undefined || one.to >= from) && one.cites.some((cite) => wanted.has(cite.split('#')[0] ?? cite))
  return [
    ...[...base.parameters.values()].filter((one) => one.values.some(isTouched)),
    ...[...base.rules.values()].filter((one) => one.versions.some(isTouched)),
  ].map((one) => one.what)
}
