import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { changeHead, headOf } from '../change-words.ts'
import { listChangeRows } from '../queries/read-changes.ts'

/** Drafts and published changes of the law base, those that wait for a second person first. */
export const listChanges = operation({
  name: 'list-changes',
  kind: 'query',
  permission: 'law.read-changes',
  summary: '查看法规修改',
  input: z.object({
    state: z.enum(['proposed', 'published', 'returned']).optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(200),
  }),
  output: z.object({ changes: z.array(changeHead) }),
  async run(act, { state, limit }) {
    return ok({ changes: (await listChangeRows(act.tx, state, limit)).map(headOf) })
  },
})
