import { defineModule, type Module } from '#platform/module.ts'
import type { DecisionSource } from './decisions.ts'
import { lawRoutes } from './http/law-routes.ts'
import { recomputeDecisionsJob } from './jobs/recompute-decisions.ts'
import { takeUpPublications } from './law-base.ts'

/** 法规与规则引擎, with the decisions of the bands above that are made again every night. */
export function makeLawModule(sources: readonly DecisionSource[]): Module {
  return defineModule({
    name: 'law',
    routes: lawRoutes,
    jobs: [recomputeDecisionsJob(sources)],
    prepare: takeUpPublications,
  })
}

/** The module alone: only the answers it keeps itself are made again. */
export const lawModule = makeLawModule([])
