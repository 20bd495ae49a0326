import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { listCleanUpRows } from '../queries/find-clean-ups.ts'
import { no } from '../refusals.ts'
import { insertCleanUp } from '../store/clean-up-store.ts'
import { personOf } from '../write-version.ts'
import { findingsOn, wordsOfMark } from './list-clean-up-findings.ts'

/** Sends a finding to the 司法局 with what is asked: 保留, 修改 or 废止, and why. It must still be there today; one open proposal per finding. */
export const proposeCleanUp = operation({
  name: 'propose-clean-up',
  kind: 'act',
  permission: 'catalogue.propose-clean-up',
  summary: '提出清理建议',
  input: z.object({
    id: z.uuid(),
    findingKey: z.string().min(3).max(200),
    asked: z.enum(['keep', 'change', 'abolish']),
    reason: z.string().trim().min(10).max(1000),
  }),
  output: z.object({ cleanUpId: z.uuid() }),
  async run(act, { id, findingKey, asked, reason }) {
    const { findings } = await findingsOn(act.tx, act.today)
    const finding = findings.find((one) => one.key === findingKey)
    if (finding === undefined) return no('finding-unknown')
    const added = await insertCleanUp(act.tx, {
      id,
      findingKind: finding.kind,
      findingKey,
      itemIds: finding.items.map((one) => one.itemId),
      marks: finding.marks.map(wordsOfMark),
      asked,
      reason,
      by: personOf(act),
      at: act.now,
    })
    if (!added) {
      const known = (await listCleanUpRows(act.tx)).find((row) => row.cleanUpId === id)
      return known?.findingKey === findingKey ? ok({ cleanUpId: id }) : no('clean-up-open-already')
    }
    await record(act, {
      type: 'catalogue.propose-clean-up',
      subject: { kind: 'clean-up', id },
      fields: { findingKey, asked, reason },
    })
    return ok({ cleanUpId: id })
  },
})
