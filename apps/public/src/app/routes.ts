import { entityPage } from '../disclosure/get-public-entity/screen.tsx'
import { hallPage } from '../disclosure/get-public-draw/hall.tsx'
import { drawPage } from '../disclosure/get-public-draw/screen.tsx'
import { verifyDrawPage } from '../disclosure/get-public-draw/verify-screen.tsx'
import { competitionPage } from '../disclosure/get-public-competition/screen.tsx'
import { extractFormPage, extractPage } from '../disclosure/get-public-extract/screen.tsx'
import { drawRegisterPage } from '../disclosure/get-public-draw-register/screen.tsx'
import { jointItemsPage } from '../disclosure/get-public-joint-items/screen.tsx'
import { visitSharesPage } from '../disclosure/get-public-visit-shares/screen.tsx'
import { yearPlanPage } from '../disclosure/get-public-year-plan/screen.tsx'
import { itemPage } from '../disclosure/get-public-item/screen.tsx'
import { unitPage } from '../disclosure/get-public-unit/screen.tsx'
import { resultPage } from '../disclosure/get-public-result/screen.tsx'
import { drawsPage } from '../disclosure/list-public-draws/screen.tsx'
import { itemsPage } from '../disclosure/list-public-items/screen.tsx'
import { openDataPage } from '../disclosure/list-open-data/screen.tsx'
import { standardsPage } from '../disclosure/list-public-standards/screen.tsx'
import { yearPlansPage } from '../disclosure/list-public-year-plans/screen.tsx'
import { searchPage } from '../disclosure/search-public-entities/screen.tsx'
import { interfacePage } from '../exchange/get-interface/screen.tsx'
import { interfacesPage } from '../exchange/list-interfaces/screen.tsx'
import { aboutPage } from './about.tsx'
import { accessibilityPage } from './accessibility.tsx'
import { homePage } from './home.tsx'
import type { Page, PageCall } from './page.ts'
import { verifyPage } from './verify.tsx'

export interface PageRoute {
  readonly path: string
  readonly load: (call: PageCall) => Promise<Page>
}

/** Every public page there is; the server mounts these and answers 404 for the rest. */
export const ROUTES: readonly PageRoute[] = [
  { path: '/', load: homePage },
  { path: '/search', load: searchPage },
  { path: '/entity/:entityId', load: entityPage },
  { path: '/draws', load: drawsPage },
  { path: '/draws/:planId', load: drawPage },
  { path: '/draws/:planId/verify', load: verifyDrawPage },
  { path: '/draws/:planId/unit/:unitId', load: unitPage },
  { path: '/draws/:planId/hall', load: hallPage },
  { path: '/results/:resultId', load: resultPage },
  { path: '/year-plans', load: yearPlansPage },
  { path: '/year-plans/:yearPlanId', load: yearPlanPage },
  { path: '/joint-items', load: jointItemsPage },
  { path: '/draw-register', load: drawRegisterPage },
  { path: '/visit-shares', load: visitSharesPage },
  { path: '/items', load: itemsPage },
  { path: '/items/:itemId', load: itemPage },
  { path: '/standards', load: standardsPage },
  { path: '/fair-competition', load: competitionPage },
  { path: '/extracts', load: extractFormPage },
  { path: '/extracts/:code', load: extractPage },
  { path: '/open-data', load: openDataPage },
  { path: '/interfaces', load: interfacesPage },
  { path: '/interfaces/:operationId', load: interfacePage },
  { path: '/about', load: aboutPage },
  { path: '/verify', load: verifyPage },
  { path: '/accessibility', load: accessibilityPage },
]
