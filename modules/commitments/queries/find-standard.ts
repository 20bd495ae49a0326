import type { Tx } from '#platform/tx.ts'
import type { Indicator, MandatoryLimit } from '../domain/indicator.ts'
import type { StandardKind } from '../domain/standard-number.ts'

/** @technical */
export interface StandardRow {
  readonly standardId: string
  readonly kind: StandardKind
  readonly number: string
  readonly name: string
  readonly publisher: string
  readonly publisherEntityId: string | null
  readonly products: readonly string[]
  readonly limits: readonly Indicator[]
  readonly itemIds: readonly string[]
  readonly inForceOn: string
  readonly replacedOn: string | null
  readonly replacesId: string | null
  readonly replacedBy: string | null
}

const STANDARD_SQL = `
  select s.standard_id as "standardId", s.kind, s.number, s.name, s.publisher, s.publisher_entity_id as "publisherEntityId", s.products,
         s.limits, s.item_ids as "itemIds", s.in_force_on as "inForceOn", s.replaced_on as "replacedOn", s.replaces_id as "replacesId",
         (select n.number from commitments.standard n where n.replaces_id = s.standard_id) as "replacedBy"
    from commitments.standard s`

export function findStandard(tx: Tx, standardId: string): Promise<StandardRow | undefined> {
  return tx.maybe<StandardRow>(`${STANDARD_SQL} where s.standard_id = $1`, [standardId])
}

export function findStandardByNumber(tx: Tx, number: string): Promise<StandardRow | undefined> {
  return tx.maybe<StandardRow>(`${STANDARD_SQL} where s.number = $1`, [number])
}

export function listStandardRows(tx: Tx, search: string): Promise<StandardRow[]> {
  return tx.rows<StandardRow>(
    `${STANDARD_SQL} where $1 = '' or position($1 in s.number || ' ' || s.name || ' ' || array_to_string(s.products, ' ')) > 0
      order by s.replaced_on is not null, s.number limit 500`,
    [search],
  )
}

/** The limits of every mandatory standard in force on the day for this product. */
export async function mandatoryLimits(tx: Tx, product: string, onDate: string): Promise<readonly MandatoryLimit[]> {
  const rows = await tx.rows<{ number: string; limits: readonly Indicator[] }>(
    `select number, limits from commitments.standard
      where kind = 'mandatory' and $1 = any (products) and in_force_on <= $2 and (replaced_on is null or replaced_on > $2) order by number`,
    [product, onDate],
  )
  return rows.flatMap((row) => row.limits.map((limit) => ({ ...limit, standardNumber: row.number })))
}

/** @technical */
export interface AffectedItem {
  readonly itemId: string
  readonly code: string
  readonly name: string
  readonly via: string
}

/** Items that look at a standard: named when it was recorded, or naming its number in a check point in force. */
export function listAffectedItems(tx: Tx, standard: StandardRow): Promise<AffectedItem[]> {
  return tx.rows<AffectedItem>(
    `select distinct on (i.code) i.item_id as "itemId", i.code, i.name,
            case when i.item_id = any ($1) then '录入标准时指明' else '检查要点写明' end as via
       from catalogue.pub_item i
       left join catalogue.pub_check_point c on c.item_version_id = i.item_version_id and position($2 in c.text) > 0
      where (i.item_id = any ($1) or c.check_point_id is not null) and i.valid_to is null and i.retired_on is null
      order by i.code, i.item_version_id`,
    [standard.itemIds, standard.number.replace(/-\d{4}$/u, '')],
  )
}
