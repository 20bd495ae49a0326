import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { decideCleanUpRow, lockCleanUp } from '../store/clean-up-store.ts'
import { personOf } from '../write-version.ts'

/** The 司法局 decides 保留, 修改 or 废止, with reasons; a change or abolition names the day by which it is carried out. */
export const decideCleanUp = operation({
  name: 'decide-clean-up',
  kind: 'act',
  permission: 'catalogue.decide-clean-up',
  summary: '决定清理建议',
  input: z.object({
    cleanUpId: z.uuid(),
    outcome: z.enum(['keep', 'change', 'abolish']),
    reason: z.string().trim().min(10).max(1000),
    carriedOutBy: z.iso.date().optional(),
  }),
  output: z.object({ cleanUpId: z.uuid(), state: z.enum(['decided', 'closed']) }),
  async run(act, { cleanUpId, outcome, reason, carriedOutBy }) {
    const found = await lockCleanUp(act.tx, cleanUpId)
    if (found === undefined) return no('clean-up-unknown')
    if (found.state !== 'proposed') return no('clean-up-decided-already')
    if (found.proposedAccountId !== null && found.proposedAccountId === act.actor.accountId)
      return no('clean-up-same-person')
    const day = outcome === 'keep' ? null : (carriedOutBy ?? '')
    if (day !== null && day < act.today) return no('clean-up-day-missing')
    await decideCleanUpRow(act.tx, {
      id: cleanUpId,
      outcome,
      reason,
      carriedOutBy: day,
      by: personOf(act),
      at: act.now,
    })
    await record(act, {
      type: 'catalogue.decide-clean-up',
      subject: { kind: 'clean-up', id: cleanUpId },
      fields: { findingKey: found.findingKey, outcome, reason, carriedOutBy: day ?? '' },
    })
    return ok({ cleanUpId, state: outcome === 'keep' ? ('closed' as const) : ('decided' as const) })
  },
})
