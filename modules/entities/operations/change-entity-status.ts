import { z } from 'zod'
import { record } from '#ledger'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { isLawfulChange, registrationStatuses, statusWord } from '../domain/registration-status.ts'
import { findEntity } from '../queries/find-entity.ts'
import { no } from '../refusals.ts'
import { changeStatus } from '../store/change-status.ts'

/**
 * Records a change of registration status with its document; whoever may no longer draw or penalise the entity hears of
 * it. Refused: a change registration law does not know, the same status again, a day to come. domain.md §1.7.
 */
export const changeEntityStatus = operation({
  name: 'change-entity-status',
  kind: 'act',
  permission: 'entities.change-status',
  summary: '变更登记状态',
  input: z.object({
    entityId: z.uuid(),
    to: z.enum(registrationStatuses).exclude(['unknown', 'dormant']),
    sinceOn: z.iso.date(),
    documentNumber: z.string().trim().min(1).max(100).nullable(),
    reason: z.string().trim().min(2).max(400),
  }),
  output: z.object({
    entityId: z.uuid(),
    status: z.enum(registrationStatuses),
    statusName: z.string(),
    leafHash: z.string(),
  }),
  async run(act, input) {
    const entity = await findEntity(act.tx, input.entityId)
    if (entity === undefined) return no('no-such-entity')
    const { name, status: from } = entity
    if (from === input.to) return no('status-same', { name, to: statusWord(input.to) })
    if (!isLawfulChange(from, input.to)) {
      return no('status-not-lawful', { name, from: statusWord(from), to: statusWord(input.to) })
    }
    const sinceOn = plainDate(input.sinceOn)
    if (sinceOn > act.today) return no('day-in-future', { day: sinceOn })
    await changeStatus(act, entity, { ...input, sinceOn, untilOn: null })
    const { leafHash } = await record(act, {
      type: 'entities.status',
      subject: { kind: 'entity', id: entity.entityId },
      fields: { from, to: input.to, since: sinceOn, document: input.documentNumber ?? '', reason: input.reason },
    })
    return ok({ entityId: entity.entityId, status: input.to, statusName: statusWord(input.to), leafHash })
  },
})
