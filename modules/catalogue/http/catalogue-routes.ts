import type { Route } from '#platform/http/route.ts'
import { route } from '#platform/http/route.ts'
import { addItemVersion } from '../operations/add-item-version.ts'
import { approveItemVersion } from '../operations/approve-item-version.ts'
import { computeDiscretion } from '../operations/compute-discretion.ts'
import { confirmCitation } from '../operations/confirm-citation.ts'
import { getItem } from '../operations/get-item.ts'
import { importCatalogue } from '../operations/import-catalogue.ts'
import { listSimilarCases } from '../operations/list-similar-cases.ts'
import { listItems } from '../operations/list-items.ts'
import { proposeItem } from '../operations/propose-item.ts'
import { recordDecidedCase } from '../operations/record-decided-case.ts'
import { rejectItemVersion } from '../operations/reject-item-version.ts'
import { resolveItemDuty } from '../operations/resolve-item-duty.ts'
import { retireItem } from '../operations/retire-item.ts'
import { succeedItem } from '../operations/succeed-item.ts'

/** Routes of the catalogue of supervision items. */
export const catalogueRoutes: readonly Route[] = [
  route({ method: 'POST', path: '/api/catalogue/successions', operation: succeedItem }),
  route({ method: 'GET', path: '/api/catalogue/items', operation: listItems }),
  route({ method: 'POST', path: '/api/catalogue/items', operation: proposeItem, status: 201 }),
  route({ method: 'POST', path: '/api/catalogue/import', operation: importCatalogue }),
  route({ method: 'GET', path: '/api/catalogue/items/:itemId', operation: getItem }),
  route({ method: 'GET', path: '/api/catalogue/items/:itemId/duty', operation: resolveItemDuty }),
  route({ method: 'GET', path: '/api/catalogue/items/:itemId/discretion', operation: computeDiscretion }),
  route({ method: 'GET', path: '/api/catalogue/items/:itemId/similar-cases', operation: listSimilarCases }),
  route({
    method: 'POST',
    path: '/api/catalogue/items/:itemId/decided-cases',
    operation: recordDecidedCase,
    status: 201,
  }),
  route({ method: 'POST', path: '/api/catalogue/items/:itemId/versions', operation: addItemVersion, status: 201 }),
  route({ method: 'POST', path: '/api/catalogue/items/:itemId/retirement', operation: retireItem }),
  route({ method: 'POST', path: '/api/catalogue/versions/:itemVersionId/approval', operation: approveItemVersion }),
  route({ method: 'POST', path: '/api/catalogue/versions/:itemVersionId/rejection', operation: rejectItemVersion }),
  route({ method: 'POST', path: '/api/catalogue/versions/:itemVersionId/confirmations', operation: confirmCitation }),
]
