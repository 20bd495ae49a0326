import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listOfficialListRows } from '../queries/find-lists.ts'

export const officialListHead = z.object({
  officialListId: z.uuid(),
  issuer: z.enum(['national', 'province']),
  title: z.string(),
  documentNumber: z.string(),
  issuedOn: z.string(),
  effectiveOn: z.string(),
  entries: z.int(),
  unchanged: z.int(),
  open: z.int(),
  settled: z.int(),
  importedBy: z.string(),
  importedAt: z.string(),
  baseTitle: z.string().nullable(),
})

/** The national and provincial lists that were imported, and how much of each still waits for a person. */
export const listOfficialLists = operation({
  name: 'list-official-lists',
  kind: 'query',
  permission: 'signed-in',
  summary: '查询上级清单',
  input: z.object({}),
  output: z.object({ lists: z.array(officialListHead) }),
  async run({ tx }) {
    const rows = await listOfficialListRows(tx)
    return ok({ lists: rows.map((row) => ({ ...row, importedAt: row.importedAt.toISOString() })) })
  },
})
