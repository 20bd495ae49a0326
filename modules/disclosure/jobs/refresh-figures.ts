import { z } from 'zod'
import { deadline } from '#law'
import { job } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { countTermOfResults, listCorrectionTerms, listWithdrawals } from '../queries/term-figures.ts'
import { saveFigure } from '../store/public-result-store.ts'
import { strings } from '../strings.ts'

/** Every minute: the live figures behind 我们承诺的期限, over all agencies, rehearsals left out. */
export const refreshFigures = job({
  name: 'disclosure.refresh-figures',
  schema: z.object({}),
  every: { seconds: 60 },
  async run(act) {
    await save(act, 'inspection-result-publication', await countTermOfResults(act.tx, act.today))
    await save(act, 'correction-reinspection', await countCorrections(act))
    await save(act, 'withdraw-publication', await countWithdrawals(act))
  },
})

interface TermCounts {
  readonly total: number
  readonly inTime: number
  readonly open: number
  readonly late: number
}

async function save(act: Act, rule: keyof typeof strings.figures, counts: TermCounts): Promise<void> {
  const { citation, amount, unit } = deadline(rule, act.today)
  const term = `${amount} ${strings.unit[unit]}`
  await saveFigure(act.tx, { id: rule, title: strings.figures[rule], term, citation, ...counts }, act.now)
}

/** Corrections whose term is over: closed by a recheck in time, still inside the time for it, or late. */
async function countCorrections(act: Act): Promise<TermCounts> {
  const counts = { total: 0, inTime: 0, open: 0, late: 0 }
  for (const row of await listCorrectionTerms(act.tx, act.today)) {
    const { dueOn } = deadline('correction-reinspection', row.dueOn)
    counts.total += row.count
    if (row.closedOn === null) counts[act.today <= dueOn ? 'open' : 'late'] += row.count
    else counts[row.closedOn <= dueOn ? 'inTime' : 'late'] += row.count
  }
  return counts
}

async function countWithdrawals(act: Act): Promise<TermCounts> {
  const rows = await listWithdrawals(act.tx)
  const inTime = rows.filter((row) => row.withdrawnOn <= row.dueOn).length
  return { total: rows.length, inTime, open: 0, late: rows.length - inTime }
}
