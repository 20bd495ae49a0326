import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { fromHex, suiteOf } from '../domain/encoding.ts'
import { partyCommit } from '../domain/parties.ts'
import { no } from '../refusals.ts'
import { storeShare } from '../store/party-store.ts'
import { momentWords } from '../strings.ts'
import { closesAt, waveOf } from './plan-entropy.ts'
import { ownParty } from './commit-share.ts'

/** A 见证人 opens the 32 bytes behind their commitment. Refuses another value, and anything after the closing time. */
export const revealShare = operation({
  name: 'reveal-share',
  kind: 'act',
  permission: 'draw.contribute',
  summary: '揭示共同种子',
  input: z.object({
    planId: z.uuid(),
    wave: z.int().min(1).max(12).default(1),
    name: z.string().min(1).max(40),
    share: z.string().regex(/^[0-9a-f]{64}$/, '共同种子应为 64 位小写十六进制'),
  }),
  output: z.object({ planId: z.uuid(), name: z.string(), revealed: z.boolean() }),
  async run(act, { planId, wave, name, share }) {
    const found = await ownParty(
      act,
      planId,
      { wave, name },
      wave === 1 ? ['ARMED'] : ['ARMED', 'DRAWN', 'RELEASED'],
      '揭示共同种子',
    )
    if (!found.ok) return found
    const { plan, party } = found.value
    const of = waveOf(plan, wave)
    const closes = of === undefined ? plan.sourceMoment : closesAt(of)
    if (act.now >= closes) return no('reveal-closed', { at: momentWords(closes) })
    if (partyCommit(suiteOf(plan.definition.suite), plan.number, name, fromHex(share), wave) !== party.commitment)
      return no('share-differs')
    if (party.share !== null) return no('share-revealed', { name })
    await storeShare(act.tx, planId, party, fromHex(share), act.now)
    await record(act, {
      type: 'draw.share-reveal',
      subject: { kind: 'draw', id: planId },
      fields: { party: name, wave: String(wave), share },
      org: plan.org,
    })
    return ok({ planId, name, revealed: true })
  },
})
