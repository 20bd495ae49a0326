import { z } from 'zod'
import { workingDays } from '#law'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { isOverdue } from '../domain/correction.ts'

const WHERE = `where ($1::text is null or o.state = $1::text) and (not $2::boolean or (o.state = 'open' and o.due_on < $3::date))
  and ($4::uuid is null or o.entity_id = $4::uuid)`

const COUNT = `select count(*)::int4 as total, count(*) filter (where o.state = 'open')::int4 as open,
  count(*) filter (where o.state = 'open' and o.due_on < $3::date)::int4 as overdue from inspection.correction_order o ${WHERE}`

const PAGE = `select o.correction_order_id as "correctionOrderId", o.visit_id as "visitId", o.entity_id as "entityId",
  v.entity_name as "entityName", v.uscc, i.item_name as "itemName", o.problem, o.requirement, o.ordered_on as "orderedOn",
  o.due_on as "dueOn", o.strict_due_on as "strictDueOn", o.is_provisional as "isProvisional", o.due_explanation as "dueExplanation",
  o.basis as citation, o.state, o.reinspected_on as "reinspectedOn",
  array(select officer_name from inspection.visit_officer f where f.visit_id = o.visit_id and f.released_at is null
    order by is_lead desc, officer_name) as "officerNames"
  from inspection.correction_order o
  join inspection.visit v on v.visit_id = o.visit_id
  join inspection.visit_item i on i.visit_id = o.visit_id and i.item_id = o.item_id
  ${WHERE} order by o.state = 'open' desc, o.due_on, o.correction_order_id limit $5 offset $6`

const line = z.object({
  correctionOrderId: z.uuid(),
  visitId: z.uuid(),
  entityId: z.uuid(),
  entityName: z.string(),
  uscc: z.string(),
  itemName: z.string(),
  problem: z.string(),
  requirement: z.string(),
  orderedOn: z.iso.date(),
  dueOn: z.iso.date(),
  strictDueOn: z.iso.date(),
  isProvisional: z.boolean(),
  dueExplanation: z.string(),
  citation: z.string(),
  state: z.enum(['open', 'corrected', 'uncorrected']),
  reinspectedOn: z.iso.date().nullable(),
  officerNames: z.array(z.string()),
  isOverdue: z.boolean(),
  remainingWorkingDays: z.number().int(),
})

interface Row extends Omit<z.output<typeof line>, 'isOverdue' | 'remainingWorkingDays' | 'dueOn'> {
  readonly dueOn: PlainDate
}

/** Orders to correct, the open ones first by due day, with the working days left. */
export const listCorrections = operation({
  name: 'list-corrections',
  kind: 'query',
  permission: 'inspection.read',
  summary: '查询责令改正',
  input: z.object({
    state: z.enum(['open', 'corrected', 'uncorrected']).optional(),
    isOverdue: z.enum(['true', 'false']).default('false'),
    entityId: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  output: z.object({
    total: z.number().int(),
    open: z.number().int(),
    overdue: z.number().int(),
    today: z.iso.date(),
    corrections: z.array(line),
  }),
  async run(act, input) {
    const filter = [input.state ?? null, input.isOverdue === 'true', act.today, input.entityId ?? null]
    const counts = await act.tx.one<{ total: number; open: number; overdue: number }>(COUNT, filter)
    const rows = await act.tx.rows<Row>(PAGE, [...filter, input.limit, input.offset])
    const corrections = rows.map((row) => ({
      ...row,
      isOverdue: isOverdue(row, act.today),
      remainingWorkingDays: workingDays(act.today, row.dueOn),
    }))
    return ok({ ...counts, today: act.today, corrections })
  },
})
