import { z } from 'zod'
import { findAgency } from '#identity'
import { ok } from '#kernel/result.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { operation } from '#platform/operation.ts'
import { outsideDrawOn } from '../operations/outside-draw-on.ts'
import { inspectionKindWords } from '../strings.ts'

/** How much of a year's inspections went through the draw, and by which exception of the closed list the rest did not. */
export const listOutsideDraw = operation({
  name: 'list-outside-draw',
  kind: 'query',
  permission: 'inspection.read',
  summary: '双随机与例外占比',
  input: z.object({ year: z.coerce.number().int().min(2020).max(2100).optional() }),
  output: z.object({
    year: z.int(),
    citation: z.string(),
    exceptions: z.array(z.object({ code: z.string(), title: z.string(), words: z.string(), basis: z.string() })),
    agencies: z.array(
      z.object({
        agencyId: z.uuid(),
        agencyName: z.string(),
        visits: z.int(),
        drawn: z.int(),
        grounds: z.array(z.object({ code: z.string(), label: z.string(), visits: z.int() })),
      }),
    ),
  }),
  async run(act, input) {
    const year = input.year ?? Number(act.today.slice(0, 'yyyy'.length))
    const { exceptions, citation } = outsideDrawOn(input.year === undefined ? act.today : plainDate(`${year}-12-31`))
    const labels = new Map<string, string>([
      ['draw', '双随机抽取'],
      ...exceptions.map(({ code, title }) => [code, title] as const),
      ...Object.entries(inspectionKindWords),
    ])
    const rows = await act.tx.rows<{ agencyId: string; ground: string; visits: number }>(
      `select agency_id as "agencyId", case when origin = 'draw' then 'draw' else coalesce(outside_draw_exception, inspection_kind) end as ground,
         count(*)::int4 as visits
       from inspection.visit where not is_rehearsal and started_at is not null
         and extract(year from started_at at time zone 'Asia/Shanghai') = $1
       group by 1, 2 order by 1, 3 desc, 2`,
      [year],
    )
    const agencies = []
    for (const agencyId of new Set(rows.map((row) => row.agencyId))) {
      const own = rows.filter((row) => row.agencyId === agencyId)
      agencies.push({
        agencyId,
        agencyName: (await findAgency(act.tx, agencyId))?.name ?? '',
        visits: own.reduce((all, row) => all + row.visits, 0),
        drawn: own.find((row) => row.ground === 'draw')?.visits ?? 0,
        grounds: own.map((row) => ({
          code: row.ground,
          label: labels.get(row.ground) ?? row.ground,
          visits: row.visits,
        })),
      })
    }
    return ok({
      year,
      citation,
      exceptions: exceptions.map(({ code, title, words, basis }) => ({ code, title, words, basis })),
      agencies,
    })
  },
})
