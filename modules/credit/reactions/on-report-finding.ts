import { reportFindingDecided, reportFindingEnded } from '#entities/events'
import { findAgencyByCode } from '#identity'
import { plainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import { reaction } from '#platform/outbox.ts'
import { computeClass } from '../operations/recompute-class.ts'
import { classRuleOn } from '../queries/class-rule-on.ts'
import { insertFact } from '../store/fact-store.ts'

interface ListWord {
  readonly entityId: string
  readonly year: number
  readonly on: string
}

/** No annual report: on the list of abnormal operation, or marked (个体工商户). */
export const onReportFindingDecided = reaction({
  name: 'credit.on-report-finding-decided',
  event: reportFindingDecided,
  run: (act, word, delivery) => keep(act, word, true, word.documentNumber, delivery.eventId),
})

/** The report was filed: off the list, the mark lifted; the earlier fact stays. */
export const onReportFindingEnded = reaction({
  name: 'credit.on-report-finding-ended',
  event: reportFindingEnded,
  run: (act, word, delivery) => keep(act, word, false, word.because, delivery.eventId),
})

async function keep(act: Act, word: ListWord, isListed: boolean, source: string, sourceKey: string): Promise<void> {
  const dated = classRuleOn(act.today)
  const agency = dated === undefined ? undefined : await findAgencyByCode(act.tx, dated.rule.agency)
  if (agency === undefined) return
  const added = await insertFact(act, {
    entityId: word.entityId,
    agencyId: agency.id,
    kind: 'abnormal-list',
    occurredOn: plainDate(word.on),
    details: { isListed, title: `未按规定期限公示 ${String(word.year)} 年度报告` },
    source,
    sourceKey,
  })
  if (added) await computeClass(act, word.entityId)
}
