import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { citationLabel } from '../queries/version-rows.ts'
import { no } from '../refusals.ts'
import { confirmBasis, lockVersion } from '../store/item-store.ts'
import { personOf } from '../write-version.ts'

/** An editor other than the proposer confirms that an article says what the version rests on, naming where it was read. */
export const confirmCitation = operation({
  name: 'confirm-citation',
  kind: 'act',
  permission: 'catalogue.confirm',
  summary: '核对确认设定依据',
  input: z.object({
    itemVersionId: z.uuid(),
    citationId: z.string().max(100),
    source: z.string().trim().min(2).max(300),
  }),
  output: z.object({ citation: z.string() }),
  async run(act, { itemVersionId, citationId, source }) {
    const seen = await lockVersion(act.tx, itemVersionId)
    if (seen === undefined) return no('version-unknown')
    if (!seen.content.basis.some((one) => one.cite === citationId)) return no('citation-not-of-version')
    if (seen.proposedAccountId !== null && seen.proposedAccountId === act.actor.accountId)
      return no('citation-self-confirmed')
    const places = await confirmBasis(act.tx, { itemVersionId, citationId, by: personOf(act), at: act.now, source })
    if (places === 0) return no('citation-confirmed-already')
    await record(act, {
      type: 'catalogue.confirm-citation',
      subject: { kind: 'item', id: seen.itemId },
      fields: { itemVersionId, citationId, source },
    })
    return ok({ citation: citationLabel(citationId, plainDate(seen.validFrom)) })
  },
})
