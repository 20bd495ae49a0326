import { creditClassChanged } from '#credit/events'
import { reaction } from '#platform/outbox.ts'
import { storeClass } from '../store/class-store.ts'

/** Inspection keeps its own copy of every class: it decides how deep the next checklist goes (scenario 17). */
export const onCreditClassChanged = reaction({
  name: 'inspection.on-credit-class-changed',
  event: creditClassChanged,
  async run(act, changed) {
    await storeClass(act.tx, changed)
  },
})
