import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { enqueue } from '#platform/jobs.ts'
import { operation } from '#platform/operation.ts'
import { exportRows } from '../jobs/export-rows.ts'
import { findExportOf, hasRunningExport } from '../queries/export-orders.ts'
import { findEntities } from '../queries/search-entities.ts'
import { withDays } from '../queries/warning-terms-on.ts'
import { no } from '../refusals.ts'
import { insertExportOrder } from '../store/export-orders.ts'
import { searchFilter } from './search-input.ts'

/** An export that has not ended after this long is not waited for: its job was set aside. */
const STUCK_MS = 3_600_000

/**
 * Orders an export of what the filter finds, or of the rows chosen, with its purpose. Refused: nothing to export, a word
 * of one character, another export of the same person still runs, the id in use.
 */
export const requestExport = operation({
  name: 'request-export',
  kind: 'act',
  permission: 'entities.export',
  summary: '导出企业列表',
  input: z.object({
    id: z.uuid(),
    filter: searchFilter,
    entityIds: z.array(z.uuid()).max(2000).default([]),
    purpose: z.string().trim().min(2, '请写明用途').max(200),
  }),
  output: z.object({ exportId: z.uuid() }),
  async run(act, { id, filter, entityIds, purpose }) {
    const accountId = act.actor.accountId ?? ''
    if ((await findExportOf(act.tx, accountId, id)) !== undefined) return ok({ exportId: id })
    if (await hasRunningExport(act.tx, accountId, new Date(act.now.getTime() - STUCK_MS))) return no('export-running')
    if (entityIds.length === 0) {
      const found = await findEntities(act.tx, filter.q, withDays(filter, act.today), { limit: 1, offset: 0 })
      if (found === undefined) return no('word-too-short')
      if (found.rows.length === 0) return no('nothing-to-export')
    }
    if (!(await insertExportOrder(act.tx, { exportId: id, accountId, filter, entityIds, purpose }, act.now)))
      return no('id-used')
    await record(act, {
      type: 'entities.export-requested',
      subject: { kind: 'export', id },
      fields: { filter: JSON.stringify(filter), selected: String(entityIds.length), purpose },
    })
    await enqueue(act, exportRows, { exportId: id })
    return ok({ exportId: id })
  },
})
