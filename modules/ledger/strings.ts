import type { HoldGround } from './store/erasures.ts'

export const holdGroundWords: Readonly<Record<HoldGround, string>> = {
  reconsideration: '行政复议',
  litigation: '诉讼',
  archive: '归档保管期',
}
