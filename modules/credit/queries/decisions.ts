import { plainDate } from '#kernel/plain-date.ts'
import type { DecisionSource } from '#law'
import { classify } from '../domain/classify.ts'
import type { CreditFact } from '../domain/credit-fact.ts'
import { factDetailsSchema } from '../domain/credit-fact.ts'
import { classRuleOn } from './class-rule-on.ts'

interface ClassedRow {
  readonly classId: string
  readonly entityId: string
  readonly entityName: string
  readonly establishedOn: string | null
  readonly classedOn: string
  readonly class: string
  readonly points: number
  readonly facts: readonly CreditFact[]
}

/** Trial classes, made again from the facts that were known when each was made. */
export const classDecisions: DecisionSource = {
  name: '信用风险分类',
  async read(tx, after, most) {
    const rows = await tx.rows<ClassedRow>(
      `select c.class_id as "classId", c.entity_id as "entityId", e.name as "entityName",
         e.registered_on as "establishedOn", c.classed_on as "classedOn", c.class, c.points,
         coalesce((select jsonb_agg(jsonb_build_object('id', f.fact_id, 'kind', f.kind, 'occurredOn', f.occurred_on,
           'details', f.details) order by f.occurred_on, f.arrival)
           from credit.fact f where f.entity_id = c.entity_id and f.recorded_at <= c.recorded_at), '[]') as facts
       from credit.class c join entities.pub_entity e using (entity_id)
       where c.source = 'trial' and ($1::uuid is null or c.class_id > $1::uuid) order by c.class_id limit $2`,
      [after ?? null, most],
    )
    return rows.map((row) => ({
      key: row.classId,
      recordId: 'credit-risk-class',
      subject: { kind: 'entity', id: row.entityId, title: `${row.entityName} 信用风险分类` },
      decidedOn: plainDate(row.classedOn),
      was: words(row.class, row.points),
      again: (base) => {
        const day = plainDate(row.classedOn)
        const dated = classRuleOn(day, base)
        if (dated === undefined) return '没有有效的分类规则'
        const facts = row.facts.map((fact) => ({ ...fact, details: factDetailsSchema.parse(fact.details) }))
        const establishedOn = row.establishedOn === null ? null : plainDate(row.establishedOn)
        const found = classify(dated.rule, { establishedOn, facts }, day)
        return words(found.class, found.points)
      },
    }))
  },
}

function words(creditClass: string, points: number): string {
  return `${creditClass} 类 ${points} 分`
}
