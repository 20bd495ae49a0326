import { platform } from '../platform/knows.ts'
export const knows = platform
