import type { credit } from '#credit'
export type Sibling = typeof credit
