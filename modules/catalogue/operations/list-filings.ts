import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listFilingRows, listLeadRows } from '../queries/filing-rows.ts'

/** Filings with the clock of their verification, and the leads of business done without one. */
export const listFilings = operation({
  name: 'list-filings',
  kind: 'query',
  permission: 'signed-in',
  summary: '查看备案核查与未备案线索',
  input: z.object({}),
  output: z.object({
    filings: z.array(
      z.object({
        filingId: z.uuid(),
        number: z.string(),
        itemId: z.uuid(),
        itemTitle: z.string(),
        filing: z.string(),
        entityId: z.uuid().nullable(),
        filerName: z.string(),
        filedOn: z.iso.date(),
        agencyId: z.uuid(),
        agencyName: z.string(),
        verifyBy: z.iso.date(),
        verifyCitation: z.string(),
        isProvisional: z.boolean(),
        isOverdue: z.boolean(),
        outcome: z.enum(['consistent', 'inconsistent', 'not-found']).nullable(),
        verifiedOn: z.iso.date().nullable(),
        note: z.string(),
      }),
    ),
    leads: z.array(
      z.object({
        leadId: z.uuid(),
        itemId: z.uuid(),
        itemTitle: z.string(),
        filing: z.string(),
        entityId: z.uuid().nullable(),
        name: z.string(),
        place: z.string(),
        foundOn: z.iso.date(),
        source: z.string(),
        agencyName: z.string(),
        ruleId: z.string(),
        explanation: z.string(),
        outcome: z.enum(['filed-since', 'case-opened', 'unfounded']).nullable(),
        settledOn: z.iso.date().nullable(),
        note: z.string(),
      }),
    ),
  }),
  async run({ tx, today }) {
    const filings = await listFilingRows(tx)
    return ok({
      filings: filings.map((one) => ({ ...one, isOverdue: one.outcome === null && one.verifyBy < today })),
      leads: await listLeadRows(tx),
    })
  },
})
