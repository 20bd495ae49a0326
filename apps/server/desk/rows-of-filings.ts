import { z } from 'zod'
import type { Desk, DeskMatter } from './desk.ts'
import { day } from './read-answer.ts'

const filings = z.object({
  filings: z.array(
    z.object({
      filingId: z.string(),
      number: z.string(),
      itemTitle: z.string(),
      filing: z.string(),
      filerName: z.string(),
      filedOn: day,
      agencyId: z.string(),
      agencyName: z.string(),
      verifyBy: day,
      verifyCitation: z.string(),
      isProvisional: z.boolean(),
      isOverdue: z.boolean(),
      outcome: z.string().nullable(),
    }),
  ),
})

/** Filings of one's own agencies that wait for their verification, each with the day by which it is done. */
export async function rowsOfFilings(desk: Desk): Promise<readonly DeskMatter[]> {
  if (!desk.may('verify-filing')) return []
  const found = await desk.ask('list-filings', filings)
  return (found?.filings ?? [])
    .filter((one) => one.outcome === null && desk.act.actor.scope.includes(one.agencyId))
    .map((one) => ({
      list: 'todo',
      id: `catalogue:filing:${one.filingId}`,
      module: 'catalogue',
      kindName: '备案核查',
      title: one.filerName,
      detail: one.filing,
      stateName: one.isOverdue ? '已逾期' : '待核查',
      clock: {
        startOn: one.filedOn,
        dueOn: one.verifyBy,
        unit: 'working-day',
        isProvisional: one.isProvisional,
        citation: one.verifyCitation,
        rule: { id: 'filing-verification', startOn: one.filedOn },
      },
      link: '/filings',
      nextAct: '核查备案内容',
      facts: [
        { label: '备案编号', value: one.number },
        { label: '核查机关', value: one.agencyName },
      ],
    }))
}
