import { addToFile } from '#entities'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { associationActEnded } from './events.ts'
import type { AssociationActRow } from './queries/association-acts.ts'
import { endAssociationAct } from './store/association-store.ts'
import { fill, strings } from './strings.ts'

/** Ends what an association said of a member, with its leaf, its line on the file and the word to whoever shows it; false when it ended before. */
export async function endAct(
  act: Act,
  one: AssociationActRow,
  how: { readonly why: 'expired' | 'withdrawn'; readonly reason: string },
): Promise<boolean> {
  const { associationActId, aboutEntityId } = one
  const ended = { associationActId, ...how, endedOn: act.today, by: act.actor.personName, at: act.now }
  if (!(await endAssociationAct(act.tx, ended))) return false
  await record(act, {
    type: 'commitments.end-association-act',
    subject: { kind: 'entity', id: aboutEntityId ?? one.associationId },
    fields: { act: associationActId, ...how },
  })
  if (aboutEntityId === null) return true
  await addToFile(act, {
    entityId: aboutEntityId,
    kind: 'self-regulation',
    title: fill(strings.fileAssociationEnded[how.why], { verb: one.verb, subject: one.subject }),
    occurredAt: act.now,
    source: `commitments/${associationActId}/end`,
    facts: { 理由: how.reason },
  })
  await publish(act, associationActEnded, { associationActId, aboutEntityId, why: how.why, endedOn: act.today })
  return true
}
