import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { LINE_COLUMNS, lineOf, readLines, visitLine } from './visit-words.ts'

// Parameters: $1 states, $2 text, $3 draw task, $4 entity, $5 first day, $6 last day, $7 origin, $8 only overdue, $9 today.
const WHERE = `where (cardinality($1::text[]) = 0 or v.state = any ($1::text[]))
  and ($2 = '' or strpos(v.entity_name, $2) > 0 or v.uscc = upper(replace($2, ' ', '')) or strpos(v.task_name, $2) > 0)
  and ($3::uuid is null or v.draw_task_id = $3::uuid) and ($4::uuid is null or v.entity_id = $4::uuid)
  and ($5::date is null or v.planned_to_on >= $5::date) and ($6::date is null or v.planned_from_on <= $6::date)
  and ($7::text is null or v.origin = $7::text)
  and (not $8::boolean or (v.state in ('approved', 'notified', 'under-way') and v.planned_to_on < $9::date))`

const COUNT = `select count(*)::int4 as total, count(distinct v.entity_id)::int4 as entities,
  count(*) filter (where v.state in ('approved', 'notified', 'under-way') and v.planned_to_on < $9::date)::int4 as overdue
  from inspection.visit v ${WHERE}`

const PAGE = `select ${LINE_COLUMNS} from inspection.visit v ${WHERE}
  order by v.planned_to_on desc, v.visit_id limit $10 offset $11`

/** Inspections of the agencies one may see, newest window first; with the count for the headline. */
export const listInspections = operation({
  name: 'list-inspections',
  kind: 'query',
  permission: 'inspection.read',
  summary: '查询行政检查',
  input: z.object({
    state: z
      .array(z.enum(['requested', 'declined', 'withdrawn', 'approved', 'notified', 'under-way', 'concluded', 'closed']))
      .or(
        z
          .enum(['requested', 'declined', 'withdrawn', 'approved', 'notified', 'under-way', 'concluded', 'closed'])
          .transform((one) => [one]),
      )
      .default([]),
    text: z.string().trim().max(100).default(''),
    drawTaskId: z.uuid().optional(),
    entityId: z.uuid().optional(),
    fromOn: z.iso.date().optional(),
    toOn: z.iso.date().optional(),
    origin: z.enum(['draw', 'single']).optional(),
    isOverdue: z.enum(['true', 'false']).default('false'),
    limit: z.coerce.number().int().min(1).max(2000).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  output: z.object({
    total: z.number().int(),
    entities: z.number().int(),
    overdue: z.number().int(),
    today: z.iso.date(),
    visits: z.array(visitLine),
  }),
  async run(act, input) {
    const filter = [
      input.state,
      input.text,
      input.drawTaskId ?? null,
      input.entityId ?? null,
      input.fromOn ?? null,
      input.toOn ?? null,
      input.origin ?? null,
      input.isOverdue === 'true',
      act.today,
    ]
    const counts = await act.tx.one<{ total: number; entities: number; overdue: number }>(COUNT, filter)
    const rows = await readLines(act.tx, PAGE, [...filter, input.limit, input.offset])
    return ok({ ...counts, today: act.today, visits: rows.map((row) => lineOf(row, act.today)) })
  },
})
