import { z } from 'zod'
import { enqueue, job, type Job } from '#platform/jobs.ts'
import { publish } from '#platform/outbox.ts'
import { creditClassChanged } from '../events.ts'
import { takeUnannounced } from '../store/class-store.ts'

const BATCH = 500

/** After a written adoption: tells of every present trial class of the version, a batch at a time, each once. */
export const announceAdopted: Job = job({
  name: 'credit.announce-adopted',
  schema: z.object({ ruleVersion: z.string() }),
  async run(act, payload) {
    const taken = await takeUnannounced(act.tx, payload.ruleVersion, BATCH)
    for (const row of taken) {
      await publish(act, creditClassChanged, {
        entityId: row.entityId,
        class: row.class,
        previous: row.class,
        source: 'trial',
        ruleVersion: payload.ruleVersion,
        isAdopted: true,
        changedOn: row.classedOn,
      })
    }
    if (taken.length === BATCH) await enqueue(act, announceAdopted, payload)
  },
})
