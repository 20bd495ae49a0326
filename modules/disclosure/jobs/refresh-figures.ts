import { z } from 'zod'
import { deadline } from '#law'
import { job } from '#platform/jobs.ts'
import { countTermOfResults } from '../queries/find-publication.ts'
import { saveFigure } from '../store/public-result-store.ts'
import { strings } from '../strings.ts'

/** Every minute: the live figure behind 我们承诺的期限. */
export const refreshFigures = job({
  name: 'disclosure.refresh-figures',
  schema: z.object({}),
  every: { seconds: 60 },
  async run(act) {
    const counts = await countTermOfResults(act.tx, act.today)
    const { citation } = deadline('inspection-result-publication', act.today)
    await saveFigure(
      act.tx, { id: 'inspection-result-publication', title: strings.resultFigure, term: strings.resultTerm, citation, ...counts }, act.now)
  },
})
