import type { Band, Clock } from './clock.ts'
import { planned } from './clock.ts'
import type { Desk } from './desk.ts'
import type { PlanDetail, PlanLine } from './plan-answers.ts'

/** The act a plan waits for from this person. */
export interface PlanStep {
  readonly nextAct: string
  readonly clock?: Clock
  readonly band?: Band
  readonly facts?: readonly { readonly label: string; readonly value: string }[]
}

type StepOf = (desk: Desk, plan: PlanLine, detail: PlanDetail) => PlanStep | undefined

const STEPS: Readonly<Record<string, StepOf>> = {
  DRAFT: approval,
  APPROVED: freeze,
  FROZEN: commitment,
  ARMED: sources,
  DRAWN: firstRelease,
  RELEASED: furtherRelease,
  EXECUTED: disclosure,
  DISCLOSED: closure,
}

/** What comes next on the plan, when it is for this person to do; a person never approves, or reproduces, twice. */
export function planStep(desk: Desk, plan: PlanLine, detail: PlanDetail): PlanStep | undefined {
  return STEPS[plan.state]?.(desk, plan, detail)
}

function approval(desk: Desk, plan: PlanLine, detail: PlanDetail): PlanStep | undefined {
  if (!desk.may('approve-plan') || isAmong(desk, [{ personName: detail.createdByName }, ...detail.approvals]))
    return undefined
  return { nextAct: '核对并批准计划', clock: planned(plan.stateAt, plan.sourceMoment) }
}

function freeze(desk: Desk, plan: PlanLine): PlanStep | undefined {
  return desk.may('freeze-frame') ? { nextAct: '冻结名册', clock: planned(plan.stateAt, plan.sourceMoment) } : undefined
}

function commitment(desk: Desk, plan: PlanLine, detail: PlanDetail): PlanStep | undefined {
  const clock = planned(plan.stateAt, plan.sourceMoment)
  const unsigned =
    detail.unsignedFindings === 0 ? [] : [{ label: '待签署检视意见', value: `${detail.unsignedFindings} 条` }]
  if (unsigned.length > 0 && desk.may('sign-lint') && !isAmong(desk, [{ personName: detail.createdByName }]))
    return { nextAct: '签署检视意见', clock, facts: unsigned }
  const missing = detail.reproductionsNeeded - detail.reproductions.length
  if (missing > 0) {
    const mayReproduce = desk.may('reproduce-roots') && !isAmong(desk, detail.reproductions)
    return mayReproduce
      ? { nextAct: '复算名册根值', clock, facts: [{ label: '还需复算', value: `${missing} 人` }] }
      : undefined
  }
  const silent = detail.parties.filter((party) => !party.hasCommitted).map((party) => party.name)
  if (!desk.may('commit-plan')) return undefined
  return {
    nextAct: '公开承诺',
    clock,
    facts: [...unsigned, ...(silent.length === 0 ? [] : [{ label: '待见证人提交承诺', value: silent.join('、') }])],
  }
}

function sources(desk: Desk, plan: PlanLine, detail: PlanDetail): PlanStep | undefined {
  const open = detail.sources.filter((source) => !source.settled && !isAmong(desk, source.entries))
  if (open.length === 0 || !desk.may('enter-source')) return undefined
  return {
    nextAct: '录入公开随机源',
    clock: planned(plan.sourceMoment, plan.holdAt),
    facts: [{ label: '待录入', value: open.map((source) => `${source.label}（${source.at}）`).join('、') }],
  }
}

function firstRelease(desk: Desk, plan: PlanLine): PlanStep | undefined {
  return desk.may('release-visits')
    ? { nextAct: '放行检查单元', clock: planned(plan.stateAt, plan.visitsFrom) }
    : undefined
}

/** The days of sealed units are nobody's to know, so this has no day; release goes on every working day of the period. */
function furtherRelease(desk: Desk, plan: PlanLine, detail: PlanDetail): PlanStep | undefined {
  const waiting = plan.unreleasedCount
  if (waiting > 0 && desk.may('release-visits'))
    return { nextAct: '放行检查单元', band: 'next', facts: [{ label: '待放行', value: `${waiting} 户` }] }
  return detail.discloseOn <= desk.act.today ? disclosure(desk, plan, detail) : undefined
}

function disclosure(desk: Desk, plan: PlanLine, detail: PlanDetail): PlanStep | undefined {
  return desk.may('disclose-plan')
    ? { nextAct: '公开抽取过程', clock: planned(plan.stateAt, detail.discloseOn) }
    : undefined
}

function closure(desk: Desk): PlanStep | undefined {
  return desk.may('close-plan') ? { nextAct: '办结计划' } : undefined
}

function isAmong(desk: Desk, people: readonly { personName: string }[]): boolean {
  return people.some((one) => one.personName === desk.act.actor.personName)
}
