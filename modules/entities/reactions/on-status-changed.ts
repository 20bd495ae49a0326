import { plainDate } from '#kernel/plain-date.ts'
import { reaction } from '#platform/outbox.ts'
import { statusWord } from '../domain/registration-status.ts'
import { entityStatusChanged } from '../events.ts'
import { endMissedReport } from '../intake/end-missed-report.ts'
import { lockOpenFindings } from '../queries/report-findings.ts'

const ENDING = ['deregistered', 'licence-revoked', 'registration-annulled', 'moved-out'] as const

/** Whoever ends is no longer listed: what was only proposed falls away, what was decided ends with the day (domain.md §5.3 注吊销; trap 6). */
export const onStatusChanged = reaction({
  name: 'entities.on-status-changed',
  event: entityStatusChanged,
  async run(act, { entityId, to, sinceOn }) {
    if (!ENDING.some((one) => one === to)) return
    for (const finding of await lockOpenFindings(act.tx, entityId))
      await endMissedReport(
        act,
        finding,
        sinceOn === null ? act.today : plainDate(sinceOn),
        `登记状态变为${statusWord(to)}`,
      )
  },
})
