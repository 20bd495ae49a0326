import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listDeclarationRows } from '../queries/find-declaration.ts'
import { findStandard, listAffectedItems } from '../queries/find-standard.ts'
import { presentDeclaration, presentStandard } from '../present.ts'
import { no } from '../refusals.ts'
import { declarationHead, standardLine } from '../shapes.ts'

/** One standard with what hangs on it: the items that look at it and the enterprises that work by it, so that a successor finds them. */
export const getStandard = operation({
  name: 'get-standard',
  kind: 'query',
  permission: 'signed-in',
  summary: '查看标准',
  input: z.object({ standardId: z.uuid() }),
  output: standardLine.extend({
    items: z.array(z.object({ itemId: z.uuid(), code: z.string(), name: z.string(), via: z.string() })),
    declarations: z.array(declarationHead),
  }),
  async run({ tx }, { standardId }) {
    const row = await findStandard(tx, standardId)
    if (row === undefined) return no('standard-unknown', { number: standardId })
    const users = await listDeclarationRows(tx, { search: '', entityId: null, standardId })
    return ok({
      ...presentStandard(row),
      items: await listAffectedItems(tx, row),
      declarations: users.map(presentDeclaration),
    })
  },
})
