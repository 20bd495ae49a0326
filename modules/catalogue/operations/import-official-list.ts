import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { mergeCounts, mergeOfficialList } from '../merge-official-list.ts'

const MOST_ROWS = 5000

/**
 * Imports a new national or provincial list as a three-way merge. Every difference waits in a review queue; nothing of the
 * catalogue changes here.
 */
export const importOfficialList = operation({
  name: 'import-official-list',
  kind: 'act',
  permission: 'catalogue.edit',
  summary: '导入上级监管事项清单',
  input: z.object({
    id: z.uuid(),
    issuer: z.enum(['national', 'province']),
    title: z.string().trim().min(4).max(120),
    documentNumber: z.string().trim().max(60).default(''),
    issuedOn: z.iso.date(),
    effectiveOn: z.iso.date(),
    rows: z.array(z.record(z.string(), z.unknown())).min(1).max(MOST_ROWS),
  }),
  output: mergeCounts,
  run: (act, input) => mergeOfficialList(act, input),
})
