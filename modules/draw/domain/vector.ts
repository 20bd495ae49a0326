// A test vector of spec/draw/draw-vectors.json answered by the server's own code (issue 2 point 8, `npm run vectors`).
import { z } from 'zod'
import { jcs } from '#kernel/jcs.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { leafHash } from '#kernel/merkle.ts'
import { drawUnits } from './draw.ts'
import { documentHash, fromHex, hex, suiteOf, utf8 } from './encoding.ts'
import { frameCounts, frameInclusion, frameLine, frameRoot } from './frame.ts'
import type { Frame, FrameProfile } from './frame.ts'
import { sealOf, seedBase, seedOf } from './seed.ts'
import { unitKey } from './select.ts'
import type { UnitKeys } from './select.ts'
import { feasibleFrame, feasibleRule, roundingOf } from './vector-frame.ts'
import { answerOther } from './vector-kinds.ts'
import { answerRound, roundVector } from './vector-round.ts'
import { unitsShape } from './vector-shapes.ts'
import { drawWaves } from './waves.ts'

const jcsValue: z.ZodType<JcsValue> = z.lazy(() =>
  z.union([z.string(), z.int(), z.boolean(), z.array(jcsValue), z.record(z.string(), jcsValue)]),
)

export const drawVector = z.looseObject({
  suite: z.string(),
  plan: z.string().default('NB-AMR-2025-01'),
  task: z.string().default('T1'),
  rule: z.record(z.string(), jcsValue),
  units: unitsShape,
  salts: z.record(z.string(), z.string()).default({}),
  sources: z.array(z.object({ type: z.string(), at: z.string(), value: z.string() })).default([]),
  sealKey: z.string().default(''),
})
/** @technical */
export type DrawVector = z.infer<typeof drawVector>

const waveVector = z.looseObject({
  suite: z.string(),
  task: z.string().default('T1'),
  rule: z.unknown(),
  units: unitsShape,
  seeds: z.array(z.string()).min(1),
})

/** The `expect` of any vector with a rule and units: a draw from its sources, or waves from its seeds; undefined for others. */
export function answerVector(vector: Readonly<Record<string, unknown>>, keys?: UnitKeys): unknown {
  if (vector['seeds'] !== undefined && vector['tasks'] !== undefined) {
    const round = roundVector.parse(vector)
    return answerRound(round, keys ?? keysOf(round.suite))
  }
  if (vector['rule'] === undefined || vector['units'] === undefined) return answerOther(vector)
  if (vector['seeds'] === undefined) {
    const draw = drawVector.parse({ ...plannedIn(vector), ...vector })
    return vectorExpectation(draw, keys ?? keysOf(draw.suite))
  }
  return answerWaves(waveVector.parse(vector), keys)
}

/** The names and shares of every wave, as vector 13 has them. */
function answerWaves(vector: z.infer<typeof waveVector>, keys?: UnitKeys): JcsValue {
  const { suite, task, rule: given, units, seeds } = vector
  const rule = feasibleRule(given)
  const frame = rule === undefined ? undefined : feasibleFrame(rule, units)
  if (rule === undefined || frame === undefined) return { infeasible: true }
  const waves = drawWaves(keys ?? keysOf(suite), seeds.map(fromHex), task, frame, rule)
  if (waves === undefined) return { infeasible: true }
  const isOneStratum = new Set(Object.keys(waves.split).map((cell) => cell.split('/')[0])).size <= 1
  const split = Object.entries(waves.split).map(([cell, counts]) => [isOneStratum ? cell.split('/')[1] : cell, counts])
  return { split: Object.fromEntries(split), waves: waves.waves.map((ids) => [...ids]) }
}

/** Plan and task may stand in the commit document a vector expects. */
function plannedIn({ expect }: Readonly<Record<string, unknown>>): object {
  const expected = z.looseObject({ commit: z.object({ plan: z.string(), task: z.string() }) }).safeParse(expect)
  return expected.success ? { plan: expected.data.commit.plan, task: expected.data.commit.task } : {}
}

