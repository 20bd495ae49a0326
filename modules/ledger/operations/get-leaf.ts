import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { readLeaf } from '../queries/proofs.ts'
import { no } from '../refusals.ts'
import { erasureOf } from '../store/erasures.ts'

/** One leaf as it was hashed. The values behind its payload stay closed here; each module opens its own. */
export const getLeaf = operation({
  name: 'get-leaf',
  kind: 'query',
  permission: 'ledger.read',
  summary: '查看一条存证',
  input: z.object({ leaf: z.string().regex(/^[0-9a-f]{64}$/u) }),
  output: z.object({
    leafHash: z.string(),
    leaf: z.string(),
    type: z.string(),
    seq: z.number().int(),
    index: z.number().int().nullable(),
    recordedAt: z.iso.datetime({ offset: true }),
    fieldNames: z.array(z.string()),
    /** Under which article the values were destroyed, and when. */
    erased: z.object({ basis: z.string(), at: z.iso.datetime({ offset: true }) }).nullable(),
  }),
  async run(act, input) {
    const found = await readLeaf(act.tx, input.leaf)
    if (found === undefined) return no('no-such-leaf', { leaf: input.leaf })
    const erasure = await erasureOf(act.tx, found.entryId)
    const { leafHash, leaf, type, seq, index, recordedAt } = found
    return ok({
      leafHash,
      leaf,
      type,
      seq,
      index,
      recordedAt: recordedAt.toISOString(),
      fieldNames: found.fields.map((field) => field.name),
      erased: erasure === undefined ? null : { basis: erasure.basis, at: (erasure.decidedAt ?? act.now).toISOString() },
    })
  },
})
