import { jcs } from '#kernel/jcs.ts'
import { dayInShanghai } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { examineDraw } from '../domain/draw-quality.ts'
import { documentHash, hex, suiteOf } from '../domain/encoding.ts'
import { qualityDocument, qualityJson } from '../domain/quality-document.ts'
import { drawQualityChecked } from '../events.ts'
import { no } from '../refusals.ts'
import { findCommitment } from '../store/commitment-store.ts'
import { listFrozenFrames } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { countTraits, findQuality, insertQuality, listQualitySignatures } from '../store/quality-store.ts'
import type { StoredQuality } from '../store/quality-store.ts'
import { findResult, listVisits } from '../store/result-store.ts'
import type { TaskResult } from '../store/result-store.ts'
import { qualityTestWords } from '../strings.ts'

/** How many persons sign an explanation before it is published and a held draw may go out. */
export const EXPLAINERS = 2

/** The tests of a draw (verifiable.md §13 Q2): made and published once, in the transaction that draws; never made again. */
export async function settleQuality(act: Act, plan: Plan): Promise<StoredQuality> {
  const found = await findQuality(act.tx, plan.planId)
  if (found !== undefined) return found
  const commitment = await findCommitment(act.tx, plan.planId)
  const result = await findResult(act.tx, plan.planId)
  const visits = (await listVisits(act.tx, plan.planId)).filter(({ wave }) => wave === 1)
  const task = fullestTask(result?.tasks ?? [])
  const frame = (await listFrozenFrames(act.tx, plan.planId)).find((one) => one.task === task?.task)
  if (frame === undefined || commitment === undefined || task === undefined)
    throw new Error(`plan ${plan.planId} has no draw to test`)
  const counts = await countTraits(act.tx, plan.planId, dayInShanghai(frame.frozenAt), frame)
  const drawn = visits.flatMap((visit) =>
    visit.tasks
      .filter((one) => one.task === task.task && one.manner === 'chance')
      .map(({ stratum, cls }) => ({ stratum, cls, key: visit.key })),
  )
  const cells = task.cells.map(({ stratum, cls, next }) => ({
    next,
    drawn: drawn.filter((unit) => unit.stratum === stratum && unit.cls === cls).map(({ key }) => key),
  }))
  const document = qualityJson(
    {
      plan: plan.number,
      commit: commitment.commitHash,
      checkedAt: Math.floor(act.now.getTime() / 1000),
      drawn: drawn.length,
    },
    examineDraw(counts, cells),
  )
  const { leafHash } = await record(act, {
    type: 'draw.quality',
    subject: { kind: 'draw', id: plan.planId },
    fields: {
      plan: plan.number,
      quality: hex(documentHash(suiteOf(plan.definition.suite), 'quality', document)),
      held: String(document.held),
    },
    org: plan.org,
  })
  const stored = { document: jcs(document), isHeld: document.held, leafHash, checkedAt: act.now }
  await insertQuality(act.tx, plan, stored)
  await publish(act, drawQualityChecked, {
    planId: plan.planId,
    agencyId: plan.agencyId,
    document,
    leafHash,
    checkedAt: act.now.toISOString(),
  })
  return stored
}

/** The tasks of a round share their keys, so they are not independent: the one that drew most is tested. */
function fullestTask(tasks: readonly TaskResult[]): TaskResult | undefined {
  const size = ({ cells }: TaskResult): number => cells.reduce((all, { q }) => all + q, 0)
  return tasks.reduce<TaskResult | undefined>(
    (best, task) => (best === undefined || size(task) > size(best) ? task : best),
    undefined,
  )
}

/** Refuses while the tests hold the draw and fewer than two persons have explained it (verifiable.md §13 Q2). */
export async function refuseWhileHeld(act: Act, plan: Plan): Promise<Result<undefined>> {
  const quality = await settleQuality(act, plan)
  if (!quality.isHeld) return ok(undefined)
  const signed = (await listQualitySignatures(act.tx, plan.planId)).length
  if (signed >= EXPLAINERS) return ok(undefined)
  const { tests } = qualityDocument.parse(JSON.parse(quality.document))
  const rejected = tests.filter(({ verdict }) => verdict === 'rejected').map(({ test }) => qualityTestWords[test].label)
  return no('quality-held', { tests: rejected.join('、'), needed: EXPLAINERS, signed })
}
