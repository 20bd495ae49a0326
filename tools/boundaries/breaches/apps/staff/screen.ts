import { draw } from '../../modules/draw/index.ts'
export const screen = draw
