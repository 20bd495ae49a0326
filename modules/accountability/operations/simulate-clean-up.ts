import { z } from 'zod'
import { addDays, addMonths } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { simulateYear } from '../domain/visit-simulation.ts'
import { countVisitsByItem, lastCountedDay, listCountedVisits } from '../queries/counted-visits.ts'
import { no } from '../refusals.ts'

const codes = z
  .string()
  .max(2000)
  .default('')
  .transform((text) => text.split(',').filter((one) => one !== ''))

const MONTHS_OF_A_YEAR = 12

/** Cancel, merge or move these items off site: how many of the last twelve months' real visits would not have been made (seed 5). */
export const simulateCleanUp = operation({
  name: 'simulate-clean-up',
  kind: 'query',
  permission: 'accountability.read',
  summary: '测算清理后少去几次',
  input: z.object({ cancelled: codes, offSite: codes, merged: codes }),
  output: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    countedTo: z.iso.date().nullable(),
    before: z.int(),
    after: z.int(),
    fewer: z.int(),
    saved: z.object({ cancelled: z.int(), 'off-site': z.int(), merged: z.int() }),
    entitiesSpared: z.int(),
    agencies: z.array(z.object({ agencyName: z.string(), before: z.int(), after: z.int() })),
    items: z.array(
      z.object({ code: z.string(), title: z.string(), agencyName: z.string(), visits: z.int(), alone: z.int() }),
    ),
  }),
  async run({ tx, today }, { cancelled, offSite, merged }) {
    const to = addDays(today, -1)
    const from = addMonths(today, -MONTHS_OF_A_YEAR)
    const items = await countVisitsByItem(tx, from, to)
    const unknown = [...cancelled, ...offSite, ...merged].find((code) => !items.some((one) => one.code === code))
    if (unknown !== undefined) return no('item-never-visited', { code: unknown })
    const twice = [...cancelled, ...offSite].find((code, at, all) => all.indexOf(code) !== at || merged.includes(code))
    if (twice !== undefined) return no('measure-twice', { code: twice })
    if (merged.length === 1) return no('merge-alone')
    const visits = await listCountedVisits(tx, from, to)
    const year = simulateYear(visits, {
      cancelled: new Set(cancelled),
      offSite: new Set(offSite),
      merged: merged.length === 0 ? [] : [new Set(merged)],
    })
    return ok({
      from,
      to,
      countedTo: (await lastCountedDay(tx)) ?? null,
      ...year,
      fewer: year.before - year.after,
      saved: { ...year.saved },
      agencies: [...year.agencies],
      items,
    })
  },
})
