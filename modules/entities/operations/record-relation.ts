import { z } from 'zod'
import { record } from '#ledger'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findEntity } from '../queries/find-entity.ts'
import { no } from '../refusals.ts'
import { hasRelation, insertRelation } from '../store/relations.ts'

const citations = {
  'branch-of': '《市场主体登记管理条例》第二十三条',
  'divided-into': '《公司法》第二百二十二条、第二百二十三条',
  'converted-into': '《促进个体工商户发展条例》第十三条',
} as const

/**
 * Links a branch to its headquarters, a divided entity to what came of it, a household to the company it became. Links only:
 * records stay with whom they were made for. Refused: itself, the same link again, a day to come. domain.md traps 5, 8.
 */
export const recordRelation = operation({
  name: 'record-relation',
  kind: 'act',
  permission: 'entities.change-status',
  summary: '登记主体关系',
  input: z.object({
    id: z.uuid(),
    entityId: z.uuid(),
    relatedId: z.uuid(),
    kind: z.enum(['branch-of', 'divided-into', 'converted-into']),
    sinceOn: z.iso.date(),
  }),
  output: z.object({ relationId: z.uuid(), citation: z.string() }),
  async run(act, { id, entityId, relatedId, kind, sinceOn: on }) {
    if (entityId === relatedId) return no('relation-self')
    const [entity, related] = [await findEntity(act.tx, entityId), await findEntity(act.tx, relatedId)]
    if (entity === undefined || related === undefined) return no('no-such-entity')
    const sinceOn = plainDate(on)
    if (sinceOn > act.today) return no('day-in-future', { day: sinceOn })
    const citation = citations[kind]
    const known = await hasRelation(act.tx, entityId, kind, relatedId)
    if (known !== undefined) return known === id ? ok({ relationId: id, citation }) : no('relation-exists')
    await insertRelation(act, { id, entityId, kind, relatedId, sinceOn, citation })
    await record(act, {
      type: 'entities.relation',
      subject: { kind: 'entity', id: entityId },
      fields: { kind, related: relatedId, since: sinceOn },
    })
    return ok({ relationId: id, citation })
  },
})
