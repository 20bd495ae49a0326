import { defineModule } from '#platform/module.ts'
import { directoryRoutes } from './http/directory-routes.ts'
import { sessionRoutes } from './http/session-routes.ts'
import { authenticate } from './queries/authenticate.ts'

/** 身份与授权, as apps/server mounts it. */
export const identityModule = defineModule({
  name: 'identity',
  routes: [...sessionRoutes, ...directoryRoutes],
  authenticate,
})
