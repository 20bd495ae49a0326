import type { z } from 'zod'
import { listAgencies } from '#identity'
import type { OutletMapping } from '#platform/outlet/mapping.ts'
import { type OutletAdapter, outletAdapter } from '#platform/outlet/outlet-desk.ts'
import { recordContents } from '../queries/outlet-records.ts'

/** An outlet whose records wait with their content (queueRecord): the schema reads the content, the mapping says it in the outlet's words. */
export function sharedRecordAdapter<C extends object>(mapping: OutletMapping<C>, schema: z.ZodType<C>): OutletAdapter {
  return outletAdapter<C>({
    mapping,
    async contents(act, queued) {
      const agencies = new Map((await listAgencies(act.tx)).map((one) => [one.id, one]))
      const rows = await recordContents(
        act.tx,
        mapping.outletId,
        queued.map((one) => one.recordId),
      )
      return new Map(
        rows.map((row) => {
          const agency = agencies.get(row.agencyId)
          const sender = { agencyCode: agency?.code ?? '', agencyDivision: agency?.divisionCode ?? '' }
          return [row.recordId, { ...schema.parse(row.content), ...sender }]
        }),
      )
    },
  })
}
