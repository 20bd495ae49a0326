import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { endAct } from '../end-act.ts'
import { findAssociationAct } from '../queries/association-acts.ts'
import { no } from '../refusals.ts'

/**
 * An association takes back what it said; it is withdrawn wherever it is shown. Refused: no such act, an act of another
 * association, one that is a lead, one that ended already.
 */
export const withdrawAssociationAct = operation({
  name: 'withdraw-association-act',
  kind: 'act',
  permission: 'commitments.associate',
  summary: '撤回行业自律信息',
  input: z.object({ associationActId: z.uuid(), reason: z.string().trim().min(4, '请写明理由').max(200) }),
  output: z.object({ associationActId: z.uuid(), endedOn: z.iso.date() }),
  async run(act, { associationActId, reason }) {
    const found = await findAssociationAct(act.tx, associationActId)
    if (found === undefined || found.state === 'lead') return no('act-unknown')
    if (found.associationId !== act.actor.entityId) return no('act-of-another', { name: found.associationName })
    if (!(await endAct(act, found, { why: 'withdrawn', reason }))) return no('act-ended')
    return ok({ associationActId, endedOn: act.today })
  },
})
