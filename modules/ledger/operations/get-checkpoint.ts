import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { latestCheckpoint } from '../queries/checkpoints.ts'
import { noteOf, policyText } from '../queries/proofs.ts'
import { no } from '../refusals.ts'

/** The newest signed checkpoint with its cosignatures, and the public keys to check it with (verifiable.md §15.2). */
export const getCheckpoint = operation({
  name: 'get-checkpoint',
  kind: 'query',
  permission: 'signed-in',
  summary: '查看最新检查点',
  input: z.object({}),
  output: z.object({
    size: z.number().int(),
    root: z.string(),
    note: z.string(),
    policy: z.string(),
    signedAt: z.iso.datetime({ offset: true }),
  }),
  async run(act) {
    const checkpoint = await latestCheckpoint(act.tx)
    if (checkpoint === undefined) return no('no-checkpoint')
    return ok({
      size: checkpoint.size,
      root: checkpoint.root,
      note: await noteOf(act.tx, checkpoint.size),
      policy: await policyText(act),
      signedAt: checkpoint.signedAt.toISOString(),
    })
  },
})
