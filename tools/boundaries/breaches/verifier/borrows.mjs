import { knows } from '../kernel/knows.ts'
export const borrowed = knows
