export type { CreditClass } from './domain/class-rule.ts'
export { classDecisions } from './queries/decisions.ts'
