import { z } from 'zod'
import { ruleDocument } from '#law'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import { amountAfter } from '../domain/resting-activity.ts'

const bodySchema = z.strictObject({
  version: z.string(),
  kinds: z
    .array(z.strictObject({ kind: z.string(), after: z.string(), atLeast: z.number().positive(), unit: z.string() }))
    .min(1),
  clue: z.string(),
})

/** Which records count as business while an entity rests, on a day; none before the rule was in force. */
export function restingRule(day: PlainDate): (z.output<typeof bodySchema> & { citation: string }) | undefined {
  const document = ruleDocument('resting-activity', day)
  return document === undefined ? undefined : { ...bodySchema.parse(document.body), citation: document.citation }
}

/** Business recorded by somebody while the register says 歇业. @technical */
export interface RestingActivity {
  readonly entityId: string
  readonly factId: string
  readonly name: string
  readonly uscc: string | null
  readonly restingSinceOn: string
  readonly kind: string
  readonly value: string
  readonly happenedOn: string
  readonly source: string
  readonly amount: number
  readonly unit: string
}

const MOST = 2000

/** Facts of the rule's kinds about entities at rest, of a time within the rest, large enough, not ended, not ruled out; the latest first. */
export async function listRestingActivity(
  tx: Tx,
  rule: z.output<typeof bodySchema>,
  districts: readonly string[],
): Promise<RestingActivity[]> {
  const rows = await tx.rows<Omit<RestingActivity, 'amount' | 'unit'>>(
    `select e.entity_id as "entityId", f.fact_id as "factId", e.name, e.uscc, e.status_since_on as "restingSinceOn", f.kind, f.value, f.source,
       coalesce(f.valid_to, f.valid_from, (f.recorded_at at time zone 'Asia/Shanghai')::date) as "happenedOn"
     from entities.entity e
     join entities.entity_fact f on f.entity_id = e.entity_id and f.kind = any ($1)
     where e.status = 'dormant' and (cardinality($2::text[]) = 0 or e.division_code = any ($2))
       and coalesce(f.valid_from, f.valid_to, (f.recorded_at at time zone 'Asia/Shanghai')::date) >= e.status_since_on
       and f.value is not null and f.quality <> 'superseded'
       and not exists (select 1 from entities.fact_end x where x.entity_id = f.entity_id and x.fact_id = f.fact_id)
       and not exists (select 1 from entities.resting_ruling r where r.entity_id = f.entity_id and r.fact_id = f.fact_id)
     order by "happenedOn" desc, f.fact_id limit ${MOST}`,
    [rule.kinds.map((one) => one.kind), districts],
  )
  return rows.flatMap((row) => {
    const kind = rule.kinds.find((one) => one.kind === row.kind)
    const amount = kind === undefined ? undefined : amountAfter(row.value, kind.after)
    return kind === undefined || amount === undefined || amount < kind.atLeast
      ? []
      : [{ ...row, amount, unit: kind.unit }]
  })
}
