// Fills in `expect` of one vector of spec/draw/draw-vectors.json: everything a draw publishes, from its inputs alone.

import { compareAscii, fromHex, hex } from './bytes.mjs'
import { checkUnits, countsOf, frameTree, openLine, protectedLine } from './frame.mjs'
import { jcs } from './jcs.mjs'
import { Infeasible, roundingText } from './quota.mjs'
import { seedBaseOf, seedOf, sealOf } from './seed.mjs'
import { drawTask, drawWaves, unitKey } from './select.mjs'
import { documentHash, suiteOf } from './suite.mjs'
import { inclusionPath } from './tree.mjs'

const FIRST_WAVE = 0

export function expectOf(vector, allowTest = false) {
  try {
    const suite = suiteOf(vector.suite, allowTest)
    return vector.seeds ? wavesOf(vector, suite) : filled(vector, suite)
  } catch (error) {
    if (error instanceof Infeasible) return { infeasible: true }
    throw error
  }
}

function filled(vector, suite) {
  const units = framed(vector.units)
  const sealKey = fromHex(vector.sealKey || '')
  const frame = frozenFrame(suite, units, vector.salts || {})
  const commit = commitOf(vector, suite, units, frame, sealKey)
  const commitHash = documentHash(suite, 'commit', commit)
  const seedBase = seedBaseOf(suite, commitHash, FIRST_WAVE, vector.sources || [])
  const seed = seedOf(suite, seedBase, sealKey)
  const draw = drawTask(suite, seed, commit.task, vector.rule, units)
  const index = Math.min(3, units.length - 1)
  return {
    ruleJcs: jcs(vector.rule),
    ruleHash: commit.rule,
    commit,
    commitJcs: jcs(commit),
    commitHash: hex(commitHash),
    frameLine0: frame.lines[0],
    frameLeaf0: hex(frame.leaves[0]),
    frameRoot: commit.frame.root,
    inclusion: { index, path: inclusionPath(suite.hash, frame.leaves, index).map(hex) },
    seedBase: hex(seedBase),
    seed: hex(seed),
    keys: Object.fromEntries(units.map((unit) => [unit.id, unitKey(suite, seed, unit.id)])),
    rounding: mapped(draw.quotas, roundingText),
    sizes: mapped(draw.quotas, (quota) => Number(quota.size)),
    cells: draw.cells,
    certainty: draw.certainty,
    selected: draw.selected,
    reserve: draw.reserve,
  }
}

/** Vector 13: several seeds, one per wave. */
function wavesOf(vector, suite) {
  return drawWaves(suite, vector.seeds.map(fromHex), vector.task || 'T1', vector.rule, framed(vector.units))
}

/** Units by id, or infeasible where they are no frame. */
export function framed(rows) {
  const units = rows.map(([id, stratum, cls, disposition]) => ({ id, stratum, cls, disposition }))
  units.sort((x, y) => compareAscii(x.id, y.id))
  try {
    checkUnits(units)
  } catch (error) {
    throw new Infeasible(error.message)
  }
  return units
}

function frozenFrame(suite, units, salts) {
  const hidden = Object.keys(salts).length > 0
  const lines = units.map((unit) => (hidden ? protectedLine(suite, unit, fromHex(salts[unit.id])) : openLine(unit)))
  return { profile: hidden ? 'protected' : 'open', lines, ...frameTree(suite, lines) }
}

function commitOf(vector, suite, units, frame, sealKey) {
  const plan = vector.plan || 'NB-AMR-2025-01'
  return {
    v: 'vdraw/1',
    suite: suite.name,
    plan,
    task: vector.task || 'T1',
    rule: hex(documentHash(suite, 'rule', vector.rule)),
    frame: { n: units.length, root: hex(frame.root), counts: countsOf(units), profile: frame.profile },
    entropy: (vector.sources || []).map(({ type, at }) => ({ type, at })),
    seal: sealKey.length === 0 ? '' : hex(sealOf(suite, plan, sealKey)),
  }
}

function mapped(map, change) {
  return Object.fromEntries([...map].map(([key, value]) => [key, change(value)]))
}
