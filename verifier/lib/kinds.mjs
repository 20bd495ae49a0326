// The two kinds of material: a draw package and an export of the ledger.

import { DRAW_LIMITS, DRAW_STEPS } from './check-draw.mjs'
import { LEDGER_LIMITS, LEDGER_STEPS } from './check-ledger.mjs'

const DRAW = { name: '随机抽取', steps: DRAW_STEPS, limits: DRAW_LIMITS }
const LEDGER = { name: '证据账本', steps: LEDGER_STEPS, limits: LEDGER_LIMITS }

/** Steps and limits for these files; undefined when they are neither. */
export function kindOf(files) {
  if (files.has('export.json')) return LEDGER
  return files.has('package.json') ? DRAW : undefined
}
