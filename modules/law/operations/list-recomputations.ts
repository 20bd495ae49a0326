import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listDifferenceRows, listRecomputationRows } from '../queries/read-recomputations.ts'

const run = z.object({
  recomputationId: z.string(),
  startedAt: z.string(),
  revision: z.string(),
  decisions: z.int(),
  same: z.int(),
  differing: z.int(),
  bySource: z.array(z.object({ source: z.string(), count: z.int() })),
})

const difference = z.object({
  known: z.enum(['then', 'now']),
  recordId: z.string(),
  recordTitle: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  subjectTitle: z.string(),
  decidedOn: z.string(),
  was: z.string(),
  becomes: z.string(),
})

const MOST_RUNS = 30

/** The recomputations, newest first, and what came out otherwise in the newest: which rule, whose decision, what it was and would be. */
export const listRecomputations = operation({
  name: 'list-recomputations',
  kind: 'query',
  permission: 'law.read-changes',
  summary: '查看决定重算',
  input: z.object({ limit: z.coerce.number().int().min(1).max(2000).default(200) }),
  output: z.object({ runs: z.array(run), differences: z.array(difference) }),
  async run(act, { limit }) {
    const rows = await listRecomputationRows(act.tx, MOST_RUNS)
    const newest = rows[0]
    const differences = newest === undefined ? [] : await listDifferenceRows(act.tx, newest.recomputationId, limit)
    return ok({
      runs: rows.map(({ bySource, startedAt, ...row }) => ({
        ...row,
        startedAt: startedAt.toISOString(),
        bySource: Object.entries(bySource).map(([source, count]) => ({ source, count })),
      })),
      differences: differences.map((one) => ({ ...one })),
    })
  },
})
