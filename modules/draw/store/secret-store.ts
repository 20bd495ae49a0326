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
  act.tx.later(
    `insert into draw.secret (plan_id, agency_id, seal_key, frame_key, made_at) values ($1, $2, $3, $4, $5)`,
    [
      plan.planId,
      plan.agencyId,
      secrets.sealKey === undefined ? null : closeSecret(act, plan.planId, secrets.sealKey),
      secrets.frameKey === undefined ? null : closeSecret(act, plan.planId, secrets.frameKey),
      act.now,
    ],
  )
  return secrets
}

/** The keys of a plan; both undefined before it was frozen. A sealing key that was lost comes back through its custodians. */
export async function readSecrets(act: Act, planId: string): Promise<PlanSecrets> {
  const row = await act.tx.maybe<{ sealKey: Buffer | null; frameKey: Buffer | null }>(
    `select coalesce(o.seal_key, s.seal_key) as "sealKey", s.frame_key as "frameKey"
     from (select $1::uuid as plan_id) p left join draw.secret s using (plan_id) left join draw.escrow_opening o using (plan_id)`,
    [planId],
  )
  return { sealKey: openSecret(act, planId, row?.sealKey), frameKey: openSecret(act, planId, row?.frameKey) }
}

/** Encrypts a secret for the database; `boundTo` is authenticated with it, so a row cannot take another's place. */
export function closeSecret(act: Act, boundTo: string, key: Uint8Array): Buffer {
  const iv = act.ports.randomness.bytes(IV)
  const cipher = createCipheriv('aes-256-gcm', act.settings.keys.secret('draw-seal'), iv).setAAD(Buffer.from(boundTo))
  const text = Buffer.concat([cipher.update(key), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text])
}

/** The secret behind what `closeSecret` wrote. Throws when it was changed or moved. */
export function openSecret(act: Act, boundTo: string, stored: Buffer | null | undefined): Uint8Array | undefined {
  if (stored === null || stored === undefined) return undefined
  const decipher = createDecipheriv('aes-256-gcm', act.settings.keys.secret('draw-seal'), stored.subarray(0, IV))
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(stored.subarray(IV, IV + TAG))
  return Buffer.concat([decipher.update(stored.subarray(IV + TAG)), decipher.final()])
}
