import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { changeState, lockObject } from '../store/objects.ts'
import { objectStateWord } from '../strings.ts'

/**
 * An object is stopped, scrapped or taken into use again, with its day and reason. What is stopped is no longer counted for a
 * label, and is again once it is back (domain.md §2.5, 6). Refused: no such object, the state it has, a day to come.
 */
export const changeObjectState = operation({
  name: 'change-object-state',
  kind: 'act',
  permission: 'entities.record-fact',
  summary: '变更监管对象状态',
  input: z.object({
    entityId: z.uuid(),
    objectId: z.uuid(),
    to: z.enum(['in-use', 'stopped', 'scrapped']),
    sinceOn: z.iso.date(),
    reason: z.string().trim().min(2).max(400),
  }),
  output: z.object({ objectId: z.uuid(), stateName: z.string() }),
  async run(act, { entityId, objectId, to, sinceOn, reason }) {
    const object = await lockObject(act.tx, entityId, objectId)
    if (object === undefined) return no('no-such-object')
    if (object.state === to) return no('object-state-same', { code: object.code, state: objectStateWord(to) })
    if (plainDate(sinceOn) > act.today) return no('day-in-future', { day: sinceOn })
    await changeState(act, { entityId, objectId, from: object.state, to, sinceOn, reason })
    await record(act, {
      type: 'entities.object-state',
      subject: { kind: 'entity', id: entityId },
      fields: { object: objectId, code: object.code, from: object.state, to, since: sinceOn, reason },
    })
    return ok({ objectId, stateName: objectStateWord(to) })
  },
})
