import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { findExtract } from '../store/extracts.ts'

/** One issued extract as it is printed: its text, hash, signature and code. */
export const getExtract = operation({
  name: 'get-extract',
  kind: 'query',
  permission: 'entities.read',
  summary: '查看档案摘录',
  input: z.object({ extractId: z.uuid() }),
  output: z.object({
    extractId: z.uuid(),
    entityId: z.uuid(),
    code: z.string(),
    purpose: z.string(),
    body: z.string(),
    bodyHash: z.string(),
    note: z.string(),
    issuedBy: z.string(),
    issuedAt: z.string(),
  }),
  async run(act, { extractId }) {
    const found = await findExtract(act.tx, extractId)
    if (found === undefined) return no('no-such-extract')
    return ok({ ...found, issuedAt: found.issuedAt.toISOString() })
  },
})
