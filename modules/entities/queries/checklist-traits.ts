import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** What of an entity decides which questions are asked there: permits, trade, objects. @technical */
export interface ChecklistTraits {
  readonly industryCode: string | null
  readonly licences: readonly { readonly words: string; readonly source: string }[]
  readonly objects: readonly { readonly kind: 'equipment' | 'product' | 'site' | 'website'; readonly name: string }[]
}

/** Permits in force on a day, from the register and from the feeds of permits, and the objects in use; undefined for nobody. */
export async function findChecklistTraits(
  tx: Tx,
  entityId: string,
  day: PlainDate,
): Promise<ChecklistTraits | undefined> {
  return tx.maybe<ChecklistTraits>(
    `select e.industry_code as "industryCode",
       coalesce((select jsonb_agg(jsonb_build_object('words', l.words, 'source', l.source) order by l.words) from (
         select kind || ' ' || number as words, source from entities.licence
          where entity_id = e.entity_id and (valid_to is null or valid_to >= $2)
         union
         select case f.kind when '行政许可' then f.value else f.kind || ' ' || coalesce(f.value, '') end, f.source from entities.entity_fact f
          where f.entity_id = e.entity_id and f.kind in ('行政许可', '餐饮经营许可') and f.quality <> 'superseded'
            and (f.valid_to is null or f.valid_to >= $2)
            and not exists (select 1 from entities.fact_end x where x.entity_id = f.entity_id and x.fact_id = f.fact_id)) l), '[]') as licences,
       coalesce((select jsonb_agg(jsonb_build_object('kind', o.kind, 'name', o.name) order by o.kind, o.name)
         from entities.supervised_object o where o.entity_id = e.entity_id and o.state = 'in-use'), '[]') as objects
     from entities.entity e where e.entity_id = $1`,
    [entityId, day],
  )
}
