import { z } from 'zod'
import { record } from '#ledger'
import { job } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { hex, suiteOf } from '../domain/encoding.ts'
import { combineShares, ESCROW_THRESHOLD } from '../domain/escrow.ts'
import { sealOf } from '../domain/seed.ts'
import { drawKeyOpened } from '../events.ts'
import { disclose } from '../operations/disclose-plan.ts'
import { findCommitment } from '../store/commitment-store.ts'
import { findOpening, insertOpening, listEscrowShares, openHandedShares } from '../store/escrow-store.ts'
import { lockPlan } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'

/**
 * Three custodians handed in: the key is put together and checked against its seal. A held draw is disclosed, a failed one
 * shows its key, and one that waits for a lost key can be held again. Nobody of the agency takes part (verifiable.md T5).
 */
export const openEscrow = job({
  name: 'draw.open-escrow',
  schema: z.object({ planId: z.uuid() }),
  async run(act, { planId }) {
    const plan = await lockPlan(act.tx, planId)
    if (plan === undefined || (await findOpening(act.tx, planId)) !== undefined) return
    const handed = (await listEscrowShares(act.tx, planId)).filter(({ handedInAt }) => handedInAt !== null)
    if (handed.length < ESCROW_THRESHOLD) return
    const key = await combineShares(openHandedShares(act, planId, handed))
    const names = handed.map(({ name }) => name)
    const seal = (await findCommitment(act.tx, planId))?.seal
    const isKey = key !== undefined && hex(sealOf(suiteOf(plan.definition.suite), plan.number, key)) === seal
    const { leafHash } = await record(act, {
      type: isKey ? 'escrow.open' : 'escrow.mismatch',
      subject: { kind: 'draw', id: planId },
      fields: {
        plan: plan.number,
        seal: seal ?? '',
        custodians: names.join('、'),
        sealKey: isKey && isShown(plan) ? hex(key) : '',
      },
      org: plan.org,
    })
    if (!isKey) return
    await insertOpening(act, plan, { key, names, leafHash })
    await showKey(act, plan, { key, names, leafHash })
  },
})

/** What is over may show its key; a list that never opens keeps it with the custodians. */
function isShown(plan: Plan): boolean {
  return plan.definition.publicity !== 'never' && ['DRAWN', 'RELEASED', 'EXECUTED', 'FAILED'].includes(plan.state)
}

async function showKey(
  act: Act,
  plan: Plan,
  opened: { key: Uint8Array; names: readonly string[]; leafHash: string },
): Promise<void> {
  if (plan.state === 'DRAWN' || plan.state === 'RELEASED' || plan.state === 'EXECUTED')
    await disclose(act, plan, `三名保管人交回份额：${opened.names.join('、')}`)
  if (plan.state !== 'FAILED') return
  await publish(act, drawKeyOpened, {
    planId: plan.planId,
    agencyId: plan.agencyId,
    sealKey: isShown(plan) ? hex(opened.key) : '',
    names: [...opened.names],
    openedAt: act.now.toISOString(),
    leafHash: opened.leafHash,
  })
}
