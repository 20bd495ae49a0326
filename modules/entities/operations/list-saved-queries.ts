import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { registrationStatuses } from '../domain/registration-status.ts'
import { listSavedQueriesOf } from '../queries/export-orders.ts'
import { entityKinds } from './entity-kinds.ts'
import { searchFilter } from './search-input.ts'

const words = z.array(z.string()).optional()

/** A kept filter as it is told: lists only. @technical */
const keptFilter = z.object({
  q: z.string(),
  divisions: words,
  statuses: z.array(z.enum(registrationStatuses)).optional(),
  kinds: z.array(z.enum(entityKinds)).optional(),
  industries: words,
  licenceKinds: words,
})

/** The queries the person keeps. */
export const listSavedQueries = operation({
  name: 'list-saved-queries',
  kind: 'query',
  permission: 'entities.read',
  summary: '查看常用查询',
  input: z.object({}),
  output: z.object({ queries: z.array(z.object({ queryId: z.uuid(), name: z.string(), filter: keptFilter })) }),
  async run(act) {
    const kept = await listSavedQueriesOf(act.tx, act.actor.accountId ?? '')
    return ok({ queries: kept.map((one) => ({ ...one, filter: searchFilter.parse(one.filter) })) })
  },
})
