import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { findParameter, parameter } from '#law'
import { operation } from '#platform/operation.ts'
import { listBurdened } from '../queries/counted-visits.ts'

const line = z.object({ what: z.string(), value: z.int(), unit: z.string(), citation: z.string(), status: z.string() })

/** Yearly caps by rule row: enterprises one body visited more often than the cap; the total of all bodies only warns (seed 5). */
export const listVisitBurden = operation({
  name: 'list-visit-burden',
  kind: 'query',
  permission: 'accountability.read',
  summary: '查询年度入企频次',
  input: z.object({ year: z.coerce.number().int().min(2020).max(2100).optional() }),
  output: z.object({
    year: z.int(),
    cap: line,
    warning: line.nullable(),
    counts: z.object({ overCap: z.int(), warned: z.int() }),
    entities: z.array(
      z.object({
        entityId: z.uuid(),
        entityName: z.string(),
        total: z.int(),
        isOverCap: z.boolean(),
        isWarned: z.boolean(),
        bodies: z.array(z.object({ agencyName: z.string(), visits: z.int(), exempt: z.int(), isOverCap: z.boolean() })),
      }),
    ),
  }),
  async run({ tx, today }, { year = Number(today.slice(0, YEAR_DIGITS)) }) {
    const [from, to] = [`${year}-01-01`, `${year}-12-31`]
    const judgedOn = to < today ? plainDate(to) : today
    const cap = parameter('on-site-frequency-cap', judgedOn)
    const warning = findParameter('cross-agency-visit-warning', judgedOn)
    const warnAt = warning?.value ?? Number.MAX_SAFE_INTEGER
    const rows = await listBurdened(tx, { from, to, cap: cap.value, warning: warnAt })
    const entities = rows.map((row) => ({
      ...row,
      bodies: row.bodies.map((body) => ({ ...body, isOverCap: body.visits - body.exempt > cap.value })),
      isOverCap: row.bodies.some((body) => body.visits - body.exempt > cap.value),
      isWarned: row.total > warnAt,
    }))
    return ok({
      year,
      cap: lineOf(cap),
      warning: warning === undefined ? null : lineOf(warning),
      counts: {
        overCap: entities.filter((one) => one.isOverCap).length,
        warned: entities.filter((one) => one.isWarned).length,
      },
      entities,
    })
  },
})

const YEAR_DIGITS = 4

function lineOf({ what, value, unit, citation, status }: ReturnType<typeof parameter>): z.input<typeof line> {
  return { what, value, unit, citation, status }
}
