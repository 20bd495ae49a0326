// The vectors that are not one draw (spec/draw/draw-vectors.json 12 and 14–17): joint rounds, officers, log, beacon.
import { z } from 'zod'
import { hashOf } from '#kernel/hash-suite.ts'
import { buildTree, consistencyProof, leafHash, merkleRoot, rootOf } from '#kernel/merkle.ts'
import { sha256Suite } from '#kernel/sha256.ts'
import { assignOfficers } from './assignment.ts'
import { isQuicknetRound } from './drand.ts'
import { drawUnits } from './draw.ts'
import { fromHex, hex, lp, suiteOf, tagged, utf8 } from './encoding.ts'
import { compareText } from './quota.ts'
import { officerShape, officersRule, slotShape, tidy, unitsShape } from './vector-shapes.ts'
import { feasibleFrame, feasibleRule } from './vector-frame.ts'

type Vector = Readonly<Record<string, unknown>>

const officersVector = z.object({
  suite: z.enum(['sha256', 'sm3']),
  seed: z.string(),
  rule: officersRule,
  inspectors: z.array(officerShape),
  visits: z.array(
    z.object({ id: z.string(), ent: z.string(), date: z.string(), district: z.string(), slots: z.array(slotShape) }),
  ),
})
const jointTask = z.looseObject({
  task: z.string(),
  rule: z.unknown().optional(),
  classes: z.array(z.object({ c: z.string(), w: z.int() })).optional(),
  n: z.int().optional(),
})
const jointVector = z.object({
  suite: z.enum(['sha256', 'sm3']),
  seed: z.string(),
  units: unitsShape,
  tasks: z.array(jointTask),
})
const logVector = z.object({
  record: z.array(z.object({ name: z.string(), value: z.string(), salt: z.string() })),
  expect: z.looseObject({
    leaf: z.string(),
    leafHashes: z.array(z.string()),
    file: z.looseObject({ leaves: z.array(z.string()) }),
  }),
})
const beaconVector = z.object({ expect: z.array(z.object({ round: z.int(), signature: z.string() })) })

/** `expect` of a vector that is not one draw; undefined for kinds the server has no code for. */
export function answerOther(vector: Vector): unknown {
  if (vector['inspectors'] !== undefined) return answerOfficers(vector)
  if (vector['units'] !== undefined && vector['seed'] !== undefined) return answerJoint(vector)
  if (vector['record'] !== undefined) return answerLog(vector)
  return vector['genesis'] === undefined ? undefined : answerBeacon(vector)
}

function answerOfficers(vector: Vector): unknown {
  const { suite, seed, rule, inspectors, visits } = officersVector.parse(vector)
  const answer = assignOfficers(suiteOf(suite), fromHex(seed), tidy(rule), tidy(inspectors), tidy(visits))
  if (answer.infeasible) return answer
  const { level, district: used, capAdd, repairs, assignment, load } = answer
  return { level, district: used, capAdd, repairs, assignment, load }
}

/** Tasks stand in the vector, or in what it expects, as in vector 12. */
function answerJoint(vector: Vector): unknown {
  const expected = z.object({ tasks: z.array(jointTask) }).safeParse(vector['expect'])
  const given = jointVector.parse({ tasks: expected.success ? expected.data.tasks : undefined, ...vector })
  const keys = { suite: suiteOf(given.suite) }
  const bundles = new Map<string, string[]>()
  const tasks: { task: string; selected: string[] }[] = []
  for (const { selected: _, ...of } of given.tasks) {
    const short = { mode: 'weight', classes: of.classes, strata: [{ s: given.units[0]?.[1], n: of.n }] }
    const rule = feasibleRule(of.rule ?? short)
    const frame = rule === undefined ? undefined : feasibleFrame(rule, given.units)
    const draw =
      rule === undefined || frame === undefined ? undefined : drawUnits(keys, fromHex(given.seed), of.task, frame, rule)
    if (draw === undefined) return { infeasible: true }
    const selected = draw.cells.flatMap(({ drawn }) => drawn.map(({ id }) => id))
    for (const id of selected) bundles.set(id, [...(bundles.get(id) ?? []), of.task])
    tasks.push({ ...of, selected })
  }
  return {
    tasks,
    distinctVisits: bundles.size,
    taskSelections: tasks.reduce((sum, { selected }) => sum + selected.length, 0),
    bundles: Object.fromEntries([...bundles].sort(([a], [b]) => compareText(a, b))),
  }
}

function answerLog(vector: Vector): unknown {
  const { record, expect } = logVector.parse(vector)
  const leaves = expect.leafHashes.map(fromHex)
  const tree = buildTree(sha256Suite, leaves)
  const digests = record.map(({ name, value, salt }) =>
    tagged(sha256Suite, 'F', fromHex(salt), lp(utf8(name)), lp(utf8(value))),
  )
  const chunks = buildTree(sha256Suite, expect.file.leaves.map(fromHex))
  return {
    ...expect,
    payload: hex(merkleRoot(sha256Suite, digests)),
    leafHash: hex(leafHash(sha256Suite, utf8(expect.leaf))),
    root: hex(tree.root()),
    root3: hex(rootOf(sha256Suite, tree.read, 3)),
    inclusion5: tree.inclusion(5).map(hex),
    consistency3to7: consistencyProof(sha256Suite, tree.read, 3, leaves.length).map(hex),
    file: { ...expect.file, root: hex(chunks.root()) },
  }
}

function answerBeacon(vector: Vector): unknown {
  return beaconVector.parse(vector).expect.map(({ round, signature }) => ({
    round,
    signature,
    randomness: isQuicknetRound(round, fromHex(signature))
      ? hex(hashOf(sha256Suite, fromHex(signature)))
      : 'the signature is wrong',
  }))
}
