import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { lockNotice } from '../queries/dual-notices.ts'
import { no } from '../refusals.ts'
import { addToFile } from '../store/add-to-file.ts'
import { settleNotice } from '../store/dual-notices.ts'
import { noticeStateWord } from '../duty-strings.ts'

/** The agency that was told takes the entity under its supervision for the matter. Refused: another's notice, a settled one. */
export const claimDualNotice = operation({
  name: 'claim-dual-notice',
  kind: 'act',
  permission: 'entities.claim-notice',
  summary: '认领双告知',
  input: z.object({ noticeId: z.uuid() }),
  output: z.object({ noticeId: z.uuid(), entityName: z.string(), matter: z.string() }),
  async run(act, { noticeId }) {
    const notice = await lockNotice(act.tx, noticeId)
    if (notice === undefined) return no('no-such-notice')
    const { entityId, entityName, matter, agencyId } = notice
    if (!act.actor.scope.includes(agencyId)) return no('notice-not-yours')
    if (notice.state !== 'waiting') return no('notice-settled', { state: noticeStateWord(notice.state) })
    await settleNotice(act, noticeId, 'claimed', null)
    await addToFile(act, {
      entityId,
      kind: 'dual-notice',
      title: `双告知认领：${matter}（${notice.role}）`,
      occurredAt: act.now,
      agencyId,
      source: `entities/dual-notice/${noticeId}`,
      facts: { 事项: matter, 推送: notice.pushedOn },
    })
    await record(act, {
      type: 'entities.dual-notice-claimed',
      subject: { kind: 'entity', id: entityId },
      fields: { notice: noticeId, matter },
    })
    return ok({ noticeId, entityName, matter })
  },
})
