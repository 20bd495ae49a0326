import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { deleteSavedQuery } from '../store/saved-queries.ts'

/** Removes one of the person's own queries. Refused: the person has none of that id. */
export const removeSavedQuery = operation({
  name: 'remove-saved-query',
  kind: 'act',
  permission: 'entities.read',
  summary: '删除常用查询',
  input: z.object({ queryId: z.uuid() }),
  output: z.object({ name: z.string() }),
  async run(act, { queryId }) {
    const name = await deleteSavedQuery(act.tx, act.actor.accountId ?? '', queryId)
    if (name === undefined) return no('no-such-query')
    await record(act, { type: 'entities.query-removed', fields: { query: queryId, name } })
    return ok({ name })
  },
})
