import { disclosure } from '#disclosure'
export const upward = disclosure
