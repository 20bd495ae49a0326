import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { lockFinding } from '../queries/report-findings.ts'
import { no } from '../refusals.ts'
import { reviewFinding } from '../store/annual-reports.ts'
import { reportStateWord } from '../duty-strings.ts'

/** 初审 of a proposal to list or mark. Refused: one that is past it. */
export const reviewMissedReport = operation({
  name: 'review-missed-report',
  kind: 'act',
  permission: 'entities.review-report',
  summary: '未年报初审',
  input: z.object({ findingId: z.uuid(), opinion: z.string().trim().min(2).max(400) }),
  output: z.object({ findingId: z.uuid(), stateName: z.string() }),
  async run(act, { findingId, opinion }) {
    const finding = await lockFinding(act.tx, findingId)
    if (finding === undefined) return no('no-such-finding')
    const { state, kind, entityId } = finding
    if (state !== 'proposed') return no('finding-settled', { state: reportStateWord(state, kind) })
    await reviewFinding(act, findingId, opinion)
    await record(act, {
      type: 'entities.report-reviewed',
      subject: { kind: 'entity', id: entityId },
      fields: { finding: findingId, opinion },
    })
    return ok({ findingId, stateName: reportStateWord('reviewed', kind) })
  },
})
