import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { drawQualityExplained } from '../events.ts'
import { no } from '../refusals.ts'
import { insertQualitySignature, listQualitySignatures } from '../store/quality-store.ts'
import { lockPlanIn } from './change-state.ts'
import { EXPLAINERS, settleQuality } from './settle-quality.ts'

/**
 * Signs why a held wave stands; with the second person's signature under the same words it is published and its visits may be
 * released. Refuses a wave that is not held, a second signature by one person, and other words than the first person's.
 */
export const explainQuality = operation({
  name: 'explain-quality',
  kind: 'act',
  permission: 'draw.explain-quality',
  summary: '签署抽取质量说明',
  input: z.object({
    planId: z.uuid(),
    wave: z.int().min(1).max(12).default(1),
    explanation: z.string().trim().min(10).max(2000),
  }),
  output: z.object({ planId: z.uuid(), signatures: z.int(), needed: z.int(), isPublished: z.boolean() }),
  async run(act, { planId, wave, explanation }) {
    const locked = await lockPlanIn(act, planId, ['DRAWN', 'RELEASED'], '签署质量说明')
    if (!locked.ok) return locked
    const plan = locked.value
    const isHeld = (await settleQuality(act, plan)).some((one) => one.wave === wave && one.isHeld)
    const earlier = (await listQualitySignatures(act.tx, planId)).filter((one) => one.wave === wave)
    if (!isHeld || earlier.length >= EXPLAINERS) return no('quality-not-held')
    if (earlier.some(({ accountId }) => accountId === act.actor.accountId)) return no('explanation-signed')
    if (earlier.some((one) => one.explanation !== explanation)) return no('explanation-differs')
    const { leafHash } = await record(act, {
      type: 'draw.quality-explain',
      subject: { kind: 'draw', id: planId },
      fields: { plan: plan.number, ...(wave === 1 ? {} : { wave: String(wave) }), explanation },
      org: plan.org,
    })
    await insertQualitySignature(act, plan, { wave, explanation, leafHash })
    const signatures = earlier.length + 1
    const isPublished = signatures >= EXPLAINERS
    if (isPublished)
      await publish(act, drawQualityExplained, {
        planId,
        agencyId: plan.agencyId,
        wave,
        explanation,
        leafHash,
        explainedAt: act.now.toISOString(),
      })
    return ok({ planId, signatures, needed: EXPLAINERS, isPublished })
  },
})
