export { addEvidence } from './operations/add-evidence.ts'
/** 检查与掌上执法: visits, checklists, site records, corrections (seed 5, 6, 11, 13). Others hear of it by `#inspection/events`. */
export { countVisitsThisYear } from './queries/visit-count.ts'
export { countOpenMatters, openVisitsOf, readByInspection } from './queries/open-visits.ts'
export { correctionDecisions } from './queries/decisions.ts'
export { readVisitRecords } from './queries/visit-records.ts'
export type { VisitRecord } from './queries/visit-records.ts'
