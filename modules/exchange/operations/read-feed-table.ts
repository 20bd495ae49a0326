import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { enqueue } from '#platform/jobs.ts'
import { operation } from '#platform/operation.ts'
import { readTable } from '../jobs/read-table.ts'
import { lockFeedTable } from '../queries/feed-tables.ts'
import { no } from '../refusals.ts'
import { markFeedTable } from '../store/feed-tables.ts'

/**
 * Reads a feed from its table now, from where the counts last agreed: rows that came before change nothing. A reading that
 * stopped begins again. Refused: a feed whose table nobody set, or that is being read.
 */
export const readFeedTable = operation({
  name: 'read-feed-table',
  kind: 'act',
  permission: 'exchange.receive',
  summary: '读取前置库',
  input: z.object({ feedKey: z.string().max(80) }),
  output: z.object({ feedKey: z.string() }),
  async run(act, { feedKey }) {
    const held = await lockFeedTable(act.tx, feedKey)
    if (held === undefined) return no('table-not-set')
    const { agreed } = held
    const mark = { state: 'set' as const, told: null, cursor: agreed, agreed, openBatches: [], tries: 0, retryAt: null }
    await markFeedTable(act, feedKey, mark)
    await record(act, {
      type: 'exchange.feed-table-read',
      subject: { kind: 'feed', id: feedKey },
      fields: { from: agreed?.time ?? '表的开头' },
    })
    await enqueue(act, readTable, { feedKey }, { dedupeKey: feedKey })
    return ok({ feedKey })
  },
})
