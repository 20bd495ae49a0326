import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listDeclarationRows } from '../queries/find-declaration.ts'
import { presentDeclaration } from '../present.ts'
import { declarationHead } from '../shapes.ts'

/** Present self-declarations of every enterprise and association, or one's own. */
export const listDeclarations = operation({
  name: 'list-declarations',
  kind: 'query',
  permission: 'signed-in',
  summary: '查询标准自我声明',
  input: z.object({
    q: z.string().trim().max(60).default(''),
    own: z.enum(['true', 'false']).default('false'),
    entityId: z.uuid().optional(),
  }),
  output: z.object({ declarations: z.array(declarationHead) }),
  async run({ tx, actor }, { q, own, entityId }) {
    if (own === 'true' && actor.entityId === null) return ok({ declarations: [] })
    const of = own === 'true' ? actor.entityId : (entityId ?? null)
    const rows = await listDeclarationRows(tx, { search: q, entityId: of, standardId: null })
    return ok({ declarations: rows.map(presentDeclaration) })
  },
})
