import { z } from 'zod'
import { record } from '#ledger'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { isLawfulChange, statusWord } from '../domain/registration-status.ts'
import { findEntity } from '../queries/find-entity.ts'
import { no } from '../refusals.ts'
import { changeStatus } from '../store/change-status.ts'
import { insertRelation } from '../store/relations.ts'

const citation = '《公司法》第二百一十八条、第二百二十一条'

/**
 * Records that one entity was absorbed by another: the absorbed one is deregistered and stays with all its history; the
 * survivor shows a link and nothing else of it. Refused: itself as successor, an entity that cannot be deregistered, a
 * survivor that has ended. domain.md trap 5, scenario 17.
 */
export const recordMerger = operation({
  name: 'record-merger',
  kind: 'act',
  permission: 'entities.change-status',
  summary: '登记吸收合并',
  input: z.object({
    id: z.uuid(),
    absorbedId: z.uuid(),
    survivorId: z.uuid(),
    sinceOn: z.iso.date(),
    documentNumber: z.string().trim().min(1).max(100).nullable(),
  }),
  output: z.object({ absorbedId: z.uuid(), survivorId: z.uuid(), citation: z.string() }),
  async run(act, input) {
    if (input.absorbedId === input.survivorId) return no('successor-same')
    const absorbed = await findEntity(act.tx, input.absorbedId)
    const survivor = await findEntity(act.tx, input.survivorId)
    if (absorbed === undefined || survivor === undefined) return no('no-such-entity')
    if (survivor.status === 'deregistered' || !isLawfulChange(absorbed.status, 'deregistered')) {
      const blocked = survivor.status === 'deregistered' ? survivor : absorbed
      return no('status-not-lawful', {
        name: blocked.name,
        from: statusWord(blocked.status),
        to: statusWord('deregistered'),
      })
    }
    const sinceOn = plainDate(input.sinceOn)
    if (sinceOn > act.today) return no('day-in-future', { day: sinceOn })
    const reason = `因合并注销，由「${survivor.name}」承继`
    await changeStatus(act, absorbed, {
      to: 'deregistered',
      sinceOn,
      untilOn: null,
      documentNumber: input.documentNumber,
      reason,
    })
    await insertRelation(act, {
      id: input.id,
      entityId: absorbed.entityId,
      kind: 'absorbed-by',
      relatedId: survivor.entityId,
      sinceOn,
      citation,
    })
    await record(act, {
      type: 'entities.merger',
      subject: { kind: 'entity', id: absorbed.entityId },
      fields: { survivor: survivor.entityId, since: sinceOn, document: input.documentNumber ?? '' },
    })
    return ok({ absorbedId: absorbed.entityId, survivorId: survivor.entityId, citation })
  },
})
