import { z } from 'zod'
import { jcs } from '#kernel/jcs.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { plainDate, shanghaiInstant } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { commitDocument, commitHashOf } from '../domain/commit-document.ts'
import type { CommitTask, CommitWave } from '../domain/commit-document.ts'
import { documentHash, hex, suiteOf } from '../domain/encoding.ts'
import { usesClasses } from '../domain/plan-definition.ts'
import type { PlanTask, PlanWave } from '../domain/plan-task.ts'
import { sealOf } from '../domain/seed.ts'
import { sheetRuleJson } from '../domain/visit-sheet.ts'
import { drawCommitted } from '../events.ts'
import { no } from '../refusals.ts'
import { insertCommitment } from '../store/commitment-store.ts'
import { findFrozenRoster, listFrozenFrames, listReproductions } from '../store/frame-store.ts'
import type { FrozenFrame, FrozenRoster } from '../store/frame-store.ts'
import { listParties } from '../store/party-store.ts'
import type { StoredParty } from '../store/party-store.ts'
import { findLiveRival, findPredecessor, policyOn } from '../store/plan-store.ts'
import type { Plan, Policy } from '../store/plan-store.ts'
import { readSecrets } from '../store/secret-store.ts'
import { durationWords } from '../strings.ts'
import { changeState, lockPlanIn } from './change-state.ts'
import { escrowReady } from './make-escrow.ts'
import { entropyOf, guardOf, partiesOf } from './plan-entropy.ts'
import { committedFacts } from './plan-facts.ts'
import { lintDocument, publicLint, refuseUnlessSigned } from './lint-document.ts'
import type { PublicLint } from './lint-document.ts'
import { refuseUnlessRehearsed } from './refuse-unless-rehearsed.ts'

/**
 * Binds the plan publicly: FROZEN → COMMITTED. Refuses without two reproductions and every party's commitment, with too little
 * time before the source, with a live rival commitment, and when officers could not be found for all visits.
 */
export const commitPlan = operation({
  name: 'commit-plan',
  kind: 'act',
  permission: 'draw.commit',
  summary: '公开承诺',
  input: z.object({ planId: z.uuid() }),
  output: z.object({
    planId: z.uuid(),
    state: z.string(),
    commitHash: z.string(),
    leafHash: z.string(),
    document: z.string(),
  }),
  async run(act, { planId }) {
    const locked = await lockPlanIn(act, planId, ['FROZEN'], '承诺')
    if (!locked.ok) return locked
    const plan = locked.value
    const ready = await readyToCommit(act, plan)
    if (!ready.ok) return ready
    const { document, seal } = await documentOf(act, plan, ready.value)
    const commitHash = commitHashOf(suiteOf(plan.definition.suite), document)
    const fields = {
      commit: commitHash,
      frame: ready.value.frames.map(({ root }) => root).join(' '),
      seal,
      sourceMoment: String(seconds(plan.sourceMoment)),
    }
    const moved = await changeState(act, plan, { to: 'COMMITTED', leaf: 'draw.commit', fields })
    const commitment = {
      document: jcs(document),
      commitHash,
      seal,
      leafHash: moved.leafHash,
      committedAt: act.now,
      lint: jcs(ready.value.lint),
    }
    await insertCommitment(act, plan, commitment)
    const facts = await committedFacts(act, moved.plan, ready.value.frames, commitment)
    await publish(act, drawCommitted, { ...facts, lint: ready.value.publicLint })
    return ok({ planId, state: moved.plan.state, commitHash, leafHash: moved.leafHash, document: commitment.document })
  },
})

interface Ready {
  readonly frames: readonly FrozenFrame[]
  readonly roster: FrozenRoster
  readonly policy: Policy
  readonly parties: readonly StoredParty[]
  readonly guardSeconds: number
  readonly escrow: JcsValue | undefined
  /** lint.json, and what the public page says of it. */
  readonly lint: JcsValue
  readonly publicLint: PublicLint
}

