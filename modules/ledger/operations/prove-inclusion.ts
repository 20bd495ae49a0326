import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findProof, readLeaf } from '../queries/proofs.ts'
import { no } from '../refusals.ts'

/** The path from one leaf to the newest checkpoint (RFC 6962 §2.1.1). */
export const proveInclusion = operation({
  name: 'prove-inclusion',
  kind: 'query',
  permission: 'signed-in',
  summary: '取包含证明',
  input: z.object({ leaf: z.string().regex(/^[0-9a-f]{64}$/u) }),
  output: z.object({
    index: z.number().int(),
    size: z.number().int(),
    path: z.array(z.string()),
    note: z.string(),
    tlogProof: z.string(),
  }),
  async run(act, input) {
    const proof = await findProof(act.tx, input.leaf)
    if (proof === undefined) {
      return (await readLeaf(act.tx, input.leaf)) === undefined
        ? no('no-such-leaf', { leaf: input.leaf })
        : no('not-integrated')
    }
    return ok({ ...proof, path: proof.path.map((hash) => Buffer.from(hash).toString('hex')) })
  },
})
