import { createHash } from 'node:crypto'
import { z } from 'zod'
import { findAgency } from '#identity'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { matchOf } from '../domain/match-plans.ts'
import type { PlanMatch } from '../domain/match-plans.ts'
import { matchState } from '../domain/match-state.ts'
import { yearTaskProgress } from '../domain/year-plan.ts'
import { no } from '../refusals.ts'
import { findProposal, insertProposal, listAnswers, listProposalsOf } from '../store/match-store.ts'
import { findYearPlan, findYearTasks, listTaskDraws } from '../store/year-plan-store.ts'
import type { YearTask } from '../store/year-plan-store.ts'
import { leastCommonDays, overlapsOf } from './match-tasks.ts'

/**
 * Proposes that tasks of several year plans are carried out together, and asks each agency for its answer in writing. Refuses tasks
 * that are unpublished, begun or proposed already, and such as cannot go together.
 */
export const proposeJointRound = operation({
  name: 'propose-joint-round',
  kind: 'act',
  permission: 'draw.plan',
  summary: '提出联合抽查方案',
  input: z.object({
    proposalId: z.uuid(),
    yearTaskIds: z.array(z.uuid()).min(2).max(12),
    title: z.string().trim().min(4).max(80),
    note: z.string().trim().min(4).max(500),
  }),
  output: z.object({ proposalId: z.uuid(), asked: z.int(), visitsSaved: z.int() }),
  async run(act, input) {
    const contentHash = createHash('sha256').update(JSON.stringify(input)).digest()
    const known = await findProposal(act.tx, input.proposalId)
    if (known !== undefined) {
      const { partnerIds, estimate } = known
      return known.contentHash.equals(contentHash)
        ? ok({ proposalId: input.proposalId, asked: partnerIds.length, visitsSaved: estimate.visitsSaved })
        : no('id-used')
    }
    const agency = act.actor.agencyId === null ? undefined : await findAgency(act.tx, act.actor.agencyId)
    if (agency === undefined) return no('agency-missing')
    const proposable = await proposableTasks(act, input.yearTaskIds, agency.id)
    if (!proposable.ok) return proposable
    const tasks = proposable.value
    const match = await matchFor(act, tasks)
    if (!match.ok) return match
    const { tasks: _, ...estimate } = match.value
    const partnerIds = [...new Set(tasks.map(({ agencyId }) => agencyId))].filter((id) => id !== agency.id)
    const { leafHash } = await record(act, {
      type: 'plan.match-propose',
      subject: { kind: 'match', id: input.proposalId },
      fields: {
        tasks: tasks.map(({ number }) => number).join(' '),
        saved: String(estimate.visitsSaved),
        content: contentHash.toString('hex'),
      },
      org: agency.code,
    })
    await insertProposal(act.tx, {
      proposalId: input.proposalId,
      agencyId: agency.id,
      agencyName: agency.name,
      year: Number(estimate.windowFrom.slice(0, 'yyyy'.length)),
      title: input.title,
      note: input.note,
      yearTaskIds: input.yearTaskIds,
      partnerIds,
      estimate,
      contentHash,
      proposedByName: act.actor.personName,
      proposedAt: act.now,
      leafHash,
    })
    return ok({ proposalId: input.proposalId, asked: partnerIds.length, visitsSaved: estimate.visitsSaved })
  },
})

async function proposableTasks(act: Act, ids: readonly string[], agencyId: string): Promise<Result<YearTask[]>> {
  const tasks = await findYearTasks(act.tx, ids)
  if (tasks.length < new Set(ids).size) return no('year-task-absent')
  if (!tasks.some((task) => task.agencyId === agencyId)) return no('match-not-ours')
  for (const { yearPlanId } of tasks) {
    const plan = await findYearPlan(act.tx, yearPlanId)
    if (plan === undefined || plan.publishedAt === null) return no('year-plan-draft')
  }
  const draws = await listTaskDraws(act.tx, ids)
  const begun = tasks.find(
    ({ yearTaskId, batches }) =>
      yearTaskProgress(
        draws.filter((draw) => draw.yearTaskId === yearTaskId).map(({ state }) => state),
        batches,
      ) !== 'pending',
  )
  if (begun !== undefined) return no('match-begun', { task: begun.name })
  for (const proposal of await listProposalsOf(act.tx, ids)) {
    const state = matchState(proposal.partnerIds, await listAnswers(act.tx, [proposal.proposalId]))
    if (state !== 'failed') return no('match-proposed', { title: proposal.title })
  }
  return ok(tasks)
}

async function matchFor(act: Act, tasks: readonly YearTask[]): Promise<Result<PlanMatch>> {
  const days = leastCommonDays(act)
  const match = matchOf(tasks, [...tasks.keys()], await overlapsOf(act, tasks), days)
  if (typeof match !== 'string') return ok(match)
  return no(`match-${match}`, { days })
}