async function readyToCommit(act: Act, plan: Plan): Promise<Result<Ready>> {
  const policy = await policyOn(act.tx, plan.kind, act.today)
  const operators = await listReproductions(act.tx, plan.planId)
  if (operators.length < policy.reproductions) return no('not-reproduced', { count: operators.length })
  const stored = await listParties(act.tx, plan.planId)
  const silent = stored.filter(({ commitment }) => commitment === null)
  if (silent.length > 0) return no('share-missing', { names: [...new Set(silent.map(({ name }) => name))].join('、') })
  const escrow = await escrowReady(act, plan)
  if (!escrow.ok) return escrow
  const guardSeconds = guardOf(act, plan)
  if (act.now.getTime() + guardSeconds * 1000 > plan.sourceMoment.getTime())
    return no('guard-too-short', { needed: durationWords(guardSeconds) })
  const rival = await findLiveRival(act.tx, plan)
  if (rival !== undefined) return no('live-commitment', { number: rival.number })
  const frames = await listFrozenFrames(act.tx, plan.planId)
  const roster = await findFrozenRoster(act.tx, plan.planId)
  if (roster === undefined) throw new Error(`plan ${plan.planId} is frozen without a roster`)
  const rehearsed = await refuseUnlessRehearsed(act, plan, { frames, roster })
  if (!rehearsed.ok) return rehearsed
  const signed = await refuseUnlessSigned(act, plan, 'frozen')
  if (!signed.ok) return signed
  const lint = await lintDocument(act, plan, signed.value, rehearsed.value)
  return ok({
    frames,
    roster,
    policy,
    parties: stored,
    guardSeconds,
    escrow: escrow.value,
    lint,
    publicLint: publicLint(plan, signed.value, rehearsed.value),
  })
}

async function documentOf(act: Act, plan: Plan, ready: Ready): Promise<{ document: JcsValue; seal: string }> {
  const { roster, policy, guardSeconds, escrow, lint } = ready
  const suite = suiteOf(plan.definition.suite)
  const { sealKey } = await readSecrets(act, plan.planId)
  const seal = sealKey === undefined ? '' : hex(sealOf(suite, plan.number, sealKey))
  const document = commitDocument(suite, {
    plan: plan.number,
    kind: plan.kind,
    org: plan.org,
    items: plan.itemCodes,
    period: plan.period,
    tasks: plan.tasks.map((task) => commitTask(task, ready.frames)),
    waves: plan.waves.map((wave) => commitWave(plan, wave, ready.parties)),
    roster: {
      n: roster.count,
      root: roster.root,
      rule: hex(documentHash(suite, 'assignment', sheetRuleJson(roster.rule))),
    },
    seal,
    escrow,
    lintHash: hex(documentHash(suite, 'lint', lint)),
    discloseAt: seconds(shanghaiInstant(plainDate(plan.definition.discloseOn), '00:00')),
    quorum: policy.quorum,
    guardSeconds,
    supersedes: (await findPredecessor(act.tx, plan)) ?? '',
  })
  return { document, seal }
}

function commitTask(task: PlanTask, frames: readonly FrozenFrame[]): CommitTask {
  const frame = frames.find((one) => one.task === task.code)
  if (frame === undefined) throw new Error(`task ${task.code} was not frozen`)
  return {
    task: task.code,
    org: task.departmentCode,
    items: task.itemCodes,
    ruleHash: frame.ruleHash,
    frame: {
      n: frame.unitCount,
      root: frame.root,
      counts: frame.counts,
      profile: usesClasses(task.definition) ? 'protected' : 'open',
      snapshot: frame.snapshot,
    },
  }
}

function commitWave(plan: Plan, wave: PlanWave, stored: readonly StoredParty[]): CommitWave {
  const parties = partiesOf(stored, wave.wave)
  return {
    entropy: entropyOf(plan, wave, parties),
    parties,
    sourceMoment: seconds(wave.sourceMoment),
    holdAt: seconds(wave.holdAt),
    visitsFrom: wave.visitsFrom,
    visitsTo: wave.visitsTo,
  }
}

function seconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000)
}
