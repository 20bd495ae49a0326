import { creditClassChanged } from '#credit/events'
import { reaction } from '#platform/outbox.ts'
import { storeClass } from '../store/class-store.ts'

/** The draw keeps its own copy of every class; only an issued or adopted one weighs in a real draw (domain.md §3.4). */
export const onCreditClassChanged = reaction({
  name: 'draw.on-credit-class-changed',
  event: creditClassChanged,
  async run(act, changed) {
    await storeClass(act.tx, {
      entityId: changed.entityId,
      class: changed.class,
      sinceOn: changed.changedOn,
      isAdopted: changed.isAdopted,
      source: changed.source,
      heardAt: act.now,
    })
  },
})
