import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { readLeaf } from '../queries/proofs.ts'
import { no } from '../refusals.ts'
import { insertErasure } from '../store/erasures.ts'
import { record } from '../store/record.ts'

/**
 * Asks that the values behind one leaf be destroyed, naming the article (verifiable.md §15.5; 个人信息保护法 47). Nothing is destroyed
 * before another person decides. Refuses an unknown leaf, one without values, and a second request while one is open or approved.
 */
export const requestErasure = operation({
  name: 'request-erasure',
  kind: 'act',
  permission: 'ledger.request-erasure',
  summary: '申请销毁存证明文',
  input: z.object({
    erasureId: z.uuid(),
    leaf: z.string().regex(/^[0-9a-f]{64}$/u),
    basis: z.string().trim().min(4).max(200),
    reason: z.string().trim().min(4).max(500),
  }),
  output: z.object({ erasureId: z.uuid() }),
  async run(act, { erasureId, leaf, basis, reason }) {
    const found = await readLeaf(act.tx, leaf)
    if (found === undefined) return no('no-such-leaf', { leaf })
    if (found.fields.length === 0) return no('nothing-to-erase')
    const { entryId } = found
    const isNew = await insertErasure(act.tx, {
      erasureId,
      entryId,
      basis,
      reason,
      by: act.actor.pseudonym,
      at: act.now,
    })
    if (!isNew) return no('erasure-requested')
    await record(act, { type: 'log.request-erasure', fields: { basis, reason }, refs: [leaf] })
    return ok({ erasureId })
  },
})
