import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listExtractsOf } from '../store/extracts.ts'

/** Extracts issued of one file: when, by whom, what for. */
export const listExtracts = operation({
  name: 'list-extracts',
  kind: 'query',
  permission: 'entities.read',
  summary: '档案摘录清单',
  input: z.object({ entityId: z.uuid() }),
  output: z.object({
    extracts: z.array(
      z.object({
        extractId: z.uuid(),
        code: z.string(),
        purpose: z.string(),
        issuedBy: z.string(),
        issuedAt: z.string(),
      }),
    ),
  }),
  async run(act, { entityId }) {
    const rows = await listExtractsOf(act.tx, entityId)
    return ok({
      extracts: rows.map(({ extractId, code, purpose, issuedBy, issuedAt }) => ({
        extractId,
        code,
        purpose,
        issuedBy,
        issuedAt: issuedAt.toISOString(),
      })),
    })
  },
})
