import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listEntries } from '../queries/entries.ts'

/** Leaves, newest first; only what the log itself holds, never the values behind it. */
export const listLeaves = operation({
  name: 'list-leaves',
  kind: 'query',
  permission: 'ledger.read',
  summary: '浏览存证',
  input: z.object({
    type: z.string().max(80).optional(),
    subjectKind: z.string().max(40).optional(),
    subjectId: z.string().max(80).optional(),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    total: z.number().int(),
    types: z.array(z.object({ type: z.string(), count: z.number().int() })),
    rows: z.array(
      z.object({
        leafHash: z.string(),
        index: z.number().int().nullable(),
        type: z.string(),
        seq: z.number().int(),
        actor: z.string(),
        recordedAt: z.iso.datetime({ offset: true }),
        subjectKind: z.string(),
        subjectId: z.string(),
      }),
    ),
  }),
  async run(act, input) {
    return ok(await listEntries(act.tx, input))
  },
})
