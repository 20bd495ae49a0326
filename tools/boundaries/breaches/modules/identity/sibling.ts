import { law } from '#law'
export const sibling = law
