import { plainDate } from '#kernel/plain-date.ts'
import { deadline, type DecisionSource } from '#law'

interface OrderRow {
  readonly correctionOrderId: string
  readonly entityName: string
  readonly orderedOn: string
  readonly termDays: number
  readonly strictDueOn: string
  readonly dueOn: string
}

const RULE = 'correction-order-term'

/** Orders to correct, made again from the day and the term they were made with. */
export const correctionDecisions: DecisionSource = {
  name: '责令改正的期限',
  async read(tx, after, most) {
    const rows = await tx.rows<OrderRow>(
      `select o.correction_order_id as "correctionOrderId", v.entity_name as "entityName", o.ordered_on as "orderedOn",
         o.term_days as "termDays", o.strict_due_on as "strictDueOn", o.due_on as "dueOn"
       from inspection.correction_order o join inspection.visit v using (visit_id)
       where $1::uuid is null or o.correction_order_id > $1::uuid order by o.correction_order_id limit $2`,
      [after ?? null, most],
    )
    return rows.map((row) => ({
      key: row.correctionOrderId,
      recordId: RULE,
      subject: { kind: 'correction-order', id: row.correctionOrderId, title: `${row.entityName} 责令改正` },
      decidedOn: plainDate(row.orderedOn),
      was: words(row.strictDueOn, row.dueOn),
      again: (base) => {
        const found = deadline(RULE, plainDate(row.orderedOn), { days: row.termDays }, base)
        return words(found.strictOn, found.dueOn)
      },
    }))
  },
}

function words(strictOn: string, dueOn: string): string {
  return strictOn === dueOn ? dueOn : `${strictOn}（顺延至 ${dueOn}）`
}
