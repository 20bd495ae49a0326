import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { readLeaf } from '../queries/proofs.ts'
import { no } from '../refusals.ts'
import { insertHold, liveHold } from '../store/erasures.ts'
import { record } from '../store/record.ts'

/**
 * Keeps the values behind every leaf of a matter while a review, a lawsuit or the archive needs them (verifiable.md §15.5); the matter is
 * named by any of its leaves. Refuses an unknown leaf and a matter already on hold.
 */
export const placeHold = operation({
  name: 'place-hold',
  kind: 'act',
  permission: 'ledger.hold',
  summary: '保全存证明文',
  input: z.object({
    holdId: z.uuid(),
    leaf: z.string().regex(/^[0-9a-f]{64}$/u),
    ground: z.enum(['reconsideration', 'litigation', 'archive']),
    reason: z.string().trim().min(2).max(500),
  }),
  output: z.object({ holdId: z.uuid() }),
  async run(act, { holdId, leaf, ground, reason }) {
    const found = await readLeaf(act.tx, leaf)
    if (found === undefined) return no('no-such-leaf', { leaf })
    const { subjectKind, subjectId } = found
    if ((await liveHold(act.tx, subjectKind, subjectId)) !== undefined) return no('hold-placed')
    insertHold(act.tx, { holdId, subjectKind, subjectId, ground, reason, placedBy: act.actor.pseudonym, at: act.now })
    await record(act, { type: 'log.place-hold', fields: { ground, reason }, refs: [leaf] })
    return ok({ holdId })
  },
})
