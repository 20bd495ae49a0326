import { z } from 'zod'
import { record } from '#ledger'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { endMissedReport } from '../intake/end-missed-report.ts'
import { findEntity } from '../queries/find-entity.ts'
import { lockFindingOf } from '../queries/report-findings.ts'
import { no } from '../refusals.ts'
import { insertReport } from '../store/annual-reports.ts'

/**
 * Records that an annual report was filed, in time or late. A proposal falls away; a listing or mark ends with this day and its
 * history stays. Refused: a year that is not over, a day to come. 企业信息公示暂行条例第八条.
 */
export const recordAnnualReport = operation({
  name: 'record-annual-report',
  kind: 'act',
  permission: 'entities.record-fact',
  summary: '登记年度报告',
  input: z.object({
    entityId: z.uuid(),
    year: z.coerce.number().int().min(2013).max(2200),
    filedOn: z.iso.date(),
    source: z.string().trim().min(2).max(200),
  }),
  output: z.object({ year: z.number().int(), ended: z.enum(['none', 'withdrawn', 'ended']) }),
  async run(act, { entityId, year, filedOn, source }) {
    if ((await findEntity(act.tx, entityId)) === undefined) return no('no-such-entity')
    const on = plainDate(filedOn)
    if (on > act.today) return no('day-in-future', { day: on })
    if (Number(on.slice(0, 'yyyy'.length)) <= year) return no('report-year-open', { year })
    if (!(await insertReport(act, { entityId, year, filedOn: on, source }))) return ok({ year, ended: 'none' as const })
    await record(act, {
      type: 'entities.annual-report',
      subject: { kind: 'entity', id: entityId },
      fields: { year: String(year), filed: on, source },
    })
    const finding = await lockFindingOf(act.tx, entityId, year)
    const ended =
      finding === undefined ? 'none' : await endMissedReport(act, finding, on, `补报 ${String(year)} 年度报告`)
    return ok({ year, ended })
  },
})
