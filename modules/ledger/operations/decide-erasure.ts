import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { eraseFields, liveHold, lockErasure, markDecided } from '../store/erasures.ts'
import { record } from '../store/record.ts'
import { holdGroundWords } from '../strings.ts'

/**
 * Decides on a request to destroy values. Approved, the values and salts are gone for good; the leaf, its place and its proofs stay, and
 * an `erase` leaf names it (verifiable.md §15.5). Refuses the requester, a request decided before, and a subject on hold.
 */
export const decideErasure = operation({
  name: 'decide-erasure',
  kind: 'act',
  permission: 'ledger.decide-erasure',
  summary: '决定是否销毁存证明文',
  input: z.object({
    erasureId: z.uuid(),
    decision: z.enum(['approved', 'rejected']),
    reason: z.string().trim().min(2).max(500),
  }),
  output: z.object({ erasureId: z.uuid(), erased: z.number().int() }),
  async run(act, { erasureId, decision, reason }) {
    const asked = await lockErasure(act.tx, erasureId)
    if (asked === undefined) return no('erasure-unknown')
    if (asked.decision !== null) return no('erasure-decided')
    if (asked.requestedBy === act.actor.pseudonym) return no('erasure-own')
    if (decision === 'approved') {
      const hold = await liveHold(act.tx, asked.subjectKind, asked.subjectId)
      if (hold !== undefined) return no('on-hold', { ground: holdGroundWords[hold.ground] })
    }
    markDecided(act.tx, erasureId, { decision, reason, by: act.actor.pseudonym, at: act.now })
    const erased = decision === 'approved' ? await eraseFields(act.tx, asked.entryId) : 0
    await record(act, {
      type: decision === 'approved' ? 'erase' : 'log.reject-erasure',
      fields: { basis: asked.basis, reason },
      refs: [asked.leafHash],
    })
    return ok({ erasureId, erased })
  },
})
