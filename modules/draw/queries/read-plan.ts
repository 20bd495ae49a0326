import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { readLeaf, witnessedAt } from '#ledger'
import { parameter } from '#law'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { planDefinition, usesClasses } from '../domain/plan-definition.ts'
import { isListPublic, planStates } from '../domain/plan-state.ts'
import { guardOf } from '../operations/plan-entropy.ts'
import { classFacts, exclusionFacts, sourceFacts, strataFacts, targetCount } from '../operations/plan-facts.ts'
import { settledValue } from '../operations/settled-sources.ts'
import { no } from '../refusals.ts'
import { findCommitment, listSourceEntries } from '../store/commitment-store.ts'
import { findFrozenFrame, listReproductions } from '../store/frame-store.ts'
import type { FrozenFrame } from '../store/frame-store.ts'
import { listParties } from '../store/party-store.ts'
import { findPlan, listApprovals, listStateChanges, policyOn } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { findResult } from '../store/result-store.ts'
import type { StoredResult } from '../store/result-store.ts'
import { listHeldBack, listNever, publicityWords, rehearsalNotice, sourceWords, stateWords } from '../strings.ts'
import { knot, stratumRow } from './plan-shapes.ts'

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
  parties: z.array(
    z.object({ name: z.string(), organ: z.string(), commitment: z.string().nullable(), revealed: z.boolean() }),
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
      drawnAt: z.iso.datetime(),
      resultRoot: z.string(),
      seed: z.string().nullable(),
      isListPublic: z.boolean(),
      note: z.string().nullable(),
      rung: z.int().nullable(),
    })
    .nullable(),
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
    const frame = await findFrozenFrame(act.tx, planId)
    const result = await findResult(act.tx, planId)
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
      parties: (await listParties(act.tx, planId)).map(({ name, organ, commitment, share }) => ({
        name,
        organ,
        commitment,
        revealed: share !== null,
      })),
      rope: await ropeOf(act, planId),
      frame: frame === undefined ? null : frameOf(plan, frame, result),
      commitment: await commitmentOf(act, plan, policy.quorum),
      sources: await sourcesOf(act, plan),
      result: result === undefined ? null : resultOf(plan, result),
    })
  },
})

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
    profile: usesClasses(plan.definition) ? ('protected' as const) : ('open' as const),
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
      at: change.changedAt.toISOString(),
      leafHash: change.leafHash,
      leafIndex: leaf?.index ?? null,
      reason: change.reason,
    })
  }
  return rope
}

function frameOf(plan: Plan, frame: FrozenFrame, result: StoredResult | undefined) {
  return {
    candidateRows: frame.candidateRows,
    frameCount: frame.unitCount,
    targetCount: targetCount(frame),
    root: frame.root,
    rosterCount: frame.rosterCount,
    rosterRoot: frame.rosterRoot,
    strata: strataFacts(frame, result === undefined ? undefined : quotaByStratum(result)),
    classes: classFacts(plan, frame),
    excluded: exclusionFacts(frame),
  }
}

/** Drawn by chance per stratum. */
export function quotaByStratum(result: StoredResult): Record<string, number> {
  const quotas: Record<string, number> = {}
  for (const { stratum, q } of result.cells) quotas[stratum] = (quotas[stratum] ?? 0) + q
  return quotas
}

async function commitmentOf(act: Act, plan: Plan, quorum: number) {
  const commitment = await findCommitment(act.tx, plan.planId)
  if (commitment === undefined) return null
  const at = await witnessedAt(act.tx, commitment.leafHash, quorum)
  return { ...commitment, committedAt: commitment.committedAt.toISOString(), witnessedAt: at?.toISOString() ?? null }
}

async function sourcesOf(act: Act, plan: Plan) {
  const entries = await listSourceEntries(act.tx, plan.planId)
  const parties = await listParties(act.tx, plan.planId)
  const isOver = act.now >= (plan.partiesCloseAt ?? plan.sourceMoment)
  const shared = parties.map(({ name, organ, commitment }) => ({ name, organ, commit: commitment ?? '' }))
  return sourceFacts(plan, shared).map((source) => ({
    ...source,
    label: source.isForeign ? sourceWords['drand-quicknet'] : source.label,
    settled:
      source.type === 'parties'
        ? isOver || parties.every(({ share }) => share !== null)
        : settledValue(source.type, entries) !== undefined,
    entries: entries
      .filter(({ sourceType }) => sourceType === source.type)
      .map(({ personName, value, publicationTitle, publicationUrl, enteredAt }) => ({
        personName,
        value,
        publicationTitle,
        publicationUrl,
        enteredAt: enteredAt.toISOString(),
      })),
  }))
}

function resultOf(plan: Plan, result: StoredResult) {
  const isPublic = isListPublic(plan.definition.publicity, plan.state)
  return {
    drawnCount: result.drawnCount,
    drawnAt: result.drawnAt.toISOString(),
    resultRoot: result.resultRoot,
    seed: isPublic ? result.seed : null,
    isListPublic: isPublic,
    note: isPublic ? null : plan.definition.publicity === 'never' ? listNever : listHeldBack,
    rung: result.assignment.infeasible ? null : result.assignment.rung,
  }
}
