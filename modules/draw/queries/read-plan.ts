import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { readLeaf, witnessedAt } from '#ledger'
import { parameter } from '#law'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { isProtected, planDefinition } from '../domain/plan-definition.ts'
import { isListPublic, planStates } from '../domain/plan-state.ts'
import { lintStanding } from '../operations/open-findings.ts'
import { closesAt, guardOf, partiesOf } from '../operations/plan-entropy.ts'
import {
  classFacts,
  exclusionFacts,
  quotaByStratum,
  sourceFacts,
  strataFacts,
  targetCount,
  unitCountOf,
} from '../operations/plan-facts.ts'
import { seedsOf } from '../operations/run-draw.ts'
import { settledValue } from '../operations/settled-sources.ts'
import { no } from '../refusals.ts'
import { findCommitment, listSourceEntries } from '../store/commitment-store.ts'
import { findFrozenRoster, listFrozenFrames, listReproductions } from '../store/frame-store.ts'
import type { FrozenFrame } from '../store/frame-store.ts'
import { listParties } from '../store/party-store.ts'
import { findPlan, listApprovals, listStateChanges, policyOn } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { listResults, listVisits } from '../store/result-store.ts'
import type { DrawnVisit, StoredResult } from '../store/result-store.ts'
import { listHeldBack, listNever, publicityWords, rehearsalNotice, sourceWords, stateWords } from '../strings.ts'
import { knot, stratumRow } from './plan-shapes.ts'
import { roundOf, roundShape } from './read-round.ts'

