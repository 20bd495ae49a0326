import { draw } from '#draw'
export const upward = draw
