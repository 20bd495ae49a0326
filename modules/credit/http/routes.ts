import type { Route } from '#platform/http/route.ts'
import { route } from '#platform/http/route.ts'
import { adoptLocalRule } from '../operations/adopt-local-rule.ts'
import { getClass } from '../operations/get-class.ts'
import { importHigherClasses } from '../operations/import-higher-classes.ts'
import { listClasses } from '../operations/list-classes.ts'
import { recomputeClass } from '../operations/recompute-class.ts'
import { recordListEntry } from '../operations/record-list-entry.ts'

/** Routes of credit-risk classes. */
export const creditRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/credit/classes', operation: listClasses }),
  route({ method: 'GET', path: '/api/credit/entities/:entityId/class', operation: getClass }),
  route({ method: 'POST', path: '/api/credit/entities/:entityId/class', operation: recomputeClass }),
  route({
    method: 'POST',
    path: '/api/credit/entities/:entityId/list-entries',
    operation: recordListEntry,
    status: 201,
  }),
  route({ method: 'POST', path: '/api/credit/issued-classes', operation: importHigherClasses, status: 201 }),
  route({ method: 'POST', path: '/api/credit/rule-adoptions', operation: adoptLocalRule, status: 201 }),
]
