import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface DormancyRow {
  readonly entityId: string
  readonly name: string
  readonly uscc: string | null
  readonly divisionCode: string | null
  readonly sinceOn: string
  readonly untilOn: string
}

/** Entities that rest (歇业) and whose time ends by the day, the earliest first; without districts everywhere. */
export function listDormancyRows(tx: Tx, untilOn: string, divisions: readonly string[]): Promise<DormancyRow[]> {
  return tx.rows<DormancyRow>(
    `select e.entity_id as "entityId", e.name, e.uscc, e.division_code as "divisionCode", c.since_on as "sinceOn", c.until_on as "untilOn"
       from entities.entity e
       join lateral (select since_on, until_on from entities.status_change
                      where entity_id = e.entity_id order by recorded_at desc limit 1) c on true
      where e.status = 'dormant' and c.until_on <= $1 and (cardinality($2::text[]) = 0 or e.division_code = any ($2))
      order by c.until_on, e.entity_id limit 200`,
    [untilOn, divisions],
  )
}
