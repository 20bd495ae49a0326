// Answers any vector of spec/draw/draw-vectors.json from its own inputs: draws and waves, joint rounds, officers, and — where the
// vector is a thing to be checked rather than computed (log, beacon, signature) — the same `expect`, or what is wrong with it.

import { roundOf } from './answer-round.mjs'
import { assign } from './assignment.mjs'
import { roundRandomness, verifyRound } from './beacon.mjs'
import { fromHex, hex, utf8 } from './bytes.mjs'
import { expectOf, framed } from './expect.mjs'
import { checkSignature, keyText, parseCheckpoint, parseKey } from './note.mjs'
import { Infeasible } from './quota.mjs'
import { fieldDigest, payloadRoot } from './record.mjs'
import { drawJoint } from './select.mjs'
import { verifySm2 } from './sm2.mjs'
import { suiteOf } from './suite.mjs'
import { consistencyProof, inclusionPath, leafHash, rootOf } from './tree.mjs'

/** The vector with its `expect` as this implementation finds it; unknown kinds come back as they are. */
export function answered(vector, { allowTest = false, verifyShortSignature } = {}) {
  const kind = KINDS.find(([fits]) => fits(vector))
  return kind ? { ...vector, expect: kind[1](vector, { allowTest, verifyShortSignature }) } : vector
}

const KINDS = [
  [(v) => v.seeds !== undefined && v.tasks !== undefined, roundOf],
  [(v) => v.inspectors !== undefined, officers],
  [(v) => v.rule !== undefined && v.units !== undefined, (v, { allowTest }) => expectOf(planned(v), allowTest)],
  [(v) => v.units !== undefined && v.seed !== undefined, joint],
  [(v) => v.record !== undefined, log],
  [(v) => v.genesis !== undefined, beacon],
  [(v) => v.message !== undefined, signature],
]

/** Plan and task may stand in the vector, else in the commit document it expects. */
function planned(vector) {
  const { plan, task } = (vector.expect && vector.expect.commit) || {}
  return { ...(plan ? { plan, task } : {}), ...vector }
}

function officers({ suite, seed, rule, inspectors, visits }) {
  const { rung: _rung, ...answer } = assign(suiteOf(suite), fromHex(seed), rule, inspectors, visits)
  return answer
}

/** Tasks as {task, rule} or {task, classes, n} of the one stratum; they may stand in `expect`, as in vector 12. */
function joint(vector) {
  const given = vector.tasks || vector.expect.tasks.map(({ selected: _selected, ...task }) => task)
  const [first = []] = vector.units
  const tasks = given.map(({ task, rule, classes, n }) => {
    return { task, rule: rule || { mode: 'weight', classes, strata: [{ s: first[1], n }] } }
  })
  let round
  try {
    round = drawJoint(suiteOf(vector.suite), fromHex(vector.seed), tasks, framed(vector.units))
  } catch (error) {
    if (error instanceof Infeasible) return { infeasible: true }
    throw error
  }
  return {
    tasks: given.map((task, i) => ({ ...task, selected: round.tasks[i].selected })),
    distinctVisits: Object.keys(round.bundles).length,
    taskSelections: round.tasks.reduce((sum, { selected }) => sum + selected.length, 0),
    bundles: round.bundles,
  }
}

function log({ suite: name, record, expect }) {
  const suite = suiteOf(name)
  const leaves = expect.leafHashes.map(fromHex)
  const checkpoint = parseCheckpoint(expect.checkpoint)
  const signers = [
    keyText(checkpoint.origin, 1, fromHex(expect.logKey)),
    ...checkpoint.signatures.slice(1).map(({ name: witness }) => keyText(witness, 4, fromHex(expect.witnessKey))),
  ]
  const good = signers.every((key) => checkSignature(checkpoint, parseKey(key)))
  return {
    ...expect,
    payload: hex(
      payloadRoot(
        suite,
        record.map((field) => fieldDigest(suite, field)),
      ),
    ),
    leafHash: hex(leafHash(suite.hash, utf8(expect.leaf))),
    root: hex(rootOf(suite.hash, leaves)),
    root3: hex(rootOf(suite.hash, leaves.slice(0, 3))),
    inclusion5: inclusionPath(suite.hash, leaves, 5).map(hex),
    consistency3to7: consistencyProof(suite.hash, leaves, 3).map(hex),
    checkpoint: good ? expect.checkpoint : 'a signature is wrong',
    file: { ...expect.file, root: hex(rootOf(suite.hash, expect.file.leaves.map(fromHex))) },
  }
}

function beacon({ expect }, { verifyShortSignature }) {
  return expect.map(({ round, signature: value }) => {
    const good = verifyRound(verifyShortSignature, round, value)
    return { round, signature: value, randomness: good ? roundRandomness(value) : 'the signature is wrong' }
  })
}

function signature({ id, message, expect }) {
  const good = verifySm2(fromHex(expect.publicKey), utf8(message), fromHex(expect.signatureDer), id)
  return good ? expect : { ...expect, signatureDer: 'the signature is wrong' }
}
