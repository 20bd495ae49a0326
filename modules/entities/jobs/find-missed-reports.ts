import { z } from 'zod'
import { record } from '#ledger'
import { type Job, job } from '#platform/jobs.ts'
import { missedNotice } from '../duty-strings.ts'
import { dayAfterLastReport } from '../operations/get-entity-duties.ts'
import { kindOfEntity } from '../queries/find-entity.ts'
import { missedReportRule } from '../queries/missed-report-rule.ts'
import { hasReports, proposeMissing, wasChecked } from '../store/annual-reports.ts'

/**
 * On the day after the last day (1 July), once for each year: whoever did not report is proposed, firms for the list of abnormal
 * operation, 个体工商户 for a mark; two people then decide. Scenario 12.
 */
export const findMissedReports: Job = job({
  name: 'entities.find-missed-reports',
  schema: z.object({}),
  every: { seconds: 3600 },
  async run(act) {
    const year = Number(act.today.slice(0, 'yyyy'.length)) - 1
    if (act.today < dayAfterLastReport(year, act.today)) return
    if ((await wasChecked(act, year)) || !(await hasReports(act, year))) return
    const notices = { list: missedNotice(year, 'list'), mark: missedNotice(year, 'mark') }
    const found = await proposeMissing(act, year, notices, kindOfEntity, missedReportRule(act.today).branches)
    await record(act, {
      type: 'entities.reports-checked',
      subject: { kind: 'report-year', id: String(year) },
      fields: { listed: String(found.listed), marked: String(found.marked) },
    })
  },
})