/** Everything the vector's draw commits to and yields, or `{infeasible:true}` where no draw is possible. */
export function vectorExpectation(vector: DrawVector, unitKeys: UnitKeys): JcsValue {
  const { suite } = unitKeys
  const rule = feasibleRule(vector.rule)
  const frame = rule === undefined ? undefined : feasibleFrame(rule, vector.units)
  if (rule === undefined || frame === undefined) return { infeasible: true }
  const form = profileOf(vector)
  const ruleHash = hex(documentHash(suite, 'rule', vector.rule))
  const root = frameRoot(suite, frame, form)
  const sealKey = vector.sealKey === '' ? undefined : fromHex(vector.sealKey)
  const commit: JcsValue = {
    v: 'vdraw/1',
    suite: suite.name,
    plan: vector.plan,
    task: vector.task,
    rule: ruleHash,
    frame: { n: frame.size, root: hex(root), counts: frameCounts(frame), profile: form.profile },
    entropy: vector.sources.map(({ type, at }) => ({ type, at })),
    seal: sealKey === undefined ? '' : hex(sealOf(suite, vector.plan, sealKey)),
  }
  const commitHash = documentHash(suite, 'commit', commit)
  const base = seedBase(
    suite,
    commitHash,
    0,
    vector.sources.map((source) => ({ ...source, value: fromHex(source.value) })),
  )
  const seed = seedOf(suite, base, sealKey)
  const draw = drawUnits(unitKeys, seed, vector.task, frame, rule)
  if (draw === undefined) return { infeasible: true }
  const firstLine = frame.size === 0 ? '' : frameLine(suite, frame, 0, form)
  return {
    ruleJcs: jcs(vector.rule),
    ruleHash,
    commit,
    commitJcs: jcs(commit),
    commitHash: hex(commitHash),
    frameLine0: firstLine,
    frameLeaf0: hex(leafHash(suite, utf8(firstLine))),
    frameRoot: hex(root),
    inclusion: inclusionOf(unitKeys, frame, form),
    seedBase: hex(base),
    seed: hex(seed),
    keys: Object.fromEntries(vector.units.map(([id]) => [id, unitKey(unitKeys, seed, id)])),
    rounding: roundingOf(draw.rounding),
    sizes: draw.sizes,
    cells: draw.cells.map(({ stratum, cls, N, q, pi, last, next }) => ({ stratum, cls, N, q, pi, last, next })),
    certainty: draw.certainty,
    selected: draw.cells.flatMap(({ drawn }) => drawn.map(({ id }) => id)),
    reserve: draw.cells.flatMap(({ reserve }) => reserve.map(({ id }) => id)),
  }
}

/** The server's keys for a suite name; undefined for a name it does not have (`test4` is for test builds). */
export function serverKeys(suite: string): UnitKeys | undefined {
  return suite === 'sha256' || suite === 'sm3' ? { suite: suiteOf(suite) } : undefined
}

function keysOf(suite: string): UnitKeys {
  const keys = serverKeys(suite)
  if (keys === undefined) throw new Error(`no hash suite ${suite}`)
  return keys
}

function profileOf({ salts }: DrawVector): FrameProfile {
  if (Object.keys(salts).length === 0) return { profile: 'open' }
  const saltOf = (id: string): Uint8Array => {
    const salt = salts[id]
    if (salt === undefined) throw new Error(`no salt for ${id}`)
    return fromHex(salt)
  }
  return { profile: 'protected', saltOf }
}

function inclusionOf({ suite }: UnitKeys, frame: Frame, form: FrameProfile): JcsValue {
  const index = Math.min(3, frame.size - 1)
  if (index < 0) return { index: 0, path: [] }
  return { index, path: frameInclusion(suite, frame, index, form).map(hex) }
}
