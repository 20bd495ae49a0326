import { visitStarted } from '#inspection/events'
import { reaction } from '#platform/outbox.ts'
import { countVisit } from '../store/visit-share-store.ts'

/** Every begun visit counts to the published share of its agency; a rehearsal never. */
export const onVisitStarted = reaction({
  name: 'disclosure.on-visit-started',
  event: visitStarted,
  async run(act, started) {
    if (started.isRehearsal) return
    const year = Number(started.startedOn.slice(0, 'yyyy'.length))
    await countVisit(act.tx, { ...started, year, label: started.groundLabel })
  },
})
