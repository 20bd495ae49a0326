import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { loadForPublishing, publishedOutput, publishNow } from './approve-publication.ts'

/** Publishes after the due day; the reason is published with it. Refuses while there is still time. */
export const publishLate = operation({
  name: 'publish-late',
  kind: 'act',
  permission: 'disclosure.approve',
  summary: '逾期公示',
  input: z.object({
    publicationId: z.uuid(),
    shownHash: z.string().regex(/^[0-9a-f]{64}$/u),
    reason: z.string().trim().min(4, '请写明逾期的理由').max(200),
  }),
  output: publishedOutput,
  async run(act, { publicationId, shownHash, reason }) {
    const found = await loadForPublishing(act, publicationId, shownHash)
    if (!found.ok) return found
    if (act.today <= found.value.dueOn) return no('not-late', { due: found.value.dueOn })
    return publishNow(act, found.value, reason)
  },
})
