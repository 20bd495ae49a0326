import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { latestCheckpoint } from '../queries/checkpoints.ts'
import { proveConsistency as proofOf } from '../queries/proofs.ts'
import { no } from '../refusals.ts'

/** The proof that an older tree is a prefix of a newer one (RFC 6962 §2.1.2). */
export const proveConsistency = operation({
  name: 'prove-consistency',
  kind: 'query',
  permission: 'signed-in',
  summary: '取一致性证明',
  input: z.object({ from: z.coerce.number().int(), to: z.coerce.number().int() }),
  output: z.object({ from: z.number().int(), to: z.number().int(), path: z.array(z.string()) }),
  async run(act, { from, to }) {
    const size = (await latestCheckpoint(act.tx))?.size ?? 0
    if (from < 1 || from > to || to > size) return no('no-such-size', { size })
    const path = await proofOf(act.tx, from, to)
    return ok({ from, to, path: path.map((hash) => Buffer.from(hash).toString('hex')) })
  },
})
