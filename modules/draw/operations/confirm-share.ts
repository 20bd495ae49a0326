import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { fromHex, suiteOf } from '../domain/encoding.ts'
import { shareHash } from '../domain/escrow.ts'
import { no } from '../refusals.ts'
import { giveAway } from '../store/escrow-store.ts'
import { ownShare } from './take-share.ts'

/** A share as a custodian keeps it: 33 bytes. @technical */
export const shareText = z.string().regex(/^[0-9a-f]{66}$/, '份额应为 66 位小写十六进制')

/** A custodian shows that they kept their share; our own copy is erased. Refuses another share than the one made for them. */
export const confirmShare = operation({
  name: 'confirm-share',
  kind: 'act',
  permission: 'draw.keep-share',
  summary: '确认保管封签份额',
  input: z.object({ planId: z.uuid(), share: shareText }),
  output: z.object({ planId: z.uuid(), confirmed: z.boolean() }),
  async run(act, input) {
    const found = await ownShare(act, input.planId, ['FROZEN'], '确认保管')
    if (!found.ok) return found
    const { plan, share } = found.value
    const hash = shareHash(suiteOf(plan.definition.suite), plan.number, share.name, fromHex(input.share))
    if (hash !== share.shareHash) return no('share-wrong')
    if (share.confirmedAt !== null) return ok({ planId: plan.planId, confirmed: true })
    await giveAway(act, plan.planId, share.position)
    await record(act, {
      type: 'escrow.confirm',
      subject: { kind: 'draw', id: plan.planId },
      fields: { plan: plan.number, custodian: share.name, share: hash },
      org: plan.org,
    })
    return ok({ planId: plan.planId, confirmed: true })
  },
})
