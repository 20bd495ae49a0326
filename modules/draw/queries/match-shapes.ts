import { z } from 'zod'
import { goingTogether, matchState } from '../domain/match-state.ts'
import { yearSizing } from '../domain/year-plan.ts'
import { yearTaskFact } from '../operations/year-task-facts.ts'
import type { MatchAnswer, MatchProposal } from '../store/match-store.ts'
import type { YearPlan, YearTask } from '../store/year-plan-store.ts'

export const matchTaskShape = z.object({
  yearTaskId: z.uuid(),
  agencyId: z.uuid(),
  agencyName: z.string(),
  number: z.string(),
  name: z.string(),
  objects: z.string(),
  size: z.string(),
  items: z.array(z.string()),
  windowFrom: z.iso.date(),
  windowTo: z.iso.date(),
})

export const proposalShape = z.object({
  proposalId: z.uuid(),
  title: z.string(),
  note: z.string(),
  agencyName: z.string(),
  proposedByName: z.string(),
  proposedAt: z.iso.datetime(),
  leafHash: z.string(),
  state: z.enum(['open', 'agreed', 'failed']),
  mayAnswer: z.boolean(),
  isOurs: z.boolean(),
  windowFrom: z.iso.date(),
  windowTo: z.iso.date(),
  commonObjects: z.int(),
  visitsApart: z.int(),
  visitsTogether: z.int(),
  visitsSaved: z.int(),
  tasks: z.array(matchTaskShape),
  waiting: z.array(z.string()),
  answers: z.array(
    z.object({
      agencyName: z.string(),
      answer: z.enum(['consent', 'refuse']),
      words: z.string(),
      answeredByName: z.string(),
      answeredAt: z.iso.datetime(),
      leafHash: z.string(),
    }),
  ),
  /** What a joint draw of those that go together begins with; null until every agency has answered. */
  prefill: z
    .object({
      title: z.string(),
      yearTaskIds: z.array(z.uuid()),
      visitsFrom: z.iso.date(),
      visitsTo: z.iso.date(),
      tasks: z.array(
        z.object({
          yearTaskId: z.uuid(),
          agencyId: z.uuid(),
          itemIds: z.array(z.uuid()),
          sizing: yearSizing,
          scope: z.object({
            description: z.string(),
            divisions: z.array(z.string()),
            industrySections: z.array(z.string()),
            kinds: z.array(z.string()),
            licenceKinds: z.array(z.string()),
          }),
        }),
      ),
    })
    .nullable(),
})

export function presentMatchTask(task: YearTask, plans: readonly YearPlan[]): z.input<typeof matchTaskShape> {
  const { number, name, objects, size, windowFrom, windowTo, yearTaskId } = yearTaskFact(task)
  return {
    yearTaskId,
    agencyId: task.agencyId,
    agencyName: plans.find(({ yearPlanId }) => yearPlanId === task.yearPlanId)?.orgName ?? '',
    number,
    name,
    objects,
    size,
    items: [...task.itemNames],
    windowFrom,
    windowTo,
  }
}

export function presentProposal(
  proposal: MatchProposal,
  answers: readonly MatchAnswer[],
  allTasks: readonly YearTask[],
  plans: readonly YearPlan[],
  own: string | null,
): z.input<typeof proposalShape> {
  const tasks = allTasks.filter(({ yearTaskId }) => proposal.yearTaskIds.includes(yearTaskId))
  const state = matchState(proposal.partnerIds, answers)
  const silent = proposal.partnerIds.filter((id) => !answers.some(({ agencyId }) => agencyId === id))
  const { windowFrom, windowTo, commonObjects, visitsApart, visitsTogether, visitsSaved } = proposal.estimate
  return {
    proposalId: proposal.proposalId,
    title: proposal.title,
    note: proposal.note,
    agencyName: proposal.agencyName,
    proposedByName: proposal.proposedByName,
    proposedAt: proposal.proposedAt.toISOString(),
    leafHash: proposal.leafHash,
    state,
    mayAnswer: own !== null && silent.includes(own),
    isOurs: own === proposal.agencyId,
    windowFrom,
    windowTo,
    commonObjects,
    visitsApart,
    visitsTogether,
    visitsSaved,
    tasks: tasks.map((task) => presentMatchTask(task, plans)),
    waiting: silent.map((id) => plans.find(({ agencyId }) => agencyId === id)?.orgName ?? ''),
    answers: answers.map(({ agencyName, answer, words, answeredByName, answeredAt, leafHash }) => ({
      agencyName,
      answer,
      words,
      answeredByName,
      answeredAt: answeredAt.toISOString(),
      leafHash,
    })),
    prefill: state === 'agreed' ? prefillOf(proposal, answers, tasks) : null,
  }
}

/** The joint draw of those that consented: the proposer's task first, for it leads. */
function prefillOf(proposal: MatchProposal, answers: readonly MatchAnswer[], tasks: readonly YearTask[]) {
  const together = goingTogether(proposal.agencyId, answers)
  const going = tasks
    .filter(({ agencyId }) => together.includes(agencyId))
    .sort((a, b) => Number(b.agencyId === proposal.agencyId) - Number(a.agencyId === proposal.agencyId))
  return {
    title: proposal.title,
    yearTaskIds: going.map(({ yearTaskId }) => yearTaskId),
    visitsFrom: proposal.estimate.windowFrom,
    visitsTo: proposal.estimate.windowTo,
    tasks: going.map(({ yearTaskId, agencyId, itemIds, sizing, objects }) => ({
      yearTaskId,
      agencyId,
      itemIds: [...itemIds],
      sizing,
      scope: objects,
    })),
  }
}