const output = z.object({
  planId: z.uuid(),
  number: z.string(),
  title: z.string(),
  kind: z.enum(['real', 'rehearsal']),
  rehearsalNotice: z.string().nullable(),
  agencyId: z.uuid(),
  agencyName: z.string(),
  items: z.array(z.object({ itemId: z.uuid(), name: z.string() })),
  period: z.string(),
  definition: planDefinition,
  profile: z.enum(['open', 'protected']),
  publicity: z.string(),
  state: z.enum(planStates),
  stateName: z.string(),
  sourceMoment: z.iso.datetime(),
  holdAt: z.iso.datetime(),
  partiesCloseAt: z.iso.datetime().nullable(),
  guardSeconds: z.int(),
  quorum: z.int(),
  createdByName: z.string(),
  createdAt: z.iso.datetime(),
  approvals: z.array(z.object({ personName: z.string(), approvedAt: z.iso.datetime() })),
  approvalsNeeded: z.int(),
  reproductions: z.array(z.object({ personName: z.string(), reproducedAt: z.iso.datetime() })),
  reproductionsNeeded: z.int(),
  /** Findings of the lint report that no approver has signed for; 0 once the plan is committed. */
  unsignedFindings: z.int(),
  parties: z.array(
    z.object({
      wave: z.int(),
      name: z.string(),
      organ: z.string(),
      commitment: z.string().nullable(),
      revealed: z.boolean(),
    }),
  ),
  rope: z.array(knot),
  frame: z
    .object({
      candidateRows: z.int(),
      frameCount: z.int(),
      targetCount: z.int(),
      root: z.string(),
      rosterCount: z.int(),
      rosterRoot: z.string(),
      strata: z.array(stratumRow),
      classes: z.array(
        z.object({
          stratum: z.string(),
          cls: z.string(),
          count: z.int(),
          probability: z.string(),
          percent: z.string(),
        }),
      ),
      excluded: z.array(z.object({ code: z.string(), label: z.string(), count: z.int() })),
    })
    .nullable(),
  commitment: z
    .object({
      commitHash: z.string(),
      seal: z.string(),
      leafHash: z.string(),
      document: z.string(),
      committedAt: z.iso.datetime(),
      witnessedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  sources: z.array(
    z.object({
      type: z.string(),
      wave: z.int(),
      label: z.string(),
      at: z.string(),
      isForeign: z.boolean(),
      settled: z.boolean(),
      entries: z.array(
        z.object({
          personName: z.string(),
          value: z.string(),
          publicationTitle: z.string(),
          publicationUrl: z.string(),
          enteredAt: z.iso.datetime(),
        }),
      ),
    }),
  ),
  result: z
    .object({
      drawnCount: z.int(),
      /** Selections of all tasks before merging. */
      selections: z.int(),
      drawnAt: z.iso.datetime(),
      resultRoot: z.string(),
      seed: z.string().nullable(),
      isListPublic: z.boolean(),
      note: z.string().nullable(),
      rung: z.int().nullable(),
    })
    .nullable(),
  ...roundShape,
})

/** One plan whole: definition, rope of states with leaves, frame in numbers, commitment, sources, result in numbers. Names are elsewhere. */
export const readPlan = operation({
  name: 'read-plan',
  kind: 'query',
  permission: 'draw.read',
  summary: '查看抽查计划',
  input: z.object({ planId: z.uuid() }),
  output,
  async run(act, { planId }) {
    const plan = await findPlan(act.tx, planId)
    if (plan === undefined) return no('plan-absent')
    const frames = await listFrozenFrames(act.tx, planId)
    const results = await listResults(act.tx, planId)
    const policy = await policyOn(act.tx, plan.kind, act.today)
    return ok({
      ...headOf(act, plan),
      quorum: policy.quorum,
      approvals: (await listApprovals(act.tx, planId)).map(({ personName, approvedAt }) => ({
        personName,
        approvedAt: approvedAt.toISOString(),
      })),
      approvalsNeeded: parameter('draw-plan-approvers-minimum', act.today).value,
      reproductions: (await listReproductions(act.tx, planId)).map(({ personName, reproducedAt }) => ({
        personName,
        reproducedAt: reproducedAt.toISOString(),
      })),
      reproductionsNeeded: policy.reproductions,
      unsignedFindings: await unsignedOf(act, plan),
      parties: (await listParties(act.tx, planId)).map(({ wave, name, organ, commitment, share }) => ({
        wave,
        name,
        organ,
        commitment,
        revealed: share !== null,
      })),
      rope: await ropeOf(act, planId),
      frame: frames.length === 0 ? null : await frameOf(act, plan, frames, results),
      commitment: await commitmentOf(act, plan, policy.quorum),
      sources: await sourcesOf(act, plan),
      result: results.length === 0 ? null : resultOf(plan, results, await listVisits(act.tx, planId)),
      ...(await roundOf(act, plan, frames, results)),
    })
  },
})

async function unsignedOf(act: Act, plan: Plan): Promise<number> {
  if (plan.state !== 'DRAFT' && plan.state !== 'APPROVED' && plan.state !== 'FROZEN') return 0
  return (await lintStanding(act, plan)).unsigned.length
}

function headOf(act: Act, plan: Plan) {
  return {
    planId: plan.planId,
    number: plan.number,
    title: plan.title,
    kind: plan.kind,
    rehearsalNotice: plan.kind === 'rehearsal' ? rehearsalNotice : null,
    agencyId: plan.agencyId,
    agencyName: plan.orgName,
    items: plan.itemIds.map((itemId, i) => ({ itemId, name: plan.itemNames[i] ?? '' })),
    period: plan.period,
    definition: plan.definition,
    profile: isProtected(plan.definition) ? ('protected' as const) : ('open' as const),
    publicity: publicityWords[plan.definition.publicity],
    state: plan.state,
    stateName: stateWords[plan.state],
    sourceMoment: plan.sourceMoment.toISOString(),
    holdAt: plan.holdAt.toISOString(),
    partiesCloseAt: plan.partiesCloseAt?.toISOString() ?? null,
    guardSeconds: guardOf(act, plan),
    createdByName: plan.createdByName,
    createdAt: plan.createdAt.toISOString(),
  }
}

/** The rope: every change with its leaf and the leaf's place in the log. */
export async function ropeOf(act: Pick<Act, 'tx'>, planId: string): Promise<z.input<typeof knot>[]> {
  const rope: z.input<typeof knot>[] = []
  for (const change of await listStateChanges(act.tx, planId)) {
    const leaf = await readLeaf(act.tx, change.leafHash)
    rope.push({
      state: change.state,
      stateName: stateWords[change.state],
      wave: change.wave,
      at: change.changedAt.toISOString(),
      leafHash: change.leafHash,
      leafIndex: leaf?.index ?? null,
      reason: change.reason,
    })
  }
  return rope
}

async function frameOf(
  act: Act,
  plan: Plan,
  frames: readonly FrozenFrame[],
  results: readonly StoredResult[],
): Promise<NonNullable<z.input<typeof output>['frame']>> {
  const roster = await findFrozenRoster(act.tx, plan.planId)
  return {
    candidateRows: frames.reduce((all, { candidateRows }) => all + candidateRows, 0),
    frameCount: await unitCountOf(act, plan, frames),
    targetCount: targetCount(frames),
    root: frames[0]?.root ?? '',
    rosterCount: roster?.count ?? 0,
    rosterRoot: roster?.root ?? '',
    strata: strataFacts(frames, results.length === 0 ? undefined : quotaByStratum(results)),
    classes: classFacts(plan, frames),
    excluded: exclusionFacts(frames),
  }
}

async function commitmentOf(act: Act, plan: Plan, quorum: number) {
  const commitment = await findCommitment(act.tx, plan.planId)
  if (commitment === undefined) return null
  const at = await witnessedAt(act.tx, commitment.leafHash, quorum)
  const { commitHash, seal, leafHash, document, committedAt } = commitment
  return {
    commitHash,
    seal,
    leafHash,
    document,
    committedAt: committedAt.toISOString(),
    witnessedAt: at?.toISOString() ?? null,
  }
}

async function sourcesOf(act: Act, plan: Plan) {
  const entries = await listSourceEntries(act.tx, plan.planId)
  const parties = await listParties(act.tx, plan.planId)
  return plan.waves.flatMap((wave) => {
    const own = parties.filter((party) => party.wave === wave.wave)
    const read = entries.filter((entry) => entry.wave === wave.wave)
    const isOver = act.now >= closesAt(wave)
    return sourceFacts(plan, partiesOf(own, wave.wave), wave.wave).map((source) => ({
      ...source,
      wave: wave.wave,
      label: source.isForeign ? sourceWords['drand-quicknet'] : source.label,
      settled:
        source.type === 'parties'
          ? isOver || own.every(({ share }) => share !== null)
          : settledValue(source.type, read) !== undefined,
      entries: read
        .filter(({ sourceType }) => sourceType === source.type)
        .map(({ personName, value, publicationTitle, publicationUrl, enteredAt }) => ({
          personName,
          value,
          publicationTitle,
          publicationUrl,
          enteredAt: enteredAt.toISOString(),
        })),
    }))
  })
}

function resultOf(plan: Plan, results: readonly StoredResult[], visits: readonly DrawnVisit[]) {
  const isPublic = isListPublic(plan.definition.publicity, plan.state)
  const last = results.at(-1)
  const drawn = visits.filter(({ manner }) => manner !== 'reserve')
  return {
    drawnCount: results.reduce((all, { drawnCount }) => all + drawnCount, 0),
    selections: drawn.reduce((all, { tasks }) => all + tasks.filter(({ manner }) => manner !== 'reserve').length, 0),
    drawnAt: (last?.drawnAt ?? plan.stateAt).toISOString(),
    resultRoot: results.map(({ resultRoot }) => resultRoot).join(' '),
    seed: isPublic ? seedsOf(results) : null,
    isListPublic: isPublic,
    note: isPublic ? null : plan.definition.publicity === 'never' ? listNever : listHeldBack,
    rung: last === undefined || last.assignment.infeasible ? null : last.assignment.rung,
  }
}
