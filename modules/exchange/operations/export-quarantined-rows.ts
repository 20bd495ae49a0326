import { z } from 'zod'
import { findRegisterImport } from '#entities'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { quarantineCsv } from '../intake/quarantine-csv.ts'
import { findFeedBatch } from '../queries/feed-batches.ts'
import { listRows } from '../queries/quarantine.ts'
import { no } from '../refusals.ts'

const MOST_ROWS = 20_000

/** The open rows of a batch as a file to correct in a spreadsheet and hand back. */
export const exportQuarantinedRows = operation({
  name: 'export-quarantined-rows',
  kind: 'query',
  permission: 'exchange.correct',
  summary: '下载隔离行',
  input: z.object({ batchId: z.uuid() }),
  output: z.object({ fileName: z.string(), rows: z.number().int(), text: z.string() }),
  async run(act, { batchId }) {
    const batch = (await findFeedBatch(act.tx, batchId)) ?? (await findRegisterImport(act.tx, batchId))
    if (batch === undefined) return no('no-such-batch')
    const filter = { batchId, feedKey: null, agency: null, reason: null, state: 'open' } as const
    const rows = await listRows(act.tx, filter, MOST_ROWS, 0)
    return ok({ fileName: `隔离行 ${batch.fileName}.csv`, rows: rows.length, text: quarantineCsv(rows) })
  },
})
