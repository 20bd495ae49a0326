import { isInForce } from '#law'
import { plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import { citationLabel } from './version-rows.ts'

/** An item and the articles for which it is named: touched by a change of the law, or dead. */
export interface RestingItem {
  readonly itemId: string
  readonly code: string
  readonly name: string
  readonly checkPoints: number
  readonly articles: readonly string[]
}

interface RestingRow {
  readonly itemId: string
  readonly code: string
  readonly name: string
  readonly cites: readonly string[]
  readonly checkPointCites: readonly (readonly string[])[]
}

const RESTING = `select i.item_id as "itemId", i.code, v.name,
    array(select distinct b.citation_id from catalogue.legal_basis b where b.item_version_id = v.item_version_id) as cites,
    coalesce((select jsonb_agg(to_jsonb(c.citation_ids)) from catalogue.check_point c
      where c.item_version_id = v.item_version_id), '[]') as "checkPointCites"
  from catalogue.item i join catalogue.item_version v using (item_id)
  where v.state = 'approved' and v.valid_from <= $1::date and (v.valid_to is null or v.valid_to >= $1::date)
    and (i.retired_on is null or i.retired_on > $1::date)`

/** Items in force on the day that rest on one of the articles (`statute/article`), with the check points that do. */
export async function itemsOnArticles(
  tx: Tx,
  articles: readonly string[],
  day: PlainDate,
): Promise<readonly RestingItem[]> {
  const wanted = new Set(articles)
  const rows = await tx.rows<RestingRow>(`${RESTING} order by i.code`, [day])
  return rows.flatMap((row) => touching(row, (cite) => wanted.has(articleOf(cite)), day))
}

/** Penalty items in force on the day: all of them rest on the discretion benchmark. */
export async function penaltyItems(tx: Tx, day: PlainDate): Promise<readonly RestingItem[]> {
  const rows = await tx.rows<RestingRow>(`${RESTING} and i.kind = 'penalty' order by i.code`, [day])
  return rows.map((row) => ({ itemId: row.itemId, code: row.code, name: row.name, checkPoints: 0, articles: [] }))
}

/** Items whose version in force rests on an article that is no longer law on the day: nothing new may begin with them. */
export async function itemsOnDeadBasis(tx: Tx, day: PlainDate): Promise<readonly RestingItem[]> {
  const rows = await tx.rows<RestingRow>(`${RESTING} order by i.code`, [day])
  return rows.flatMap((row) => touching(row, (cite) => !isInForce(cite, plainDate(day)), day))
}

function touching(row: RestingRow, isTouched: (cite: string) => boolean, day: PlainDate): RestingItem[] {
  const articles = row.cites.filter(isTouched)
  if (articles.length === 0) return []
  return [
    {
      itemId: row.itemId,
      code: row.code,
      name: row.name,
      checkPoints: row.checkPointCites.filter((cites) => cites.some(isTouched)).length,
      articles: articles.map((cite) => citationLabel(cite, day)),
    },
  ]
}

function articleOf(cite: string): string {
  return cite.split('#')[0] ?? cite
}
