import { drawCatalogueAdopted, keyListPublished } from '#draw/events'
import { reaction } from '#platform/outbox.ts'
import { showCatalogue, showKeyList } from '../store/public-register-store.ts'

/** What plans may draw by is everybody's to read, in every version. */
export const onDrawCatalogueAdopted = reaction({
  name: 'disclosure.on-draw-catalogue-adopted',
  event: drawCatalogueAdopted,
  run: (act, word) => showCatalogue(act.tx, word),
})

/** Who is inspected without a draw, and why, stands in a list everybody may read. */
export const onKeyListPublished = reaction({
  name: 'disclosure.on-key-list-published',
  event: keyListPublished,
  run: (act, word) => showKeyList(act.tx, word),
})
