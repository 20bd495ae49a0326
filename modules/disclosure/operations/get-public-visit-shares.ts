import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listVisitShares } from '../queries/public-visit-shares.ts'

/** How many inspections of a year went through the draw, per agency, and by which exception the others did not. */
export const getPublicVisitShares = operation({
  name: 'get-public-visit-shares',
  kind: 'query',
  permission: 'public',
  summary: '公众查看双随机与例外占比',
  input: z.object({ year: z.coerce.number().int().min(2020).max(2100).optional() }),
  output: z.object({
    year: z.int(),
    years: z.array(z.int()),
    agencies: z.array(
      z.object({
        agencyName: z.string(),
        visits: z.int(),
        drawn: z.int(),
        grounds: z.array(z.object({ code: z.string(), label: z.string(), visits: z.int() })),
      }),
    ),
    asOf: z.iso.datetime({ offset: true }),
  }),
  async run({ tx, today, now }, input) {
    const all = await listVisitShares(tx)
    const years = [...new Set(all.map((row) => row.year))]
    const year = input.year ?? years[0] ?? Number(today.slice(0, 'yyyy'.length))
    const rows = all.filter((row) => row.year === year)
    const agencies = [...new Set(rows.map((row) => row.agencyId))].map((agencyId) => {
      const own = rows.filter((row) => row.agencyId === agencyId)
      return {
        agencyName: own[0]?.agencyName ?? '',
        visits: own.reduce((sum, row) => sum + row.visits, 0),
        drawn: own.find((row) => row.ground === 'draw')?.visits ?? 0,
        grounds: own.map((row) => ({ code: row.ground, label: row.label, visits: row.visits })),
      }
    })
    return ok({ year, years, agencies, asOf: now.toISOString() })
  },
})
