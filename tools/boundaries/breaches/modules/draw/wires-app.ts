import { screen } from '../../apps/staff/screen.ts'
export const wired = screen
