import { z } from 'zod'
import { enqueue, job, type Job } from '#platform/jobs.ts'
import { computeClass } from '../operations/recompute-class.ts'
import { classRuleOn } from '../queries/class-rule-on.ts'
import { listTouchedByTime } from '../queries/find-class.ts'

const BATCH = 200

/** Every hour: computes again where days alone may have moved the class (a correction fell overdue, a window closed). */
export const recomputeDue: Job = job({
  name: 'credit.recompute-due',
  schema: z.object({}),
  every: { seconds: 3600 },
  async run(act) {
    const dated = classRuleOn(act.today)
    if (dated === undefined) return
    const windows = [...new Set(dated.rule.indicators.flatMap((indicator) => indicator.months ?? []))]
    const touched = await listTouchedByTime(act.tx, act.today, windows, BATCH)
    for (const entityId of touched) {
      const done = await computeClass(act, entityId)
      if (!done.ok) act.log.warn({ entityId, code: done.refusal.code }, 'class not recomputed')
    }
    if (touched.length === BATCH) await enqueue(act, recomputeDue, {})
  },
})
