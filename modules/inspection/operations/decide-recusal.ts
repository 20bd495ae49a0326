import { z } from 'zod'
import { recordRecusal } from '#identity'
import { newId } from '#kernel/ids.ts'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { presentOfficers } from '../domain/visit.ts'
import type { Visit } from '../domain/visit.ts'
import { no } from '../refusals.ts'
import { findRecusalApplication, setRecusalDecision } from '../store/recusal-store.ts'
import type { RecusalApplicationRow } from '../store/recusal-store.ts'
import { insertVisitOfficer, listVisitOfficers, releaseOfficer } from '../store/visit-store.ts'
import { checkedOfficers } from './checked-officers.ts'
import { stepAnswer, takeStep } from './step.ts'

const input = z.object({
  id: z.uuid(),
  visitId: z.uuid(),
  recusalApplicationId: z.uuid(),
  decision: z.enum(['upheld', 'rejected']),
  reason: z.string().trim().min(1).max(500),
  replacementOfficerId: z.uuid().nullable().default(null),
})

/**
 * The head decides a recusal (行政处罚法第四十三条): when upheld the officer is replaced and the object stays (domain.md trap 10).
 * Refuses the officer concerned as judge, a decided application, and a replacement who is not fit.
 */
export const decideRecusal = operation({
  name: 'decide-recusal',
  kind: 'act',
  permission: 'inspection.decide-recusal',
  summary: '决定回避申请',
  input,
  output: stepAnswer,
  run: (act, request) =>
    takeStep(
      act,
      { kind: 'decide-recusal', title: '决定回避', states: ['approved', 'notified', 'under-way'], byOfficer: false },
      request,
      async (visit) => {
        const application = await findRecusalApplication(act.tx, request.recusalApplicationId)
        if (application === undefined || application.visitId !== visit.visitId) return no('recusal-absent')
        if (application.decision !== null) return no('recusal-decided')
        if (application.officerId === act.actor.officerId) return no('recusal-own')
        if (request.decision === 'upheld') {
          const replaced = await replaceOfficer(act, visit, application, request)
          if (!replaced.ok) return replaced
        }
        const { decision, reason, replacementOfficerId } = request
        const decided = {
          decision,
          reason,
          replacementOfficerId,
          by: act.actor.accountId,
          byName: act.actor.personName,
          at: act.now,
        }
        await setRecusalDecision(act.tx, application, decided)
        return ok({
          leaf: {
            type: 'visit.recusal',
            fields: { officer: application.officerId, decision, reason, replacement: replacementOfficerId ?? '' },
          },
          facts: { officerId: application.officerId, decision, reason, replacementOfficerId },
        })
      },
    ),
})

async function replaceOfficer(
  act: Act,
  visit: Visit,
  application: RecusalApplicationRow,
  request: z.output<typeof input>,
): Promise<Result<undefined>> {
  const { officerId } = application
  const replacement = request.replacementOfficerId
  const present = presentOfficers(await listVisitOfficers(act.tx, visit.visitId))
  const released = present.find((officer) => officer.officerId === officerId)
  if (released === undefined) return no('officer-absent')
  if (replacement === null || present.some((officer) => officer.officerId === replacement))
    return no('replacement-missing')
  const staying = present.filter((officer) => officer.officerId !== officerId).map((officer) => officer.officerId)
  const checked = await checkedOfficers(act, [replacement, ...staying], visit)
  if (!checked.ok) return checked
  const [fit] = checked.value
  if (fit === undefined) return no('replacement-missing')
  await releaseOfficer(act.tx, visit.visitId, officerId, act.now, request.reason)
  await insertVisitOfficer(act.tx, visit, { ...fit, isLead: released.isLead }, act.now)
  const declared = await recordRecusal(act, {
    id: newId(act.ports),
    officerId,
    entityId: visit.entityId,
    ground: 'other-relation',
    declaredBy: application.applicant === 'counterpart' ? 'party' : 'officer',
  })
  return declared.ok ? ok(undefined) : declared
}
