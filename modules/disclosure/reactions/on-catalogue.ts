import { itemRetired, itemVersionApproved } from '#catalogue/events'
import { readItemVersion } from '#catalogue'
import { plainDate } from '#kernel/plain-date.ts'
import { reaction } from '#platform/outbox.ts'
import { insertPublicItem, retirePublicItem } from '../store/public-item-store.ts'

/** An approved item is published at once: what is not published may not be carried out (国办发〔2024〕54号). */
export const onItemVersionApproved = reaction({
  name: 'disclosure.on-item-version-approved',
  event: itemVersionApproved,
  async run(act, word) {
    const version = await readItemVersion(act.tx, word.itemVersionId)
    if (version !== undefined) await insertPublicItem(act.tx, version)
  },
})

/** A cancelled item says so on its page from its day on. */
export const onItemRetired = reaction({
  name: 'disclosure.on-item-retired',
  event: itemRetired,
  async run(act, word) {
    await retirePublicItem(act.tx, word.itemId, plainDate(word.retiredOn))
  },
})
