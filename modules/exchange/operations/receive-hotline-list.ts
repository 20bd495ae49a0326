import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { enqueue } from '#platform/jobs.ts'
import { operation } from '#platform/operation.ts'
import { compareHotlineList, openList } from '../jobs/compare-hotline-list.ts'
import { hotlineAgencies } from '../queries/hotline-agencies.ts'
import { isListKnown } from '../queries/hotline-messages.ts'
import { no } from '../refusals.ts'

/** Takes the list of orders that are open at 12345, to be compared with ours. */
export const receiveHotlineList = operation({
  name: 'receive-hotline-list',
  kind: 'act',
  permission: 'exchange.submit-hotline',
  summary: '接收热线在办清单（对账）',
  input: openList,
  output: z.object({ listId: z.uuid(), isNew: z.boolean() }),
  async run(act, list) {
    const { centreId } = await hotlineAgencies(act.tx)
    if (act.actor.agencyId !== centreId) return no('hotline-not-centre')
    const isNew = !(await isListKnown(act.tx, list.listId))
    if (isNew)
      await enqueue(
        act,
        compareHotlineList,
        { ...list, transport: 'http' },
        { dedupeKey: `hotline-list ${list.listId}` },
      )
    return ok({ listId: list.listId, isNew })
  },
})
