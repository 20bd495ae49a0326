import { z } from 'zod'
import { standardKindWords, testVerdictWords } from '#commitments'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listPublicStandardRows, listUndisclosedRows } from '../queries/public-standards.ts'

/** Which standard everybody works by, with the measured value beside the declared one, and who did not say after an order. */
export const listPublicStandards = operation({
  name: 'list-public-standards',
  kind: 'query',
  permission: 'public',
  summary: '公众查询执行标准',
  input: z.object({ q: z.string().trim().max(60).default('') }),
  output: z.object({
    standards: z.array(
      z.object({
        chainId: z.uuid(),
        ordinal: z.int(),
        entityId: z.uuid(),
        entityName: z.string(),
        uscc: z.string().nullable(),
        kindName: z.string(),
        isOwn: z.boolean(),
        number: z.string(),
        name: z.string(),
        product: z.string(),
        indicators: z.array(
          z.object({
            name: z.string(),
            kindName: z.string(),
            words: z.string(),
            tested: z.string().nullable(),
            isFailed: z.boolean(),
          }),
        ),
        declaredAt: z.iso.datetime({ offset: true }),
        leadingList: z.string().nullable(),
      }),
    ),
    undisclosed: z.array(
      z.object({
        entityId: z.uuid(),
        entityName: z.string(),
        agency: z.string(),
        product: z.string(),
        documentNumber: z.string(),
        dueOn: z.string(),
        listedOn: z.string(),
      }),
    ),
    asOf: z.iso.datetime({ offset: true }),
  }),
  async run({ tx, now }, { q }) {
    const rows = await listPublicStandardRows(tx, q)
    return ok({
      standards: rows.map(({ kind, indicators, tests, ...row }) => ({
        ...row,
        kindName: standardKindWords[kind],
        declaredAt: row.declaredAt.toISOString(),
        indicators: indicators.map((one) => {
          const test = tests.find((each) => each.indicator === one.name)
          return {
            ...one,
            tested: test === undefined ? null : `${test.measured} · ${verdictWords(test.verdict)}`,
            isFailed: test !== undefined && test.verdict !== 'meets',
          }
        }),
      })),
      undisclosed: await listUndisclosedRows(tx),
      asOf: now.toISOString(),
    })
  },
})

function verdictWords(verdict: string): string {
  return Object.entries(testVerdictWords).find(([code]) => code === verdict)?.[1] ?? verdict
}
