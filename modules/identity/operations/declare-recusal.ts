// 行政处罚法 art. 43: an officer with a direct interest or another relation that may affect fairness withdraws.
import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { mayDo, operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { record } from '#ledger'
import { contentHash } from '../domain/content-hash.ts'
import { recusalDeclared } from '../events.ts'
import { findOfficer } from '../queries/find-officer.ts'
import { no } from '../refusals.ts'
import { findContentHash, insertRecusal } from '../store/officer-store.ts'

const input = z.object({
  id: z.uuid(),
  officerId: z.uuid(),
  entityId: z.uuid(),
  ground: z.enum(['direct-interest', 'close-relative', 'former-employment', 'other-relation']),
  declaredBy: z.enum(['officer', 'supervisor', 'party']).default('officer'),
  validTo: z.iso.date().optional(),
})

/** A recusal as it is entered. @technical */
export type RecusalEntry = z.output<typeof input>

/** Enters a recusal for one entity from today on. An officer declares only their own; the rest need the supervisor's right. */
export const declareRecusal = operation({
  name: 'declare-recusal',
  kind: 'act',
  permission: 'identity.declare-recusal',
  summary: '登记回避',
  input,
  output: z.object({ recusalId: z.uuid() }),
  async run(act, entry) {
    const own = entry.declaredBy === 'officer' && entry.officerId === act.actor.officerId
    if (!own && !mayDo(act.actor, 'identity.supervise-recusal')) return no('recusal-of-another')
    return recordRecusal(act, entry)
  },
})

/** For modules above: a recusal that arose in their own act (a party asked for it at a visit). Refuses an unknown officer. */
export async function recordRecusal(act: Act, entry: RecusalEntry): Promise<Result<{ recusalId: string }>> {
  const hash = contentHash(entry)
  const known = await findContentHash(act.tx, 'recusal', entry.id)
  if (known !== undefined) return known.equals(hash) ? ok({ recusalId: entry.id }) : no('id-taken')
  if ((await findOfficer(act.tx, entry.officerId)) === undefined) return no('officer-unknown')
  await insertRecusal(act.tx, { ...entry, declaredOn: act.today }, hash, act.now)
  await record(act, {
    type: 'identity.declare-recusal',
    subject: { kind: 'officer', id: entry.officerId },
    fields: { recusalId: entry.id, entityId: entry.entityId, ground: entry.ground, declaredBy: entry.declaredBy },
  })
  await publish(act, recusalDeclared, {
    recusalId: entry.id,
    officerId: entry.officerId,
    entityId: entry.entityId,
    declaredOn: act.today,
  })
  return ok({ recusalId: entry.id })
}
