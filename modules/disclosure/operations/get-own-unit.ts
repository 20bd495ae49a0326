import { z } from 'zod'
import { ownOpenings } from '#draw'
import { operation } from '#platform/operation.ts'
import { unitFile } from '../queries/own-package.ts'
import { no } from '../refusals.ts'

/** The same for the enterprise itself, which may open its own line and threshold where the frame is protected. */
export const getOwnUnit = operation({
  name: 'get-own-unit',
  kind: 'query',
  permission: 'disclosure.own-unit',
  summary: '导出本企业的抽取凭据',
  input: z.object({ planId: z.uuid() }),
  output: z.object({ name: z.string(), content: z.string() }),
  async run(act, { planId }) {
    const own = act.actor.entityId === null ? undefined : await ownOpenings(act, planId)
    return own === undefined ? no('unit-unknown') : unitFile(act, planId, own.unitId, own.openings)
  },
})
