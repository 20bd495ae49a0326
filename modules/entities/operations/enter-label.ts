import { z } from 'zod'
import { findAgency } from '#identity'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findEntity } from '../queries/find-entity.ts'
import { no } from '../refusals.ts'
import { findLabel, findMark, insertMark } from '../store/labels.ts'
import { lockObject } from '../store/objects.ts'

/**
 * Enters that an entity bears a label, for which cause (and which year), of which object; it counts once another person has reviewed
 * it. Refused: the same label for the same cause a second time (domain.md §2.5, 17), no such label, entity or object.
 */
export const enterLabel = operation({
  name: 'enter-label',
  kind: 'act',
  permission: 'entities.enter-label',
  summary: '录入标签',
  input: z.object({
    id: z.uuid(),
    entityId: z.uuid(),
    labelId: z.uuid(),
    objectId: z.uuid().nullable().default(null),
    cause: z.string().trim().min(4, '请写明列入原因和年度').max(200),
  }),
  output: z.object({ markId: z.uuid() }),
  async run(act, { id, entityId, labelId, objectId, cause }) {
    if ((await findEntity(act.tx, entityId)) === undefined) return no('no-such-entity')
    const label = await findLabel(act.tx, { id: labelId })
    if (label === undefined) return no('no-such-label')
    if (objectId !== null && (await lockObject(act.tx, entityId, objectId)) === undefined) return no('no-such-object')
    const known = await findMark(act.tx, entityId, labelId, cause)
    if (known !== undefined)
      return known.markId === id ? ok({ markId: id }) : no('label-borne', { name: label.name, cause })
    const agency = act.actor.agencyId === null ? undefined : await findAgency(act.tx, act.actor.agencyId)
    await insertMark(act, { id, entityId, labelId, objectId, cause, agencyName: agency?.name ?? '未载明部门' })
    await record(act, {
      type: 'entities.label-entered',
      subject: { kind: 'entity', id: entityId },
      fields: { label: label.name, cause },
    })
    return ok({ markId: id })
  },
})
