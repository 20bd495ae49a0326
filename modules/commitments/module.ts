import { defineModule } from '#platform/module.ts'
import { commitmentsRoutes } from './http/routes.ts'
import { endAssociationActs } from './jobs/end-association-acts.ts'
import { listUndisclosed } from './jobs/list-undisclosed.ts'

/** 主体责任与行业自治, as apps/server mounts it. */
export const commitmentsModule = defineModule({
  name: 'commitments',
  routes: commitmentsRoutes,
  jobs: [listUndisclosed, endAssociationActs],
})
