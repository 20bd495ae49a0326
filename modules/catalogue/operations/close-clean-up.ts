import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { openItems } from '../domain/clean-up-progress.ts'
import { listItemProgress } from '../queries/find-clean-ups.ts'
import { no } from '../refusals.ts'
import { closeCleanUpRow, lockCleanUp } from '../store/clean-up-store.ts'

/** Closes a decided clean-up once the catalogue itself shows it: every item cancelled, or changed since the decision. */
export const closeCleanUp = operation({
  name: 'close-clean-up',
  kind: 'act',
  permission: 'catalogue.propose-clean-up',
  summary: '销号清理建议',
  input: z.object({ cleanUpId: z.uuid(), note: z.string().trim().min(2).max(500) }),
  output: z.object({ cleanUpId: z.uuid() }),
  async run(act, { cleanUpId, note }) {
    const found = await lockCleanUp(act.tx, cleanUpId)
    if (found === undefined) return no('clean-up-unknown')
    if (found.state !== 'decided' || found.outcome === null || found.decidedAt === null)
      return no('clean-up-not-decided')
    const open = openItems(found.outcome, found.decidedAt, await listItemProgress(act.tx, found.itemIds))
    if (open.length > 0) return no('clean-up-not-carried-out', { items: open.map((one) => one.code).join('、') })
    await closeCleanUpRow(act.tx, { id: cleanUpId, note, by: act.actor.personName, at: act.now })
    await record(act, {
      type: 'catalogue.close-clean-up',
      subject: { kind: 'clean-up', id: cleanUpId },
      fields: { findingKey: found.findingKey, outcome: found.outcome, note },
    })
    return ok({ cleanUpId })
  },
})
