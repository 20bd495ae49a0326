import { z } from 'zod'
import { addDays } from '#kernel/plain-date.ts'
import { planned } from './clock.ts'
import type { Desk, DeskMatter } from './desk.ts'
import { planStep } from './plan-step.ts'
import { pendingPlans, type PlanDetail, type PlanLine, planLines } from './plan-answers.ts'
import { dayOfInstant } from './read-answer.ts'

const RECENT_DAYS = 30
const ENDED = new Set(['CLOSED', 'VOID', 'FAILED'])

const planHead = {
  planId: z.string(),
  number: z.string(),
  title: z.string(),
  agencyName: z.string(),
  stateName: z.string(),
}

const shares = z.object({
  rows: z.array(
    z.object({
      ...planHead,
      state: z.string(),
      name: z.string(),
      organ: z.string(),
      committed: z.boolean(),
      revealed: z.boolean(),
      closesAt: dayOfInstant,
    }),
  ),
})

const alarms = z.object({
  rows: z.array(z.object({ ...planHead, dueAt: dayOfInstant, raisedAt: dayOfInstant, isOpen: z.boolean() })),
})

/** Plans by what comes next and for whom; the shared seeds of a 见证人. */
export async function rowsOfDraw(desk: Desk): Promise<readonly DeskMatter[]> {
  const plans = await desk.ask('list-plans', planLines, { pageSize: 2000 })
  const pending = await pendingOf(desk)
  const rows = (plans?.rows ?? []).flatMap((plan) =>
    ENDED.has(plan.state) ? endedPlan(desk, plan) : openPlan(desk, plan, pending.get(plan.planId)),
  )
  return [...(await openAlarms(desk)), ...rows, ...(await openShares(desk))]
}

const ACTS = ['create-plan', 'approve-plan', 'reproduce-roots', 'enter-source', 'disclose-plan']

/** Open plans of one's own agencies, read all at once by who has anything to do with them. */
async function pendingOf(desk: Desk): Promise<ReadonlyMap<string, PlanDetail>> {
  if (!ACTS.some((name) => desk.may(name))) return new Map()
  const found = await desk.ask('list-pending-plans', pendingPlans)
  return new Map((found?.rows ?? []).map((one) => [one.planId, one]))
}

function openPlan(desk: Desk, plan: PlanLine, detail: PlanDetail | undefined): DeskMatter[] {
  if (detail === undefined) return []
  const rows: DeskMatter[] = []
  const step = planStep(desk, plan, detail)
  if (step !== undefined) {
    const { clock, band, nextAct, facts = [] } = step
    rows.push({
      ...headOf(plan),
      list: 'todo',
      clock,
      nextAct,
      ...(band === undefined ? {} : { band }),
      facts: [...factsOf(plan), { label: '编制人', value: detail.createdByName }, ...facts],
    })
  }
  if (detail.createdByName === desk.act.actor.personName && detail.agencyId === desk.act.actor.agencyId)
    rows.push({ ...headOf(plan), list: 'mine', nextAct: '查看计划', facts: factsOf(plan) })
  return rows
}

function endedPlan(desk: Desk, plan: PlanLine): DeskMatter[] {
  if (!desk.may('close-plan') || plan.stateAt < addDays(desk.act.today, -RECENT_DAYS)) return []
  return [
    {
      ...headOf(plan),
      list: 'done',
      nextAct: '查看计划',
      facts: [...factsOf(plan), { label: '办结日', value: plan.stateAt }],
    },
  ]
}

function headOf(plan: PlanLine) {
  return {
    id: `draw:plan:${plan.planId}`,
    module: 'draw',
    kindName: plan.kind === 'rehearsal' ? '抽查计划（演练）' : '抽查计划',
    title: plan.title,
    detail: `${plan.number} · ${plan.agencyName}`,
    stateName: plan.stateName,
    link: `/plans/${plan.planId}`,
  }
}

function factsOf(plan: PlanLine): { label: string; value: string }[] {
  return [
    { label: '事项', value: plan.itemNames.join('、') },
    { label: '随机源时刻', value: plan.sourceMoment },
    { label: '抽取日', value: plan.holdAt },
    { label: '检查期间', value: `${plan.visitsFrom} 至 ${plan.visitsTo}` },
  ]
}

/** Committed, the announced time passed, no result: everybody who answers for draws sees it until there is one. */
async function openAlarms(desk: Desk): Promise<DeskMatter[]> {
  if (!['create-plan', 'approve-plan', 'explain-quality'].some((name) => desk.may(name))) return []
  const found = await desk.ask('list-overdue', alarms)
  return (found?.rows ?? [])
    .filter(({ isOpen }) => isOpen)
    .map((alarm) => ({
      list: 'todo' as const,
      id: `draw:overdue:${alarm.planId}`,
      module: 'draw',
      kindName: '抽取逾期警报',
      title: alarm.title,
      detail: `${alarm.number} · ${alarm.agencyName}`,
      stateName: alarm.stateName,
      band: 'overdue' as const,
      clock: planned(alarm.dueAt, alarm.dueAt),
      link: `/plans/${alarm.planId}`,
      nextAct: '查明为何没有结果',
      facts: [
        { label: '应出结果', value: alarm.dueAt },
        { label: '发出警报', value: alarm.raisedAt },
      ],
    }))
}

async function openShares(desk: Desk): Promise<DeskMatter[]> {
  const found = await desk.ask('list-shares', shares)
  return (found?.rows ?? []).flatMap((share) => {
    const nextAct =
      !share.committed && share.state === 'FROZEN'
        ? '提交种子承诺'
        : share.committed && !share.revealed && share.state === 'ARMED'
          ? '公开种子'
          : undefined
    if (nextAct === undefined) return []
    return [
      {
        list: 'todo' as const,
        id: `draw:share:${share.planId}:${share.name}`,
        module: 'draw',
        kindName: '共同种子',
        title: share.title,
        detail: `${share.number} · ${share.agencyName}`,
        stateName: share.stateName,
        clock: planned(desk.act.today, share.closesAt),
        link: '/shares',
        nextAct,
        facts: [{ label: '见证人', value: `${share.name}（${share.organ}）` }],
      },
    ]
  })
}
