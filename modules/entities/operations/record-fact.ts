import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { factRecorded } from '../events.ts'
import { findEntity } from '../queries/find-entity.ts'
import { no } from '../refusals.ts'
import { findFact, insertFact } from '../store/facts.ts'

/**
 * Puts down what another source says of an entity, with its time and law. It never replaces the register's value: facts
 * that disagree stand side by side. The same id and value again answers the same. Seed 11 (product.md 47).
 */
export const recordFact = operation({
  name: 'record-fact',
  kind: 'act',
  permission: 'entities.record-fact',
  summary: '记载来源事实',
  input: z.object({
    id: z.uuid(),
    entityId: z.uuid(),
    kind: z.string().trim().min(2).max(40),
    value: z.string().trim().min(1).max(2000),
    source: z.string().trim().min(2).max(200),
    citation: z.string().trim().min(2).max(200).nullable(),
    quality: z.enum(['declared', 'reported']),
    validFrom: z.iso.date().nullable(),
  }),
  output: z.object({ factId: z.uuid() }),
  async run(act, input) {
    if ((await findEntity(act.tx, input.entityId)) === undefined) return no('no-such-entity')
    const known = await findFact(act.tx, input.id)
    if (known !== undefined) {
      const isSame = known.entityId === input.entityId && known.kind === input.kind && known.value === input.value
      return isSame ? ok({ factId: input.id }) : no('id-used')
    }
    await insertFact(act, input)
    await record(act, {
      type: 'entities.fact',
      subject: { kind: 'entity', id: input.entityId },
      fields: { kind: input.kind, value: input.value, source: input.source },
    })
    await publish(act, factRecorded, {
      factId: input.id,
      entityId: input.entityId,
      kind: input.kind,
      agencyId: act.actor.agencyId,
    })
    return ok({ factId: input.id })
  },
})
