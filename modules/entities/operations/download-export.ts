import { z } from 'zod'
import { dayInShanghai } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { findExportOf } from '../queries/export-orders.ts'
import { no } from '../refusals.ts'

/** Hands out the file of the person's own export; every download leaves a leaf. Refused: none such, not ready, kept no longer. */
export const downloadExport = operation({
  name: 'download-export',
  kind: 'act',
  permission: 'entities.export',
  summary: '下载导出的企业列表',
  input: z.object({ exportId: z.uuid() }),
  output: z.object({ fileHash: z.string(), fileName: z.string() }),
  async run(act, { exportId }) {
    const found = await findExportOf(act.tx, act.actor.accountId ?? '', exportId)
    if (found === undefined) return no('no-such-export')
    if (found.fileHash === null || found.keepUntil === null) return no('export-not-ready')
    if (found.keepUntil < act.now) return no('export-expired', { until: dayInShanghai(found.keepUntil) })
    await record(act, {
      type: 'entities.export-downloaded',
      subject: { kind: 'export', id: exportId },
      fields: { file: found.fileHash, rows: String(found.rowsDone), purpose: found.purpose },
    })
    return ok({ fileHash: found.fileHash, fileName: `企业列表-${dayInShanghai(found.requestedAt)}.csv` })
  },
})
