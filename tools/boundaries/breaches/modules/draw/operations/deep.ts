import { rows } from '../../entities/store/rows.ts'
export const deep = rows
