import { defineModule } from '#platform/module.ts'
import { entityRoutes } from './http/routes.ts'

/** 一企一档, as apps/server mounts it. */
export const entitiesModule = defineModule({ name: 'entities', routes: entityRoutes })
