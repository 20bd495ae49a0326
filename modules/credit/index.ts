export type { CreditClass } from './domain/class-rule.ts'
