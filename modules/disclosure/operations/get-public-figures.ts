import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { FigureRow } from '../queries/public-results.ts'
import { countPublic, listFigures } from '../queries/public-results.ts'

/** 我们承诺的期限: live figures, each with its rule and its source. */
export const getPublicFigures = operation({
  name: 'get-public-figures',
  kind: 'query',
  permission: 'public',
  summary: '我们承诺的期限',
  input: z.object({}),
  output: z.object({
    asOf: z.iso.datetime({ offset: true }),
    counts: z.object({ entities: z.int(), draws: z.int(), results: z.int() }),
    promises: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        term: z.string(),
        citation: z.string(),
        total: z.int(),
        inTime: z.int(),
        open: z.int(),
        late: z.int(),
        sentence: z.string(),
        source: z.string(),
      }),
    ),
  }),
  async run({ tx, now }) {
    const figures = await listFigures(tx)
    return ok({
      asOf: now.toISOString(),
      counts: await countPublic(tx),
      promises: figures.map((figure) => ({ ...figure, sentence: sentenceOf(figure), source: '本系统公示台账' })),
    })
  },
})

function sentenceOf({ title, term, total, inTime, open, late }: FigureRow): string {
  if (total === 0) return `${title}：目前没有应办的事项。`
  const [all, done] = [total, inTime].map((count) => count.toLocaleString('en-US'))
  return `${title}：应办 ${all} 件，${term}内办结 ${done} 件，期限内待办 ${open} 件，逾期 ${late} 件。`
}
