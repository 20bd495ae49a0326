import { split } from 'shamir-secret-sharing'
import type { JcsValue } from '#kernel/jcs.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { suiteOf } from '../domain/encoding.ts'
import { ESCROW_SHARES, ESCROW_THRESHOLD, escrowDocument, shareHash } from '../domain/escrow.ts'
import { no } from '../refusals.ts'
import { listEscrowShares, storeMadeShare } from '../store/escrow-store.ts'
import type { Plan } from '../store/plan-store.ts'

/** Splits a plan's sealing key among its custodians at FROZEN; does nothing where none are named. */
export async function makeEscrow(act: Act, plan: Plan, sealKey: Uint8Array | undefined): Promise<void> {
  const custodians = await listEscrowShares(act.tx, plan.planId)
  if (custodians.length === 0 || sealKey === undefined) return
  const suite = suiteOf(plan.definition.suite)
  const shares = await split(new Uint8Array(sealKey), ESCROW_SHARES, ESCROW_THRESHOLD)
  for (const { position, name } of custodians) {
    const share = shares[position]
    if (share === undefined) throw new Error(`plan ${plan.planId} has more custodians than shares`)
    await storeMadeShare(act, plan.planId, position, { share, hash: shareHash(suite, plan.number, name, share) })
  }
}

/** The member `escrow` for the commit document, absent without custodians; refused while a share still lies with us. */
export async function escrowReady(act: Act, plan: Plan): Promise<Result<JcsValue | undefined>> {
  const shares = await listEscrowShares(act.tx, plan.planId)
  if (shares.length === 0) return ok(undefined)
  const waiting = shares.filter(({ confirmedAt }) => confirmedAt === null)
  if (waiting.length > 0) return no('shares-unconfirmed', { names: waiting.map(({ name }) => name).join('、') })
  return ok(escrowDocument(shares.map(({ name, organ, shareHash: hash }) => ({ name, organ, hash: hash ?? '' }))))
}
