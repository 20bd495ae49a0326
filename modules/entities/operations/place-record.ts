import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { placeRecords } from '../intake/place-records.ts'
import { findEntity } from '../queries/find-entity.ts'

const code = z.string().trim().max(40).nullable().default(null)

/**
 * Enters one record another body sent, under the codes it came with: it goes onto the file of whom it speaks, or waits for a
 * person, and the answer says why. The same record again makes no second one. Seed 11; domain.md §1.2.
 */
export const placeRecord = operation({
  name: 'place-record',
  kind: 'act',
  permission: 'entities.record-fact',
  summary: '登记来源记录',
  input: z.object({
    source: z.string().trim().min(2).max(200),
    recordKey: z.string().trim().min(1).max(400),
    uscc: code,
    registrationNumber: code,
    organizationCode: code,
    taxNumber: code,
    name: z.string().trim().max(200).nullable().default(null),
    personName: z.string().trim().max(100).nullable().default(null),
    facts: z
      .array(
        z.object({
          kind: z.string().trim().min(2).max(40),
          value: z.string().trim().min(1).max(2000),
          citation: z.string().trim().min(2).max(200).nullable().default(null),
          quality: z.enum(['declared', 'reported']).default('reported'),
          validFrom: z.iso.date().nullable().default(null),
        }),
      )
      .min(1)
      .max(200),
  }),
  output: z.object({
    state: z.enum(['matched', 'queued']),
    entityId: z.string().nullable(),
    name: z.string().nullable(),
    matchId: z.string().nullable(),
    reason: z.string(),
  }),
  async run(act, { source, recordKey, facts, ...claim }) {
    const [placement] = await placeRecords(act, [{ claim, source, recordKey, facts }])
    if (placement === undefined) throw new Error('one record has one placement')
    const { state, entityId, matchId, reason } = placement
    await record(act, {
      type: 'entities.record-placed',
      subject:
        entityId === null ? { kind: 'identity-match', id: matchId ?? recordKey } : { kind: 'entity', id: entityId },
      fields: { source, 'record-key': recordKey, state, reason },
    })
    const entity = entityId === null ? undefined : await findEntity(act.tx, entityId)
    return ok({ state, entityId, name: entity?.name ?? null, matchId, reason })
  },
})
