import { plainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import { citationLabel } from './version-rows.ts'

/** One point an inspection asks about, with why it is asked and the article it rests on. */
export interface CheckPoint {
  readonly checkPointId: string
  readonly code: string
  readonly text: string
  readonly guidance: string
  readonly weight: 'general' | 'key'
  readonly citation: string
  readonly cites: readonly string[]
}

interface Row {
  readonly checkPointId: string
  readonly code: string
  readonly text: string
  readonly guidance: string
  readonly weight: 'general' | 'key'
  readonly cites: readonly string[]
  readonly validFrom: string
}

/** The check points of one item version, in their order. */
export async function listCheckPoints(tx: Tx, itemVersionId: string): Promise<readonly CheckPoint[]> {
  const rows = await tx.rows<Row>(
    `select c.check_point_id as "checkPointId", c.code, c.text, c.reason as guidance, c.weight, c.citation_ids as cites,
            v.valid_from as "validFrom"
       from catalogue.check_point c join catalogue.item_version v using (item_version_id)
      where c.item_version_id = $1 order by c.ordinal`,
    [itemVersionId],
  )
  return rows.map(({ validFrom, ...row }) => ({
    ...row,
    citation: row.cites.map((cite) => citationLabel(cite, plainDate(validFrom))).join('；'),
  }))
}
