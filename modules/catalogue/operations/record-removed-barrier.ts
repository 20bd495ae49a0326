import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { barrierRemoved } from '../events.ts'
import { findPolicyRow } from '../queries/find-policy.ts'
import { no } from '../refusals.ts'
import { insertBarrier } from '../store/policy-store.ts'

/** Enters a removed barrier to the single market and fair competition into the public register (种子文件第二条). */
export const recordRemovedBarrier = operation({
  name: 'record-removed-barrier',
  kind: 'act',
  permission: 'catalogue.review-policy',
  summary: '登记已清除的妨碍公平竞争规定',
  input: z.object({
    id: z.uuid(),
    title: z.string().trim().min(4).max(120),
    document: z.string().trim().min(2).max(120),
    agencyName: z.string().trim().min(2).max(80),
    article: z.string().trim().min(2).max(120),
    harm: z.string().trim().min(4).max(500),
    measure: z.enum(['abolished', 'changed', 'not-issued']),
    removedOn: z.iso.date(),
    policyDraftId: z.uuid().optional(),
  }),
  output: z.object({ removedBarrierId: z.uuid() }),
  async run(act, { id, agencyName, policyDraftId, ...barrier }) {
    if (barrier.removedOn > act.today) return no('removed-in-future', { day: barrier.removedOn })
    if (policyDraftId !== undefined && (await findPolicyRow(act.tx, policyDraftId)) === undefined)
      return no('policy-unknown')
    const entry = { id, ...barrier, agency: agencyName, draftId: policyDraftId ?? null }
    const added = await insertBarrier(act.tx, { ...entry, by: act.actor.personName, at: act.now })
    if (!added) return ok({ removedBarrierId: id })
    await record(act, {
      type: 'catalogue.record-removed-barrier',
      subject: { kind: 'removed-barrier', id },
      fields: {
        title: barrier.title,
        article: barrier.article,
        measure: barrier.measure,
        removedOn: barrier.removedOn,
      },
    })
    await publish(act, barrierRemoved, { removedBarrierId: id })
    return ok({ removedBarrierId: id })
  },
})
