import { visitOfficerReplaced } from '#draw/events'
import { reaction } from '#platform/outbox.ts'
import { contentHashOf } from '../domain/content-hash.ts'
import { isWorkOpen } from '../domain/visit.ts'
import { assignedOfficers } from '../operations/checked-officers.ts'
import { keep } from '../operations/step.ts'
import { findStep } from '../store/step-store.ts'
import { replaceDepartmentOfficer } from '../store/department-store.ts'
import { insertVisitOfficer, listVisitOfficers, lockVisit, releaseOfficer } from '../store/visit-store.ts'

/** The draw gave a visit another officer (行政处罚法第四十三条): the officer changes, the object stays. A visit already done is left as it was. */
export const onVisitOfficerReplaced = reaction({
  name: 'inspection.on-visit-officer-replaced',
  event: visitOfficerReplaced,
  async run(act, replaced, delivery) {
    const visit = await lockVisit(act.tx, replaced.visitId)
    if (visit === undefined || !isWorkOpen(visit.state) || (await findStep(act.tx, delivery.eventId)) !== undefined)
      return
    const officers = await listVisitOfficers(act.tx, visit.visitId)
    const released = officers.find((one) => one.officerId === replaced.fromOfficerId && one.releasedAt === null)
    const [successor] = await assignedOfficers(act, [replaced.toOfficerId])
    if (
      released === undefined ||
      successor === undefined ||
      officers.some((one) => one.officerId === successor.officerId)
    )
      return
    await releaseOfficer(act.tx, visit.visitId, released.officerId, act.now, replaced.reason)
    await insertVisitOfficer(act.tx, visit, { ...successor, isLead: released.isLead }, act.now)
    await replaceDepartmentOfficer(act.tx, visit.visitId, released.officerId, successor.officerId)
    await keep(act, 'replace-officer', visit, delivery.eventId, contentHashOf(replaced), {
      leaf: {
        type: 'visit.assign',
        fields: { from: replaced.fromOfficerId, to: replaced.toOfficerId, reason: replaced.reason },
      },
      facts: { from: replaced.fromOfficerId, to: replaced.toOfficerId, reason: replaced.reason },
    })
  },
})
