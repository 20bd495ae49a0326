import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { closeTask, lockTask } from '../store/filing-store.ts'

/** What became of a lead of business without a filing, by the agency it fell to. */
export const settleUnfiledLead = operation({
  name: 'settle-unfiled-lead',
  kind: 'act',
  permission: 'catalogue.verify',
  summary: '办结未备案经营线索',
  input: z.object({
    leadId: z.uuid(),
    outcome: z.enum(['filed-since', 'case-opened', 'unfounded']),
    note: z.string().trim().max(400).default(''),
  }),
  output: z.object({ leadId: z.uuid() }),
  async run(act, { leadId, outcome, note }) {
    const lead = await lockTask(act.tx, 'lead', leadId)
    if (lead === undefined) return no('lead-unknown')
    if (lead.outcome !== null) return no('lead-settled-already')
    if (!act.actor.scope.includes(lead.agencyId)) return no('lead-of-another', { agency: lead.agencyName })
    if (outcome === 'unfounded' && note === '') return no('note-missing')
    await closeTask(act.tx, 'lead', { id: leadId, outcome, on: act.today, by: act.actor.personName, note })
    await record(act, {
      type: 'catalogue.settle-unfiled-lead',
      subject: { kind: 'unfiled-lead', id: leadId },
      fields: { outcome, note },
    })
    return ok({ leadId })
  },
})
