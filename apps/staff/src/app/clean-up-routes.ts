import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from './root-routes.tsx'
import { optionalText } from './search-params.ts'

const policyDraftsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/policy-drafts',
  validateSearch: (search) => optionalText(search, 'act'),
  component: lazyRouteComponent(() => import('../catalogue/list-policy-drafts/screen.tsx'), 'ListPolicyDraftsScreen'),
})

const policyDraftRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/policy-drafts/$policyDraftId',
  validateSearch: (search) => optionalText(search, 'act'),
  component: lazyRouteComponent(() => import('../catalogue/get-policy-draft/screen.tsx'), 'GetPolicyDraftScreen'),
})

/** Catalogue life and clean-up: lists merged, items cleaned, rules reviewed. */
export const cleanUpRoutes = [policyDraftsRoute, policyDraftRoute]
