import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { enqueue } from '#platform/jobs.ts'
import { operation } from '#platform/operation.ts'
import { fromHex, suiteOf } from '../domain/encoding.ts'
import { ESCROW_THRESHOLD, shareHash } from '../domain/escrow.ts'
import { openEscrow } from '../jobs/open-escrow.ts'
import { no } from '../refusals.ts'
import { findOpening, listEscrowShares, storeHandedShare } from '../store/escrow-store.ts'
import { momentWords } from '../strings.ts'
import { confirmShare } from './confirm-share.ts'
import { ownShare } from './take-share.ts'

/**
 * A custodian hands in their share after the source has spoken. The third one opens the key, whoever else may not want it
 * (verifiable.md T5). Refuses before that moment, a share whose hash is not the committed one, and a second handing in.
 */
export const handInShare = operation({
  name: 'hand-in-share',
  kind: 'act',
  permission: 'draw.keep-share',
  summary: '交回封签份额',
  input: confirmShare.input,
  output: z.object({ planId: z.uuid(), handedIn: z.int(), needed: z.int() }),
  async run(act, input) {
    const found = await ownShare(
      act,
      input.planId,
      ['COMMITTED', 'WITNESSED', 'ARMED', 'SEEDED', 'DRAWN', 'RELEASED', 'EXECUTED', 'FAILED'],
      '交回份额',
    )
    if (!found.ok) return found
    const { plan, share } = found.value
    if (act.now < plan.sourceMoment) return no('hand-in-too-early', { at: momentWords(plan.sourceMoment) })
    if (share.handedInAt !== null) return no('share-handed-in')
    if ((await findOpening(act.tx, plan.planId)) !== undefined) return no('key-open')
    const bytes = fromHex(input.share)
    if (shareHash(suiteOf(plan.definition.suite), plan.number, share.name, bytes) !== share.shareHash)
      return no('share-wrong')
    await storeHandedShare(act, plan.planId, share.position, bytes)
    await record(act, {
      type: 'escrow.hand-in',
      subject: { kind: 'draw', id: plan.planId },
      fields: { plan: plan.number, custodian: share.name, share: share.shareHash ?? '' },
      org: plan.org,
    })
    const handedIn = (await listEscrowShares(act.tx, plan.planId)).filter((one) => one.handedInAt !== null).length
    if (handedIn >= ESCROW_THRESHOLD)
      await enqueue(act, openEscrow, { planId: plan.planId }, { dedupeKey: plan.planId })
    return ok({ planId: plan.planId, handedIn, needed: ESCROW_THRESHOLD })
  },
})
