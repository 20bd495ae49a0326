import { type PlainDate, parsePlainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import { lockFindingOf } from '../queries/report-findings.ts'
import { insertReports } from '../store/annual-reports.ts'
import type { FactOrigin, FeedFact } from '../store/feed-facts.ts'
import { endMissedReport } from './end-missed-report.ts'

const REPORT = '年报'
const YEAR = /^(\d{4})年度/u

/**
 * Annual reports that arrive as facts of a feed count like those written down by hand: the year is reported, and a finding about
 * it ends with the day of filing. A year that is not over counts for nothing. Locks the findings they end.
 */
export async function takeReports(act: Act, origin: FactOrigin, facts: readonly FeedFact[]): Promise<void> {
  const reports = facts.flatMap((fact) => {
    const year = fact.kind === REPORT ? Number(YEAR.exec(fact.value)?.[1]) : Number.NaN
    const filedOn = Number.isNaN(year) ? undefined : (filedDay(fact.details) ?? act.today)
    if (filedOn === undefined || filedOn > act.today || Number(filedOn.slice(0, 'yyyy'.length)) <= year) return []
    return [{ entityId: fact.entityId, year, filedOn }]
  })
  if (reports.length === 0) return
  for (const { entityId, year, filedOn } of await insertReports(act, reports, origin.source)) {
    const finding = await lockFindingOf(act.tx, entityId, year)
    if (finding !== undefined) await endMissedReport(act, finding, filedOn, `补报 ${String(year)} 年度报告`)
  }
}

/** 年度报告日期 as the city's table gives it, whatever stands after the day. */
function filedDay(details: string | null): PlainDate | undefined {
  if (details === null) return undefined
  const read: unknown = JSON.parse(details)
  if (typeof read !== 'object' || read === null || !('年度报告日期' in read)) return undefined
  const text = String(read['年度报告日期'])
  return parsePlainDate(text.slice(0, 'yyyy-mm-dd'.length).replaceAll('/', '-'))
}
