import { z } from 'zod'
import { record } from '#ledger'
import { type Job, job } from '#platform/jobs.ts'
import { lockExpiredExports, markRemoved, onlyOf } from '../store/export-orders.ts'

const AT_A_TIME = 50

/**
 * Takes exports past their term out of the file store, and the pieces a whole file was made of. Who exported what, what for and how
 * much stays, with the day of removal; a crash between removal and its record removes once more what is gone already.
 */
export const removeExpiredExports: Job = job({
  name: 'entities.remove-expired-exports',
  schema: z.object({}),
  every: { seconds: 3600 },
  async run(act) {
    for (const { exportId, hashes, isExpired } of await lockExpiredExports(act.tx, act.now, AT_A_TIME)) {
      for (const hash of await onlyOf(act.tx, exportId, hashes, act.now)) await act.ports.files.remove(hash)
      await markRemoved(act.tx, exportId, isExpired, act.now)
      if (!isExpired) continue
      await record(act, {
        type: 'entities.export-removed',
        subject: { kind: 'export', id: exportId },
        fields: { files: String(hashes.length) },
      })
    }
  },
})
