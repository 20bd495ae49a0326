import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listDutyLines } from '../queries/duty-list-rows.ts'

/** The responsibility list of the city and of each district against the catalogue: items without an entry, entries without an item. */
export const listDutyList = operation({
  name: 'list-duty-list',
  kind: 'query',
  permission: 'signed-in',
  summary: '对照权责清单',
  input: z.object({
    onDate: z.iso.date().optional(),
    place: z
      .string()
      .regex(/^[0-9]{6}$/u)
      .optional(),
    itemId: z.uuid().optional(),
    show: z.enum(['all', 'faults', 'without-entry', 'without-item']).default('all'),
  }),
  output: z.object({
    places: z.array(z.object({ place: z.string(), linked: z.int(), withoutEntry: z.int(), withoutItem: z.int() })),
    lines: z.array(
      z.object({
        place: z.string(),
        entryCode: z.string().nullable(),
        entryTitle: z.string().nullable(),
        agency: z.string().nullable(),
        validFrom: z.iso.date().nullable(),
        source: z.string().nullable(),
        itemId: z.uuid().nullable(),
        itemCode: z.string().nullable(),
        itemTitle: z.string().nullable(),
      }),
    ),
  }),
  async run({ tx, today }, { onDate, place, itemId, show }) {
    const all = await listDutyLines(tx, onDate === undefined ? today : plainDate(onDate))
    const places = [...Map.groupBy(all, (line) => line.place)].map(([code, lines]) => ({
      place: code,
      linked: lines.filter((line) => line.entryCode !== null && line.itemId !== null).length,
      withoutEntry: lines.filter((line) => line.entryCode === null).length,
      withoutItem: lines.filter((line) => line.itemId === null).length,
    }))
    const lines = all.filter(
      (line) =>
        (place === undefined || line.place === place) &&
        (itemId === undefined || line.itemId === itemId) &&
        (show === 'all' ||
          (line.entryCode === null && show !== 'without-item') ||
          (line.itemId === null && show !== 'without-entry')),
    )
    return ok({ places, lines })
  },
})
