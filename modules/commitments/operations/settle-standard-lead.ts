import { z } from 'zod'
import { addToFile } from '#entities'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { findStandardTest } from '../queries/find-declaration.ts'
import { no } from '../refusals.ts'
import { settleLead } from '../store/test-store.ts'
import { fill, strings } from '../strings.ts'

/** Ends the lead of a failed test with what became of it: 立案、责令改正、移送, or why nothing follows. */
export const settleStandardLead = operation({
  name: 'settle-standard-lead',
  kind: 'act',
  permission: 'commitments.record-test',
  summary: '办结标准检验线索',
  input: z.object({ standardTestId: z.uuid(), outcome: z.string().trim().min(4).max(300) }),
  output: z.object({ standardTestId: z.uuid() }),
  async run(act, { standardTestId, outcome }) {
    const test = await findStandardTest(act.tx, standardTestId)
    if (test === undefined) return no('test-unknown')
    if (test.leadState === null) return no('lead-none')
    if (!(await settleLead(act.tx, standardTestId, outcome, act.today))) return no('lead-settled')
    await record(act, {
      type: 'commitments.settle-standard-lead',
      subject: { kind: 'entity', id: test.entityId },
      fields: { test: standardTestId, outcome },
    })
    await addToFile(act, {
      entityId: test.entityId,
      kind: 'standard',
      title: fill(strings.fileLeadSettled, { indicator: test.indicator }),
      occurredAt: act.now,
      agencyId: test.agencyId,
      source: `commitments/${standardTestId}`,
      facts: { 处理: outcome },
      loop: { key: `commitments/${standardTestId}`, state: 'closed' },
    })
    return ok({ standardTestId })
  },
})
