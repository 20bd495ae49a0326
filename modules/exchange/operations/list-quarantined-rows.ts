import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { registerImport } from '../domain/register-import.ts'
import { listFeedsNow } from '../queries/feeds.ts'
import { countRows, listRows, type QuarantineFilter } from '../queries/quarantine.ts'
import { reasonWord, rowStates } from '../strings.ts'
import { feedFaultView } from './feed-views.ts'

const states = ['waiting', 'corrected', 'loaded', 'unchanged', 'returned', 'discarded'] as const
const counted = z.object({ key: z.string(), count: z.number().int() })

/** 隔离工作台: rows of all feeds and of register files, by feed, reason, agency and state, with how many there are of each. */
export const listQuarantinedRows = operation({
  name: 'list-quarantined-rows',
  kind: 'query',
  permission: 'exchange.read',
  summary: '隔离行',
  input: z.object({
    feedKey: z.string().max(80).optional(),
    batchId: z.uuid().optional(),
    agency: z.string().max(80).optional(),
    reason: z.string().max(60).optional(),
    state: z.enum(['open', ...states]).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({
    total: z.number().int(),
    feeds: z.array(counted.extend({ title: z.string() })),
    agencies: z.array(counted),
    reasons: z.array(counted.extend({ word: z.string() })),
    rows: z.array(
      z.object({
        batchId: z.uuid(),
        rowNo: z.number().int(),
        lineNo: z.number().int(),
        feedKey: z.string(),
        feedTitle: z.string(),
        agency: z.string(),
        fileName: z.string(),
        titles: z.array(z.string()),
        cells: z.array(z.string()),
        faults: z.array(feedFaultView),
        state: z.enum(states),
        stateName: z.string(),
        correctedCells: z.array(z.string()).nullable(),
        remainingFaults: z.array(feedFaultView).nullable(),
        settledBy: z.string().nullable(),
        settledAt: z.string().nullable(),
        discardReason: z.string().nullable(),
        arrivedAt: z.string(),
        /** The match of 身份归集 whose decision loads the row. */
        matchId: z.string().nullable(),
      }),
    ),
  }),
  async run(act, { limit, offset, ...given }) {
    const filter: QuarantineFilter = {
      feedKey: given.feedKey ?? null,
      batchId: given.batchId ?? null,
      agency: given.agency ?? null,
      reason: given.reason ?? null,
      state: given.state ?? null,
    }
    const titles = new Map([registerImport, ...(await listFeedsNow(act.tx))].map((feed) => [feed.feed, feed.title]))
    const counts = await countRows(act.tx, filter)
    const rows = await listRows(act.tx, filter, limit, offset)
    return ok({
      total: counts.reduce((sum, one) => sum + one.count, 0),
      feeds: sumBy(counts, (one) => one.feedKey).map((one) => ({ ...one, title: titles.get(one.key) ?? one.key })),
      agencies: sumBy(counts, (one) => one.agency),
      reasons: sumBy(counts, (one) => one.reason).map((one) => ({ ...one, word: reasonWord(one.key) })),
      rows: rows.map((row) => ({
        ...row,
        feedTitle: titles.get(row.feedKey) ?? row.feedKey,
        titles: [...row.titles],
        cells: [...row.cells],
        faults: [...row.faults],
        stateName: rowStates[row.state],
        correctedCells: row.correctedCells === null ? null : [...row.correctedCells],
        remainingFaults: row.remainingFaults === null ? null : [...row.remainingFaults],
        settledAt: row.settledAt?.toISOString() ?? null,
        arrivedAt: row.arrivedAt.toISOString(),
      })),
    })
  },
})

function sumBy<T extends { count: number }>(counts: readonly T[], keyOf: (one: T) => string) {
  const sums = new Map<string, number>()
  for (const one of counts) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.count)
  return [...sums].map(([key, count]) => ({ key, count })).toSorted((a, b) => b.count - a.count)
}
