import { defineModule } from '#platform/module.ts'
import { lawRoutes } from './http/law-routes.ts'
import { takeUpPublications } from './law-base.ts'

/** 法规与规则引擎, as apps/server mounts it. */
export const lawModule = defineModule({ name: 'law', routes: lawRoutes, prepare: takeUpPublications })
