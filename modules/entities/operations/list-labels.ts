import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listLabelRows, listWaitingLabels } from '../queries/entity-labels.ts'

/** All labels in use with how many entities bear each, and the entries that wait for a second person. */
export const listLabels = operation({
  name: 'list-labels',
  kind: 'query',
  permission: 'entities.read',
  summary: '监管标签',
  input: z.object({}),
  output: z.object({
    labels: z.array(
      z.object({
        labelId: z.uuid(),
        name: z.string(),
        parentId: z.string().nullable(),
        parentName: z.string().nullable(),
        scope: z.enum(['province', 'city', 'bureau']),
        divisionName: z.string().nullable(),
        meaning: z.string(),
        licenceKind: z.string().nullable(),
        objectKind: z.string().nullable(),
        definedBy: z.string(),
        entities: z.number().int(),
      }),
    ),
    waiting: z.array(
      z.object({
        entityId: z.uuid(),
        entityName: z.string(),
        markId: z.uuid(),
        labelName: z.string(),
        cause: z.string(),
        enteredBy: z.string(),
        enteredAgency: z.string(),
        enteredAt: z.string(),
      }),
    ),
  }),
  async run(act) {
    return ok({ labels: await listLabelRows(act.tx, act.today), waiting: await listWaitingLabels(act.tx) })
  },
})
