import type { Tx } from '#platform/tx.ts'

/** What feeds of contributions together say of an entity's capital, as one account each. @technical */
export interface CapitalAccount {
  readonly kind: '实缴资本' | '出资期限'
  readonly value: string
  readonly source: string
  readonly recordedAt: string
}

/**
 * 实缴 is the sum over the contributors of what each paid in, 出资期限 the last day any of them promised; facts that ended or were
 * withdrawn do not count. Amounts of 即时公示 are in 万元 of the registered currency (待各机关核定).
 */
export async function listCapitalOfFeeds(tx: Tx, entityId: string): Promise<CapitalAccount[]> {
  return tx.rows(
    `with held as (select f.kind, f.details, f.valid_from, f.source, f.recorded_at from entities.entity_fact f
       where f.entity_id = $1 and f.kind in ('实缴出资', '认缴出资') and f.quality <> 'superseded'
         and not exists (select 1 from entities.fact_end x where x.entity_id = f.entity_id and x.fact_id = f.fact_id)
         and not exists (select 1 from entities.fact_withdrawal w where w.entity_id = f.entity_id and w.fact_id = f.fact_id))
     select '实缴资本' as kind, trim_scale(sum((details->>'实缴出资额')::numeric))::text || '万人民币' as value, source,
       to_char(max(recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"
     from held where kind = '实缴出资' and details->>'实缴出资额' ~ '^[0-9]+(\\.[0-9]+)?$' group by source
     union all
     select '出资期限', max(valid_from)::text, source, to_char(max(recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
     from held where kind = '认缴出资' and valid_from is not null group by source`,
    [entityId],
  )
}
