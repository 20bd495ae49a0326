import { entityStatusChanged } from '#entities/events'
import { findAgencyByCode } from '#identity'
import { reaction } from '#platform/outbox.ts'
import { computeClass } from '../operations/recompute-class.ts'
import { classRuleOn } from '../queries/class-rule-on.ts'
import { insertFact } from '../store/fact-store.ts'

/** A change of registration status becomes a fact (吊销未注销 forces D). */
export const onEntityStatusChanged = reaction({
  name: 'credit.on-entity-status-changed',
  event: entityStatusChanged,
  async run(act, word, delivery) {
    const dated = classRuleOn(act.today)
    const agency = dated === undefined ? undefined : await findAgencyByCode(act.tx, dated.rule.agency)
    if (agency === undefined) return
    const added = await insertFact(act, {
      entityId: word.entityId,
      agencyId: agency.id,
      kind: 'status',
      occurredOn: word.sinceOn ?? act.today,
      details: { status: word.to },
      source: 'entities.status-changed',
      sourceKey: delivery.eventId,
    })
    if (added) await computeClass(act, word.entityId)
  },
})
