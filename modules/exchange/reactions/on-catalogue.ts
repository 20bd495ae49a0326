import { itemRetired, itemVersionApproved } from '#catalogue/events'
import { enqueue } from '#platform/jobs.ts'
import { reaction } from '#platform/outbox.ts'
import { tellPlatformOfCatalogue } from '../jobs/tell-platform.ts'

const ONCE = { dedupeKey: 'catalogue' } as const

/** A new version of an item: the platform is told. Many at once are one look at the catalogue. */
export const onItemVersionApproved = reaction({
  name: 'exchange.on-item-version-approved',
  event: itemVersionApproved,
  run: (act) => enqueue(act, tellPlatformOfCatalogue, {}, ONCE),
})

/** An item was cancelled: the platform is told. */
export const onItemRetired = reaction({
  name: 'exchange.on-item-retired',
  event: itemRetired,
  run: (act) => enqueue(act, tellPlatformOfCatalogue, {}, ONCE),
})
