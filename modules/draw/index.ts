/** 双随机抽取: frozen populations, committed draws, officers, results (seed 13; verifiable.md). */
export { buildPackage } from './queries/build-package.ts'
export { zipOf } from './http/zip.ts'
export { partyCommit } from './domain/parties.ts'
export { suiteOf } from './domain/encoding.ts'
export type { PlanDefinition } from './domain/plan-definition.ts'
export type { PlanState } from './domain/plan-state.ts'
export { yearTaskProgress } from './domain/year-plan.ts'
export { progressWords } from './planning-strings.ts'
