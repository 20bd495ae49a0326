import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { closeTask, lockTask } from '../store/filing-store.ts'

/** The outcome of verifying a filing, by the agency it fell to. */
export const verifyFiling = operation({
  name: 'verify-filing',
  kind: 'act',
  permission: 'catalogue.verify',
  summary: '办结备案核查',
  input: z.object({
    filingId: z.uuid(),
    outcome: z.enum(['consistent', 'inconsistent', 'not-found']),
    note: z.string().trim().max(400).default(''),
  }),
  output: z.object({ filingId: z.uuid() }),
  async run(act, { filingId, outcome, note }) {
    const task = await lockTask(act.tx, 'filing', filingId)
    if (task === undefined) return no('filing-unknown')
    if (task.outcome !== null) return no('filing-verified-already')
    if (!act.actor.scope.includes(task.agencyId)) return no('filing-of-another', { agency: task.agencyName })
    if (outcome !== 'consistent' && note === '') return no('note-missing')
    await closeTask(act.tx, 'filing', { id: filingId, outcome, on: act.today, by: act.actor.personName, note })
    await record(act, {
      type: 'catalogue.verify-filing',
      subject: { kind: 'filing', id: filingId },
      fields: { outcome, note },
    })
    return ok({ filingId })
  },
})
