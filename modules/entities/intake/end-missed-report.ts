import type { PlainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { reportFindingEnded } from '../events.ts'
import type { ReportFindingRow } from '../queries/report-findings.ts'
import { addToFile } from '../store/add-to-file.ts'
import { endFinding } from '../store/annual-reports.ts'

/**
 * The cause of a finding is gone: a proposal falls away, a listing or mark ends with the day; nothing is deleted. Answers which.
 * Locks nothing but the finding, which the caller holds.
 */
export async function endMissedReport(
  act: Act,
  finding: ReportFindingRow,
  on: PlainDate,
  because: string,
): Promise<'none' | 'withdrawn' | 'ended'> {
  const { findingId, entityId, year, kind, state } = finding
  if (state === 'withdrawn' || state === 'ended') return 'none'
  if (state !== 'decided') {
    await endFinding(act, findingId, 'withdrawn', on, because)
    return 'withdrawn'
  }
  await endFinding(act, findingId, 'ended', on, because)
  await publish(act, reportFindingEnded, { findingId, entityId, year, kind, on, because })
  await addToFile(act, {
    entityId,
    kind: 'annual-report',
    title: `${kind === 'mark' ? '恢复经营异常标记' : '移出经营异常名录'}：${because}`,
    occurredAt: act.now,
    source: `entities/report-finding/${findingId}`,
    facts: { 移出之日: on },
    loop: { key: `annual-report/${findingId}`, state: 'closed' },
  })
  return 'ended'
}
