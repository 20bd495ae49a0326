import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listPublicBarrierRows, listPublicPolicyRows } from '../queries/public-policies.ts'

/** Fair competition, for everybody: the conclusion behind each published measure, and the barriers that were removed. */
export const getPublicCompetition = operation({
  name: 'get-public-competition',
  kind: 'query',
  permission: 'public',
  summary: '公众查看公平竞争审查',
  input: z.object({}),
  output: z.object({
    policies: z.array(
      z.object({
        title: z.string(),
        kind: z.enum(['government-rule', 'normative-document', 'other-measure']),
        agency: z.string(),
        documentNumber: z.string(),
        publishedAt: z.iso.datetime({ offset: true }),
        conclusion: z.enum(['no-effect', 'exception']),
        reason: z.string(),
        exceptionGround: z.string().nullable(),
        noLessRestrictive: z.string().nullable(),
        endsOn: z.iso.date().nullable(),
        heard: z.int(),
        signs: z.array(z.string()),
      }),
    ),
    barriers: z.array(
      z.object({
        title: z.string(),
        document: z.string(),
        agency: z.string(),
        article: z.string(),
        harm: z.string(),
        measure: z.enum(['abolished', 'changed', 'not-issued']),
        removedOn: z.iso.date(),
      }),
    ),
    asOf: z.iso.datetime({ offset: true }),
  }),
  async run({ tx, now }) {
    const rows = await listPublicPolicyRows(tx)
    return ok({
      policies: rows.map((row) => ({ ...row, signs: [...row.signs], publishedAt: row.publishedAt.toISOString() })),
      barriers: await listPublicBarrierRows(tx),
      asOf: now.toISOString(),
    })
  },
})
