// The kinds of material: a draw package, an export of the ledger, one enterprise's own bundle, an edition of the open data.

import { DRAW_LIMITS, DRAW_STEPS } from './check-draw.mjs'
import { LEDGER_LIMITS, LEDGER_STEPS } from './check-ledger.mjs'
import { OPEN_DATA_LIMITS, OPEN_DATA_STEPS } from './check-open-data.mjs'
import { UNIT_LIMITS, UNIT_STEPS } from './check-unit.mjs'

const DRAW = { name: '随机抽取', steps: DRAW_STEPS, limits: DRAW_LIMITS }
const UNIT = { name: '我的企业', steps: UNIT_STEPS, limits: UNIT_LIMITS }
const LEDGER = { name: '证据账本', steps: LEDGER_STEPS, limits: LEDGER_LIMITS }
const OPEN_DATA = { name: '开放数据', steps: OPEN_DATA_STEPS, limits: OPEN_DATA_LIMITS }

/** Steps and limits for these files; undefined when they are neither. */
export function kindOf(files) {
  if (files.has('export.json')) return LEDGER
  if (files.has('package.json')) return DRAW
  if (files.has('my-unit.json')) return UNIT
  return files.has('manifest.sig') ? OPEN_DATA : undefined
}
