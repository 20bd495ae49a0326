// Sealing and frame keys at rest: AES-256-GCM (NIST SP 800-38D) under the installation's own key; iv ‖ tag ‖ ciphertext.
import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Act } from '#platform/operation.ts'
import type { Plan } from './plan-store.ts'

const IV = 12
const TAG = 16

export interface PlanSecrets {
  readonly sealKey: Uint8Array | undefined
  readonly frameKey: Uint8Array | undefined
}

/** Makes and keeps the keys a plan needs: drawn once at FROZEN, never again. */
export async function makeSecrets(act: Act, plan: Plan, isProtected: boolean): Promise<PlanSecrets> {
  const secrets = {
    sealKey: plan.definition.sealed ? act.ports.randomness.bytes(32) : undefined,
    frameKey: isProtected ? act.ports.randomness.bytes(32) : undefined,
  }
  await act.tx.run(
    `insert into draw.secret (plan_id, agency_id, seal_key, frame_key, made_at) values ($1, $2, $3, $4, $5)`,
    [
      plan.planId,
      plan.agencyId,
      closed(act, plan.planId, secrets.sealKey),
      closed(act, plan.planId, secrets.frameKey),
      act.now,
    ],
  )
  return secrets
}

/** The keys of a plan; both undefined before it was frozen. */
export async function readSecrets(act: Act, planId: string): Promise<PlanSecrets> {
  const row = await act.tx.maybe<{ sealKey: Buffer | null; frameKey: Buffer | null }>(
    `select seal_key as "sealKey", frame_key as "frameKey" from draw.secret where plan_id = $1`,
    [planId],
  )
  return { sealKey: opened(act, planId, row?.sealKey), frameKey: opened(act, planId, row?.frameKey) }
}

function closed(act: Act, planId: string, key: Uint8Array | undefined): Buffer | null {
  if (key === undefined) return null
  const iv = act.ports.randomness.bytes(IV)
  const cipher = createCipheriv('aes-256-gcm', act.settings.keys.secret('draw-seal'), iv).setAAD(Buffer.from(planId))
  const text = Buffer.concat([cipher.update(key), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text])
}

function opened(act: Act, planId: string, stored: Buffer | null | undefined): Uint8Array | undefined {
  if (stored === null || stored === undefined) return undefined
  const decipher = createDecipheriv('aes-256-gcm', act.settings.keys.secret('draw-seal'), stored.subarray(0, IV))
  decipher.setAAD(Buffer.from(planId)).setAuthTag(stored.subarray(IV, IV + TAG))
  return Buffer.concat([decipher.update(stored.subarray(IV + TAG)), decipher.final()])
}
