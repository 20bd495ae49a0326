import { entities } from '#entities'
export const sibling = entities
