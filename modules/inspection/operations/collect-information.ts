import { z } from 'zod'
import { findEntity } from '#entities'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { insertCollection } from '../store/collection-store.ts'
import { organOfActor } from './organ-of-actor.ts'

/**
 * Keeps what a 网格员 or assistant saw: information, not an inspection. It has no result, binds nobody and counts to no cap
 * (国办发〔2024〕54号: persons without a certificate may not inspect). Refuses an unknown entity and an id in use.
 */
export const collectInformation = operation({
  name: 'collect-information',
  kind: 'act',
  permission: 'inspection.collect',
  summary: '登记信息采集',
  input: z.object({
    id: z.uuid(),
    entityId: z.uuid(),
    collectorName: z.string().trim().min(2).max(40),
    collectorRole: z.enum(['grid-worker', 'auxiliary', 'expert']),
    subject: z.string().trim().min(2).max(80),
    note: z.string().trim().min(2).max(1000),
  }),
  output: z.object({ id: z.uuid(), leafHash: z.string() }),
  async run(act, input) {
    const entity = await findEntity(act.tx, input.entityId)
    if (entity === undefined) return no('entity-absent')
    const organ = await organOfActor(act)
    if (!organ.ok) return organ
    const { leafHash } = await record(act, {
      type: 'information.collect',
      subject: { kind: 'entity', id: input.entityId },
      fields: { role: input.collectorRole, subject: input.subject, note: input.note },
    })
    const added = await insertCollection(act, organ.value, input, leafHash)
    return added ? ok({ id: input.id, leafHash }) : no('id-used')
  },
})
