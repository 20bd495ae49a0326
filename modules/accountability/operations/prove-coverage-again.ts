import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { enqueue } from '#platform/jobs.ts'
import { operation } from '#platform/operation.ts'
import { proveCoverageNightly } from '../jobs/prove-coverage-nightly.ts'

/** Proves the cover again now, after something was mended. It runs beside the requests and sees every agency's rows. */
export const proveCoverageAgain = operation({
  name: 'prove-coverage-again',
  kind: 'act',
  permission: 'accountability.prove',
  summary: '重新证明监管覆盖',
  input: z.object({}),
  output: z.object({ requestedOn: z.iso.date() }),
  async run(act) {
    await enqueue(act, proveCoverageNightly, { again: true }, { dedupeKey: 'again' })
    await record(act, {
      type: 'accountability.prove-coverage-again',
      subject: { kind: 'coverage-proof', id: act.today },
      fields: { day: act.today },
    })
    return ok({ requestedOn: act.today })
  },
})
