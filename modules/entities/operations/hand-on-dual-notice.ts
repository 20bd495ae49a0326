import { z } from 'zod'
import { findAgency } from '#identity'
import { deadline } from '#law'
import { record } from '#ledger'
import { newId } from '#kernel/ids.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { lockNotice } from '../queries/dual-notices.ts'
import { no } from '../refusals.ts'
import { insertNotices, settleNotice } from '../store/dual-notices.ts'
import { noticeStateWord } from '../duty-strings.ts'

/**
 * The agency that was told says with a reason that another is in charge; that one is told, with a clock of its own. Refused:
 * another's notice, a settled one, handing on to oneself, to an agency that no longer acts.
 */
export const handOnDualNotice = operation({
  name: 'hand-on-dual-notice',
  kind: 'act',
  permission: 'entities.claim-notice',
  summary: '转交双告知',
  input: z.object({ noticeId: z.uuid(), toAgencyId: z.uuid(), reason: z.string().trim().min(4).max(400) }),
  output: z.object({ noticeId: z.uuid(), agencyName: z.string(), dueOn: z.string() }),
  async run(act, { noticeId, toAgencyId, reason }) {
    const notice = await lockNotice(act.tx, noticeId)
    if (notice === undefined) return no('no-such-notice')
    if (!act.actor.scope.includes(notice.agencyId)) return no('notice-not-yours')
    if (notice.state !== 'waiting') return no('notice-settled', { state: noticeStateWord(notice.state) })
    const agency = await findAgency(act.tx, toAgencyId)
    if (agency === undefined || agency.status !== 'active' || toAgencyId === notice.agencyId) return no('notice-target')
    await settleNotice(act, noticeId, 'handed-on', reason)
    const next = newId(act.ports)
    const dueOn = deadline('dual-notice-claim', act.today).dueOn
    const { entityId, routeId, matter, role, ruleVersion } = notice
    const why = `由原收件机关转交：${reason}`
    const base = { noticeId: next, entityId, routeId, matter, role, ruleVersion, why, agencyId: toAgencyId }
    await insertNotices(act, [{ ...base, cause: 'handed-on', pushedOn: act.today, dueOn, follows: noticeId }])
    await record(act, {
      type: 'entities.dual-notice-handed-on',
      subject: { kind: 'entity', id: entityId },
      fields: { notice: noticeId, next, to: agency.code, reason },
    })
    return ok({ noticeId: next, agencyName: agency.name, dueOn })
  },
})
