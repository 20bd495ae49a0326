import { exchange } from '#exchange'
export const sibling = exchange
