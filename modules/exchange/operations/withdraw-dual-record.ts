import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { readDual, shareDual } from '../outlets/dual-share.ts'
import { no } from '../refusals.ts'
import { lockDualRecord, withdrawDual } from '../store/dual-records.ts'

/** Takes a reported decision back (it was changed, revoked, or reported in error). Refused: no such record, never reported, withdrawn. */
export const withdrawDualRecord = operation({
  name: 'withdraw-dual-record',
  kind: 'act',
  permission: 'exchange.report-decisions',
  summary: '撤回双公示记录',
  input: z.object({ recordId: z.uuid(), reason: z.string().trim().min(4, '请写明理由').max(100) }),
  output: z.object({ recordId: z.uuid(), state: z.literal('withdrawn') }),
  async run(act, { recordId, reason }) {
    const found = await lockDualRecord(act.tx, recordId)
    if (found === undefined) return no('dual-unknown')
    if (found.state === 'withdrawn') return no('dual-withdrawn')
    if (found.state !== 'shared' || found.decidedOn === null) return no('dual-not-shared')
    const said = readDual(found.kind, found.content)
    await shareDual(act, { ...found, decidedOn: found.decidedOn }, said, { act: 'withdraw', reason })
    await withdrawDual(act.tx, { recordId, why: reason, by: act.actor.personName, at: act.now })
    await record(act, {
      type: 'exchange.withdraw-dual-record',
      subject: { kind: 'dual-record', id: recordId },
      fields: { document: said.content.documentNumber, reason },
    })
    return ok({ recordId, state: 'withdrawn' as const })
  },
})
