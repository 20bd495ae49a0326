import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { listSavedQueriesOf } from '../queries/export-orders.ts'
import { no } from '../refusals.ts'
import { insertSavedQuery } from '../store/saved-queries.ts'
import { searchFilter } from './search-input.ts'

/** Keeps a query of the list under a name, for the person who asks. Refused: the person has another of that name. */
export const saveQuery = operation({
  name: 'save-query',
  kind: 'act',
  permission: 'entities.read',
  summary: '保存常用查询',
  input: z.object({ id: z.uuid(), name: z.string().trim().min(1, '请写名称').max(40), filter: searchFilter }),
  output: z.object({ queryId: z.uuid(), name: z.string() }),
  async run(act, { id, name, filter }) {
    const accountId = act.actor.accountId ?? ''
    const query = { queryId: id, name, filter }
    if (!(await insertSavedQuery(act.tx, accountId, query, act.now))) {
      const mine = await listSavedQueriesOf(act.tx, accountId)
      return mine.some((one) => one.queryId === id && one.name === name)
        ? ok({ queryId: id, name })
        : no('query-name-used', { name })
    }
    await record(act, { type: 'entities.query-saved', fields: { query: id, name, filter: JSON.stringify(filter) } })
    return ok({ queryId: id, name })
  },
})
