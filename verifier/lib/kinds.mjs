// The kinds of material: a draw package, an export of the ledger, one enterprise's own bundle.

import { DRAW_LIMITS, DRAW_STEPS } from './check-draw.mjs'
import { LEDGER_LIMITS, LEDGER_STEPS } from './check-ledger.mjs'
import { UNIT_LIMITS, UNIT_STEPS } from './check-unit.mjs'

const DRAW = { name: '随机抽取', steps: DRAW_STEPS, limits: DRAW_LIMITS }
const UNIT = { name: '我的企业', steps: UNIT_STEPS, limits: UNIT_LIMITS }
const LEDGER = { name: '证据账本', steps: LEDGER_STEPS, limits: LEDGER_LIMITS }

/** Steps and limits for these files; undefined when they are neither. */
export function kindOf(files) {
  if (files.has('export.json')) return LEDGER
  if (files.has('package.json')) return DRAW
  return files.has('my-unit.json') ? UNIT : undefined
}
