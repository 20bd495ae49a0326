import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { listWitnesses } from '#ledger'
import { operation } from '#platform/operation.ts'
import { isListPublic, planStates } from '../domain/plan-state.ts'
import type { Act } from '#platform/operation.ts'
import { partiesOf } from '../operations/plan-entropy.ts'
import {
  exclusionFacts,
  quotaByStratum,
  sourceFacts,
  strataFacts,
  targetCount,
  unitCountOf,
} from '../operations/plan-facts.ts'
import { no } from '../refusals.ts'
import { findCommitment } from '../store/commitment-store.ts'
import { listFrozenFrames } from '../store/frame-store.ts'
import { listParties } from '../store/party-store.ts'
import { findPlan } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { listResults } from '../store/result-store.ts'
import type { StoredResult } from '../store/result-store.ts'
import { rehearsalNotice, stateWords, waveStateWords } from '../strings.ts'
import { knot, stratumRow } from './plan-shapes.ts'
import { ropeOf } from './read-plan.ts'

/** What the draw hall shows on a wall: counts, never a name; the seed only where the list may be public at once. */
export const readHall = operation({
  name: 'read-hall',
  kind: 'query',
  permission: 'draw.read',
  summary: '抽取大厅',
  input: z.object({ planId: z.uuid() }),
  output: z.object({
    planId: z.uuid(),
    number: z.string(),
    title: z.string(),
    agencyName: z.string(),
    rehearsalNotice: z.string().nullable(),
    state: z.enum(planStates),
    stateName: z.string(),
    now: z.iso.datetime(),
    sourceMoment: z.iso.datetime(),
    holdAt: z.iso.datetime(),
    frameCount: z.int(),
    excludedCount: z.int(),
    targetCount: z.int(),
    drawnCount: z.int().nullable(),
    strata: z.array(stratumRow),
    sources: z.array(z.object({ type: z.string(), label: z.string(), at: z.string(), isForeign: z.boolean() })),
    parties: z.array(z.object({ name: z.string(), organ: z.string(), committed: z.boolean(), revealed: z.boolean() })),
    /** The departments' tasks of a round. */
    tasks: z.array(z.object({ code: z.string(), agencyName: z.string(), targetCount: z.int().nullable() })),
    /** Which wave the moments, sources and parties above are of: the next one, or the last when all are over. */
    wave: z.int(),
    waves: z.array(
      z.object({
        wave: z.int(),
        state: z.enum(['waiting', 'drawn', 'failed']),
        stateName: z.string(),
        holdAt: z.iso.datetime(),
        visitsFrom: z.iso.date(),
        visitsTo: z.iso.date(),
        drawnCount: z.int().nullable(),
      }),
    ),
    witnesses: z.array(z.object({ name: z.string(), person: z.string(), organ: z.string() })),
    commitHash: z.string().nullable(),
    committedAt: z.iso.datetime().nullable(),
    /** The seed line: the public half always, the seed itself when it may be public. */
    seedLine: z.string().nullable(),
    rope: z.array(knot),
  }),
  async run(act, { planId }) {
    const plan = await findPlan(act.tx, planId)
    if (plan === undefined) return no('plan-absent')
    const parties = await listParties(act.tx, planId)
    const commitment = await findCommitment(act.tx, planId)
    const current = currentWave(plan)
    const { wave } = current
    return ok({
      planId,
      number: plan.number,
      title: plan.title,
      agencyName: plan.orgName,
      rehearsalNotice: plan.kind === 'rehearsal' ? rehearsalNotice : null,
      state: plan.state,
      stateName: stateWords[plan.state],
      now: act.now.toISOString(),
      sourceMoment: current.sourceMoment.toISOString(),
      holdAt: current.holdAt.toISOString(),
      wave,
      ...(await numbersOf(act, plan)),
      sources: sourceFacts(plan, partiesOf(parties, wave), wave),
      parties: parties
        .filter((party) => party.wave === wave)
        .map(({ name, organ, commitment: commit, share }) => ({
          name,
          organ,
          committed: commit !== null,
          revealed: share !== null,
        })),
      witnesses: (await listWitnesses(act.tx)).map(({ name, person, organ }) => ({ name, person, organ })),
      commitHash: commitment?.commitHash ?? null,
      committedAt: commitment?.committedAt.toISOString() ?? null,
      rope: await ropeOf(act, planId),
    })
  },
})

/** The next wave, or the last when all are over. */
function currentWave({ waves, sourceMoment, holdAt }: Plan): { wave: number; sourceMoment: Date; holdAt: Date } {
  return waves.find(({ state }) => state === 'waiting') ?? waves.at(-1) ?? { wave: 1, sourceMoment, holdAt }
}

async function numbersOf(act: Act, plan: Plan) {
  const frames = await listFrozenFrames(act.tx, plan.planId)
  const results = await listResults(act.tx, plan.planId)
  const round = {
    tasks: plan.tasks.map(({ code, departmentName }) => {
      const own = frames.filter(({ task }) => task === code)
      return { code, agencyName: departmentName, targetCount: own.length === 0 ? null : targetCount(own) }
    }),
    waves: plan.waves.map(({ wave, state, holdAt, visitsFrom, visitsTo }) => ({
      wave,
      state,
      stateName: waveStateWords[state],
      holdAt: holdAt.toISOString(),
      visitsFrom,
      visitsTo,
      drawnCount: results.find((result) => result.wave === wave)?.drawnCount ?? null,
    })),
  }
  const drawn =
    results.length === 0
      ? { drawnCount: null, seedLine: null }
      : {
          drawnCount: results.reduce((all, { drawnCount }) => all + drawnCount, 0),
          seedLine: seedLineOf(plan, results),
        }
  if (frames.length === 0) return { frameCount: 0, excludedCount: 0, targetCount: 0, strata: [], ...drawn, ...round }
  return {
    frameCount: await unitCountOf(act, plan, frames),
    excludedCount: exclusionFacts(frames).reduce((all, { count }) => all + count, 0),
    targetCount: targetCount(frames),
    strata: strataFacts(frames, results.length === 0 ? undefined : quotaByStratum(results)),
    ...drawn,
    ...round,
  }
}

function seedLineOf(plan: Plan, results: readonly StoredResult[]): string {
  const isPublic = isListPublic(plan.definition.publicity, plan.state)
  return results.map(({ seed, seedBase }) => (isPublic ? seed : seedBase)).join(' ')
}
