// 行政处罚法 art. 48: a changed or revoked decision leaves the public within three working days, with the reason.
import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { addToFile } from '#entities'
import { decideDeadline } from '#law'
import { record } from '#ledger'
import { type Act, operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { publicationWithdrawn } from '../events.ts'
import { findPublication } from '../queries/find-publication.ts'
import { no } from '../refusals.ts'
import { queueWithdrawal } from '../store/delivery-store.ts'
import { RESULTS } from '../domain/open-datasets.ts'
import { enqueueEdition } from '../jobs/make-open-data.ts'
import { openDataStrings } from '../open-data-strings.ts'
import { holdWithdrawals, stopFilesWith } from '../store/open-data-store.ts'
import { emptyPublicResult } from '../store/public-result-store.ts'
import { lockPublication, markWithdrawn } from '../store/publication-store.ts'
import { strings } from '../strings.ts'

/** Takes a published result from the public at once; its number, day and reason stay. Withdrawn is not deleted (trap 15). */
export const withdrawPublication = operation({
  name: 'withdraw-publication',
  kind: 'act',
  permission: 'disclosure.withdraw',
  summary: '撤回公示',
  input: z.object({
    publicationId: z.uuid(),
    requiredOn: z.iso.date().describe('应撤回事由发生日（变更、撤销之日）'),
    reason: z.string().trim().min(4, '请写明撤回的理由').max(200),
  }),
  output: z.object({
    publicationId: z.uuid(),
    withdrawnOn: z.iso.date(),
    dueOn: z.iso.date(),
    isLate: z.boolean(),
    citation: z.string(),
  }),
  async run(act, { publicationId, requiredOn, reason }) {
    const { tx, now, today } = act
    if (!(await lockPublication(tx, publicationId))) return no('publication-unknown')
    const found = await findPublication(tx, publicationId)
    if (found === undefined) return no('publication-unknown')
    if (found.state !== 'published') return no('not-published', { state: strings.state[found.state] })
    if (requiredOn > today) return no('withdrawal-in-future')
    const subject = { kind: 'publication', id: publicationId }
    const clock = await decideDeadline(act, subject, 'withdraw-publication', plainDate(requiredOn))
    const isLate = today > clock.dueOn
    await markWithdrawn(tx, publicationId, {
      requiredOn,
      dueOn: clock.dueOn,
      withdrawnOn: today,
      reason,
      citation: clock.citation,
    })
    await emptyPublicResult(tx, publicationId, today, reason)
    await queueWithdrawal(tx, found, now)
    await stopOpenFiles(act, publicationId, reason)
    await record(act, {
      type: 'disclosure.withdraw',
      subject: { kind: 'publication', id: publicationId },
      fields: { requiredOn, dueOn: clock.dueOn, reason },
    })
    await publish(act, publicationWithdrawn, {
      publicationId,
      visitId: found.visitId,
      entityId: found.entityId,
      agencyId: found.agencyId,
      withdrawnOn: today,
      dueOn: clock.dueOn,
      isLate,
      reason,
    })
    await addToFile(act, {
      entityId: found.entityId,
      kind: 'publication',
      title: `检查结果公示已撤回：${reason}`,
      occurredAt: now,
      agencyId: found.agencyId,
      source: `disclosure/${publicationId}`,
      facts: { withdrawnOn: today, dueOn: clock.dueOn },
    })
    return ok({ publicationId, withdrawnOn: today, dueOn: clock.dueOn, isLate, citation: clock.citation })
  },
})

/** Files of the open data that hold the result are handed out no longer from this moment, and a new edition says so. */
async function stopOpenFiles(act: Act, resultId: string, reason: string): Promise<void> {
  await holdWithdrawals(act.tx)
  const words = openDataStrings.stopped.replace('{reason}', reason)
  if ((await stopFilesWith(act.tx, RESULTS, resultId, act.now, words)) > 0) await enqueueEdition(act, 'records-gone')
}
