import type { Act } from '#platform/operation.ts'
import { hex, suiteOf } from '../domain/encoding.ts'
import { sealOf } from '../domain/seed.ts'
import { findCommitment } from '../store/commitment-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { readSecrets } from '../store/secret-store.ts'

/** Whether we still have the very key the commitment sealed; a draw by any other key, or by none, would be another draw. */
export async function isSealKept(act: Act, plan: Plan): Promise<boolean> {
  const commitment = await findCommitment(act.tx, plan.planId)
  if (commitment === undefined) return false
  if (commitment.seal === '') return true
  try {
    const { sealKey } = await readSecrets(act, plan.planId)
    return (
      sealKey !== undefined && hex(sealOf(suiteOf(plan.definition.suite), plan.number, sealKey)) === commitment.seal
    )
  } catch {
    return false
  }
}
