import { jcs } from '#kernel/jcs.ts'
import { dayInShanghai } from '#kernel/plain-date.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { examineDraw, examineWave } from '../domain/draw-quality.ts'
import type { TaskSample } from '../domain/draw-quality.ts'
import { documentHash, hex, suiteOf } from '../domain/encoding.ts'
import { isSimple } from '../domain/plan-task.ts'
import { qualityDocument, qualityJson } from '../domain/quality-document.ts'
import type { QualityDocument } from '../domain/quality-document.ts'
import { drawQualityChecked } from '../events.ts'
import { findCommitment } from '../store/commitment-store.ts'
import { listFrozenFrames } from '../store/frame-store.ts'
import type { FrozenFrame } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { countTraits, insertQuality, listQuality, listQualitySignatures } from '../store/quality-store.ts'
import type { StoredQuality } from '../store/quality-store.ts'
import { listResults, listVisits } from '../store/result-store.ts'
import type { DrawnVisit, StoredResult, TaskResult } from '../store/result-store.ts'
import { qualityTestWords } from '../strings.ts'

/** How many persons sign an explanation before it is published and a held wave may go out. */
export const EXPLAINERS = 2

/** The tests of every wave drawn so far (verifiable.md §13 Q2): made and published once, in the transaction that draws; never made again. */
export async function settleQuality(act: Act, plan: Plan): Promise<StoredQuality[]> {
  const known = await listQuality(act.tx, plan.planId)
  const results = await listResults(act.tx, plan.planId)
  const missing = results.filter(({ wave }) => !known.some((one) => one.wave === wave))
  const made: StoredQuality[] = []
  for (const result of missing) made.push(await testWave(act, plan, result))
  return [...known, ...made].sort((a, b) => a.wave - b.wave)
}

async function testWave(act: Act, plan: Plan, result: StoredResult): Promise<StoredQuality> {
  const { wave } = result
  const document = await documentOf(act, plan, result)
  const { leafHash } = await record(act, {
    type: 'draw.quality',
    subject: { kind: 'draw', id: plan.planId },
    fields: {
      plan: plan.number,
      ...(isSimple(plan) ? {} : { wave: String(wave) }),
      quality: hex(documentHash(suiteOf(plan.definition.suite), 'quality', document)),
      held: String(document.held),
    },
    org: plan.org,
  })
  const stored = { wave, document: jcs(document), isHeld: document.held, leafHash, checkedAt: act.now }
  await insertQuality(act.tx, plan, stored)
  await publish(act, drawQualityChecked, {
    planId: plan.planId,
    agencyId: plan.agencyId,
    wave,
    document,
    leafHash,
    checkedAt: act.now.toISOString(),
  })
  return stored
}

async function documentOf(act: Act, plan: Plan, result: StoredResult): Promise<QualityDocument> {
  const commitment = await findCommitment(act.tx, plan.planId)
  if (commitment === undefined) throw new Error(`plan ${plan.planId} has no draw to test`)
  const frames = await listFrozenFrames(act.tx, plan.planId)
  const visits = (await listVisits(act.tx, plan.planId)).filter(({ wave }) => wave === result.wave)
  const samples: TaskSample[] = []
  for (const task of result.tasks) {
    const frame = frames.find((one) => one.task === task.task)
    if (frame !== undefined) samples.push(await sampleOf(act, plan, result.wave, { task, frame, visits }))
  }
  const head = {
    plan: plan.number,
    commit: commitment.commitHash,
    checkedAt: Math.floor(act.now.getTime() / 1000),
    drawn: samples.flatMap(({ cells }) => cells.flatMap(({ drawn }) => drawn)).length,
  }
  const [only] = samples
  return only !== undefined && isSimple(plan)
    ? qualityJson(head, examineDraw(only.counts, only.cells))
    : qualityJson({ ...head, wave: result.wave }, examineWave(samples))
}

async function sampleOf(
  act: Act,
  plan: Plan,
  wave: number,
  of: { readonly task: TaskResult; readonly frame: FrozenFrame; readonly visits: readonly DrawnVisit[] },
): Promise<TaskSample> {
  const { task, frame, visits } = of
  const { unitCount } = frame
  const counts = await countTraits(act.tx, plan.planId, dayInShanghai(frame.frozenAt), {
    task: task.task,
    unitCount,
    wave,
  })
  const drawn = visits.flatMap((visit) =>
    visit.tasks
      .filter((one) => one.task === task.task && one.manner === 'chance')
      .map(({ stratum, cls }) => ({ stratum, cls, key: visit.key })),
  )
  const cells = task.cells.map(({ stratum, cls, next }) => ({
    next,
    drawn: drawn.filter((unit) => unit.stratum === stratum && unit.cls === cls).map(({ key }) => key),
  }))
  return { task: task.task, counts, cells }
}

/** A wave that its tests hold back, with the tests that failed and who has signed so far. */
export interface HeldWave {
  readonly wave: number
  readonly tests: string
  readonly signed: number
}

/** The waves that the tests hold and fewer than two persons have explained: nothing of them is released (verifiable.md §13 Q2). */
export async function heldWaves(act: Act, plan: Plan): Promise<HeldWave[]> {
  const signatures = await listQualitySignatures(act.tx, plan.planId)
  return (await settleQuality(act, plan)).flatMap(({ wave, isHeld, document }) => {
    const signed = signatures.filter((one) => one.wave === wave).length
    if (!isHeld || signed >= EXPLAINERS) return []
    const rejected = qualityDocument.parse(JSON.parse(document)).tests.filter(({ verdict }) => verdict === 'rejected')
    return { wave, signed, tests: [...new Set(rejected.map(({ test }) => qualityTestWords[test].label))].join('、') }
  })
}
