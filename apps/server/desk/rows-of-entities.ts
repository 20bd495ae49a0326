import { z } from 'zod'
import type { Desk, DeskMatter } from './desk.ts'

const imports = z.object({
  batches: z.array(
    z.object({
      batchId: z.string(),
      fileName: z.string(),
      state: z.string(),
      rowsQuarantined: z.int(),
      rowsReturned: z.int(),
      failure: z.string().nullable(),
    }),
  ),
})

/** Rows of register files that could not be loaded and wait for a person, all in one row of the desk. */
export async function rowsOfEntities(desk: Desk): Promise<readonly DeskMatter[]> {
  if (!desk.may('correct-quarantined-row')) return []
  const found = await desk.ask('list-imports', imports, { limit: 2000 })
  const waiting = (found?.batches ?? [])
    .map((batch) => ({ ...batch, open: batch.rowsQuarantined - batch.rowsReturned }))
    .filter((batch) => batch.open > 0)
  const rows = waiting.reduce((sum, batch) => sum + batch.open, 0)
  const first = waiting[0]
  if (first === undefined) return []
  return [
    {
      list: 'todo',
      id: 'entities:quarantine',
      module: 'entities',
      kindName: '登记数据更正',
      title: `待更正 ${rows} 行`,
      detail: waiting.length === 1 ? first.fileName : `${waiting.length} 个批次`,
      stateName: '已隔离',
      link: '/feed-quarantine?feed=register-import',
      nextAct: '逐行更正',
      facts: waiting.slice(0, 10).map((batch) => ({ label: batch.fileName, value: `${batch.open} 行` })),
    },
  ]
}
