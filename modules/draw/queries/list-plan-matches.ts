import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findMatches } from '../domain/match-plans.ts'
import type { PlanMatch } from '../domain/match-plans.ts'
import { matchState } from '../domain/match-state.ts'
import { yearTaskProgress } from '../domain/year-plan.ts'
import { leastCommonDays, overlapsOf } from '../operations/match-tasks.ts'
import { listAnswers, listProposals } from '../store/match-store.ts'
import { findYearTasks, listTaskDraws, listYearPlansOf, listYearTasks } from '../store/year-plan-store.ts'
import type { YearPlan, YearTask } from '../store/year-plan-store.ts'
import { matchTaskShape, presentMatchTask, presentProposal, proposalShape } from './match-shapes.ts'

/** Tasks of the year's published plans that could go together with what that would save, and the proposals made with every answer. */
export const listPlanMatches = operation({
  name: 'list-plan-matches',
  kind: 'query',
  permission: 'draw.read',
  summary: '计划撮合',
  input: z.object({ year: z.coerce.number().int().min(2020).max(2100).optional() }),
  output: z.object({
    year: z.int(),
    leastDays: z.int(),
    citation: z.string(),
    compared: z.int(),
    matches: z.array(
      z.object({
        tasks: z.array(matchTaskShape),
        windowFrom: z.iso.date(),
        windowTo: z.iso.date(),
        windowDays: z.int(),
        commonObjects: z.int(),
        visitsApart: z.int(),
        visitsTogether: z.int(),
        visitsSaved: z.int(),
        isOurs: z.boolean(),
      }),
    ),
    proposals: z.array(proposalShape),
  }),
  async run(act, input) {
    const year = input.year ?? Number(act.today.slice(0, 'yyyy'.length))
    const plans = (await listYearPlansOf(act.tx, year)).filter(({ publishedAt }) => publishedAt !== null)
    const all = await listYearTasks(
      act.tx,
      plans.map(({ yearPlanId }) => yearPlanId),
    )
    const proposals = await listProposals(act.tx, year)
    const answers = await listAnswers(
      act.tx,
      proposals.map(({ proposalId }) => proposalId),
    )
    const bound = new Set(
      proposals
        .filter(
          ({ proposalId, partnerIds }) =>
            matchState(
              partnerIds,
              answers.filter((answer) => answer.proposalId === proposalId),
            ) !== 'failed',
        )
        .flatMap(({ yearTaskIds }) => yearTaskIds),
    )
    const draws = await listTaskDraws(
      act.tx,
      all.map(({ yearTaskId }) => yearTaskId),
    )
    const open = all.filter(
      (task) =>
        !bound.has(task.yearTaskId) &&
        task.windowTo >= act.today &&
        yearTaskProgress(
          draws.filter((draw) => draw.yearTaskId === task.yearTaskId).map(({ state }) => state),
          task.batches,
        ) === 'pending',
    )
    const leastDays = leastCommonDays(act)
    const found = findMatches(open, await overlapsOf(act, open), leastDays)
    const tasksOfProposals = await findYearTasks(
      act.tx,
      proposals.flatMap(({ yearTaskIds }) => yearTaskIds),
    )
    return ok({
      year,
      leastDays,
      citation: '《浙江省综合行政执法条例》第十三条；衡鉴平台办理规程第二条',
      compared: open.length,
      matches: found.map((match) => presentMatch(match, open, plans, act.actor.agencyId)),
      proposals: proposals.map((proposal) =>
        presentProposal(
          proposal,
          answers.filter(({ proposalId }) => proposalId === proposal.proposalId),
          tasksOfProposals,
          plans,
          act.actor.agencyId,
        ),
      ),
    })
  },
})

function presentMatch(match: PlanMatch, open: readonly YearTask[], plans: readonly YearPlan[], own: string | null) {
  const tasks = match.tasks.flatMap((at) => open[at] ?? [])
  return {
    ...match,
    tasks: tasks.map((task) => presentMatchTask(task, plans)),
    isOurs: tasks.some(({ agencyId }) => agencyId === own),
  }
}
