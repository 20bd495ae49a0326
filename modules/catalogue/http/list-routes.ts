import type { Route } from '#platform/http/route.ts'
import { route } from '#platform/http/route.ts'
import { getOfficialList } from '../operations/get-official-list.ts'
import { importOfficialList } from '../operations/import-official-list.ts'
import { linkMergeLine } from '../operations/link-merge-line.ts'
import { listOfficialLists } from '../operations/list-official-lists.ts'
import { settleMergeLine } from '../operations/settle-merge-line.ts'

/** Routes of national and provincial lists and their merge into the catalogue. */
export const listRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/catalogue/official-lists', operation: listOfficialLists }),
  route({ method: 'POST', path: '/api/catalogue/official-lists', operation: importOfficialList, status: 201 }),
  route({ method: 'GET', path: '/api/catalogue/official-lists/:officialListId', operation: getOfficialList }),
  route({ method: 'POST', path: '/api/catalogue/merge-lines/:mergeLineId/item', operation: linkMergeLine }),
  route({ method: 'POST', path: '/api/catalogue/merge-lines/:mergeLineId/settlement', operation: settleMergeLine }),
]
