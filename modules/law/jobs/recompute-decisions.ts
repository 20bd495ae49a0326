import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { record } from '#ledger'
import { job, type Job } from '#platform/jobs.ts'
import { recomputeAll } from '../decisions.ts'
import type { DecisionSource } from '../decisions.ts'
import { lawAsKnown, lawBase } from '../law-base.ts'
import { keptAnswers } from '../queries/kept-answers.ts'
import { insertRecomputation } from '../store/answer-store.ts'

const DAY_SECONDS = 86_400

/** Every night: makes every decision again that rests on the law base, and keeps which come out otherwise. */
export function recomputeDecisionsJob(sources: readonly DecisionSource[]): Job {
  return job({
    name: 'law.recompute-decisions',
    schema: z.object({}),
    every: { seconds: DAY_SECONDS },
    async run(act) {
      const present = lawBase()
      const found = await recomputeAll(act.tx, [keptAnswers, ...sources], { present, asKnown: lawAsKnown })
      const id = newId(act.ports)
      const titleOf = (recordId: string) =>
        present.parameters.get(recordId)?.what ?? present.rules.get(recordId)?.what ?? recordId
      await insertRecomputation(act.tx, { id, at: act.now, revision: present.revision, found, titleOf })
      await record(act, {
        type: 'law.recompute',
        subject: { kind: 'law-recomputation', id },
        fields: {
          revision: present.revision,
          decisions: String(found.decisions),
          differing: String(found.differing),
        },
      })
    },
  })
}
