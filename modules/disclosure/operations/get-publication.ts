import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { resultTextSchema } from '../domain/publication.ts'
import { findPublication, listReceipts } from '../queries/find-publication.ts'
import { no } from '../refusals.ts'
import { strings } from '../strings.ts'
import { publicationSummary, summarise } from './list-publications.ts'

/** One publication for its reviewer: the text before and after, every redaction with its rule, the receipt of each outlet. */
export const getPublication = operation({
  name: 'get-publication',
  kind: 'query',
  permission: 'disclosure.read',
  summary: '核对公示文本',
  input: z.object({ publicationId: z.uuid() }),
  output: publicationSummary.extend({
    original: resultTextSchema,
    redacted: resultTextSchema,
    redactionVersion: z.string(),
    redactions: z.array(
      z.object({
        ruleId: z.string(),
        title: z.string(),
        field: z.string(),
        found: z.string(),
        replacedBy: z.string(),
      }),
    ),
    withheld: z.array(z.string()),
    receipts: z.array(
      z.object({
        outletId: z.string(),
        title: z.string(),
        attempt: z.int(),
        batch: z.string().nullable(),
        act: z.enum(['publish', 'update', 'withdraw']).nullable(),
        state: z.enum(['not-sent', 'queued', 'packed', 'sent', 'received', 'failed', 'kept-inside']),
        stateLabel: z.string(),
        happenedAt: z.iso.datetime({ offset: true }).nullable(),
        note: z.string().nullable(),
      }),
    ),
    withdrawal: z
      .object({
        requiredOn: z.string(),
        dueOn: z.string(),
        withdrawnOn: z.string(),
        reason: z.string(),
        citation: z.string(),
      })
      .nullable(),
  }),
  async run({ tx, today }, { publicationId }) {
    const found = await findPublication(tx, publicationId)
    if (found === undefined) return no('publication-unknown')
    const receipts = await listReceipts(tx, publicationId)
    return ok({
      ...summarise(found, today),
      original: found.original,
      redacted: found.redacted,
      redactionVersion: found.redactionVersion,
      redactions: found.redactions.map((one) => ({ ...one })),
      withheld: [...found.withheld],
      receipts: receipts.map((receipt) => ({
        ...receipt,
        stateLabel: strings.receipt[receipt.state],
        happenedAt: receipt.happenedAt?.toISOString() ?? null,
      })),
      withdrawal: found.withdrawal,
    })
  },
})
