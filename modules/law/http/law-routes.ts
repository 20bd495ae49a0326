import type { Route } from '#platform/http/route.ts'
import { route } from '#platform/http/route.ts'
import { computeDeadline } from '../operations/compute-deadline.ts'
import { getArticle } from '../operations/get-article.ts'
import { getCalendar } from '../operations/get-calendar.ts'
import { listParameters } from '../operations/list-parameters.ts'
import { listStatutes } from '../operations/list-statutes.ts'
import { resolveDuty } from '../operations/resolve-duty.ts'

/** Routes of the law base: reading only; law changes by a new file in law/, never over HTTP. */
export const lawRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/law/statutes', operation: listStatutes }),
  route({ method: 'GET', path: '/api/law/statutes/:statuteId/articles/:article', operation: getArticle }),
  route({ method: 'GET', path: '/api/law/parameters', operation: listParameters }),
  route({ method: 'GET', path: '/api/law/calendars/:year', operation: getCalendar }),
  route({ method: 'POST', path: '/api/law/deadlines', operation: computeDeadline }),
  route({ method: 'POST', path: '/api/law/duties', operation: resolveDuty }),
]
