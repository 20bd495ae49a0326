import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { reportStateWord } from '../duty-strings.ts'
import { powersOver, statusWord } from '../domain/registration-status.ts'
import { reportFindingDecided } from '../events.ts'
import { lockFinding } from '../queries/report-findings.ts'
import { no } from '../refusals.ts'
import { addToFile } from '../store/add-to-file.ts'
import { decideFinding } from '../store/annual-reports.ts'

/**
 * 审核 by a second person: a firm is put on the list of abnormal operation, a 个体工商户 is marked, with the number of the
 * decision. Refused: without the first review, by the same person, against an entity that ended since it was told. Scenario 12, trap 7.
 */
export const decideMissedReport = operation({
  name: 'decide-missed-report',
  kind: 'act',
  permission: 'entities.decide-report',
  summary: '未年报审核决定',
  input: z.object({
    findingId: z.uuid(),
    opinion: z.string().trim().min(2).max(400),
    documentNumber: z.string().trim().min(4).max(60),
  }),
  output: z.object({ findingId: z.uuid(), stateName: z.string() }),
  async run(act, { findingId, opinion, documentNumber }) {
    const finding = await lockFinding(act.tx, findingId)
    if (finding === undefined) return no('no-such-finding')
    const { state, kind, entityId, year, firstBy } = finding
    if (state !== 'reviewed') return no('finding-settled', { state: reportStateWord(state, kind) })
    const powers = powersOver(finding.status)
    if (!powers.mayBePenalised)
      return no('finding-entity-ended', { name: finding.entityName, status: statusWord(finding.status) })
    if (firstBy === act.actor.personName) return no('same-reviewer')
    await decideFinding(act, findingId, opinion, documentNumber)
    await addToFile(act, {
      entityId,
      kind: 'annual-report',
      title: `${kind === 'mark' ? '标记经营异常状态' : '列入经营异常名录'}：未报 ${String(year)} 年度报告`,
      occurredAt: act.now,
      agencyId: act.actor.agencyId,
      source: `entities/report-finding/${findingId}`,
      facts: { 文号: documentNumber, 初审: firstBy, 审核: act.actor.personName },
      loop: { key: `annual-report/${findingId}`, state: 'open' },
    })
    await record(act, {
      type: 'entities.report-decided',
      subject: { kind: 'entity', id: entityId },
      fields: { finding: findingId, kind, document: documentNumber },
    })
    await publish(act, reportFindingDecided, { findingId, entityId, year, kind, on: act.today, documentNumber })
    return ok({ findingId, stateName: reportStateWord('decided', kind) })
  },
})
