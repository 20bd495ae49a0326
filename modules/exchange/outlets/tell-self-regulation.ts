import { type AssociationActRow, readAssociationAct } from '#commitments'
import { findEntity } from '#entities'
import type { Act } from '#platform/operation.ts'
import { queueRecord, queueRecordWithdrawal } from '../store/outlet-records.ts'
import { findHomeAgency } from './home-agency.ts'
import { type SelfRegulation, selfRegulationMapping } from './self-regulation.ts'

/** Queues an association's act as it stands now: what ended before it was told is withdrawn, or never leaves. */
export async function tellSelfRegulation(act: Act, associationActId: string): Promise<void> {
  const found = await readAssociationAct(act.tx, associationActId)
  if (found === undefined || found.aboutEntityId === null) return
  const home = await findHomeAgency(act.tx)
  if (home === undefined) throw new Error(`no bureau of the city tells of association act ${associationActId}`)
  const content = await contentOf(act, found, found.aboutEntityId)
  const record = {
    recordId: associationActId,
    outletId: selfRegulationMapping.outletId,
    agencyId: home.id,
    title: `${found.associationName}·${found.subject}`,
    subject: content.entityName,
    content,
  }
  await (found.endedOn === null ? queueRecord : queueRecordWithdrawal)(act.tx, record, act.now)
}

async function contentOf(act: Act, found: AssociationActRow, memberId: string): Promise<SelfRegulation> {
  const member = await findEntity(act.tx, memberId)
  const association = await findEntity(act.tx, found.associationId)
  return {
    uscc: member?.uscc ?? '',
    entityName: member?.name ?? '',
    associationName: found.associationName,
    associationUscc: association?.uscc ?? '',
    verb: found.verb,
    subject: found.subject,
    opinion: found.opinion,
    standardNumber: found.standardNumber ?? '',
    actedOn: found.actedOn,
    expiresOn: found.expiresOn ?? '',
    endedReason: found.endedReason ?? '',
  }
}
