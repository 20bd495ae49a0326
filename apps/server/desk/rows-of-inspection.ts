import { z } from 'zod'
import { deadline } from '#law'
import { dayNumber } from '#kernel/plain-date.ts'
import { type Clock, planned } from './clock.ts'
import type { Desk, DeskMatter } from './desk.ts'
import { day } from './read-answer.ts'

const visit = z.object({
  visitId: z.string(),
  entityName: z.string(),
  taskName: z.string(),
  isRehearsal: z.boolean(),
  state: z.string(),
  stateWord: z.string(),
  nextWord: z.string(),
  plannedFromOn: day,
  plannedToOn: day,
  officerNames: z.array(z.string()),
  itemNames: z.array(z.string()),
  resultLabels: z.array(z.string()),
})
type VisitLine = z.output<typeof visit>

const ownVisits = z.object({ open: z.array(visit), following: z.array(visit), doneToday: z.array(visit) })
const visits = z.object({ total: z.int(), overdue: z.int(), visits: z.array(visit) })

const correction = z.object({
  correctionOrderId: z.string(),
  visitId: z.string(),
  entityName: z.string(),
  itemName: z.string(),
  problem: z.string(),
  requirement: z.string(),
  orderedOn: day,
  dueOn: day,
  strictDueOn: day,
  isProvisional: z.boolean(),
  citation: z.string(),
  officerNames: z.array(z.string()),
})
type CorrectionLine = z.output<typeof correction>

const corrections = z.object({ total: z.int(), corrections: z.array(correction) })

const SHOWN = 200

/** An officer's own visits and rechecks; for those who direct them, applications to decide and what has run over. */
export async function rowsOfInspection(desk: Desk): Promise<readonly DeskMatter[]> {
  return [...(await ownRows(desk)), ...(await directingRows(desk)), ...(await captureRows(desk))]
}

const captures = z.object({
  captures: z.array(
    z.object({
      captureId: z.string(),
      entityName: z.string(),
      fact: z.string(),
      state: z.string(),
      stateName: z.string(),
    }),
  ),
})

/** Records of monitoring devices that wait for their check, the notice or the result (行政处罚法 41). */
async function captureRows(desk: Desk): Promise<DeskMatter[]> {
  if (!desk.may('check-capture')) return []
  const found = await desk.ask('list-captures', captures, { limit: SHOWN })
  return (found?.captures ?? [])
    .filter((one) => ['received', 'checked', 'told'].includes(one.state))
    .map((one) => ({
      list: 'todo',
      id: `inspection:capture:${one.captureId}`,
      module: 'inspection',
      kindName: '非现场记录',
      title: one.entityName,
      detail: one.fact,
      stateName: one.stateName,
      link: '/off-site',
      nextAct: one.state === 'received' ? '审核记录' : one.state === 'checked' ? '告知当事人' : '作出结果',
    }))
}

async function ownRows(desk: Desk): Promise<DeskMatter[]> {
  const own = await desk.ask('list-my-visits', ownVisits)
  if (own === undefined) return []
  const mine = new Set([...own.open, ...own.following].map((one) => one.visitId))
  const open = await desk.ask('list-corrections', corrections, { state: 'open', limit: 2000 })
  const rechecks = (open?.corrections ?? []).filter((one) => mine.has(one.visitId))
  const waiting = new Set(rechecks.map((one) => one.visitId))
  return [
    ...own.open.map((one) => todoVisit(one)),
    ...own.following.filter((one) => !waiting.has(one.visitId)).map((one) => followingVisit(one)),
    ...rechecks.map((one) => recheck(one)),
    ...own.doneToday.map((one): DeskMatter => ({
      ...headOf(one),
      id: `inspection:done:${one.visitId}`,
      list: 'done',
      nextAct: '查看检查',
    })),
  ]
}

function todoVisit(one: VisitLine): DeskMatter {
  return { ...headOf(one), list: 'todo', clock: planned(one.plannedFromOn, one.plannedToOn), nextAct: one.nextWord }
}

function followingVisit(one: VisitLine): DeskMatter {
  return { ...headOf(one), list: 'todo', nextAct: one.nextWord }
}

/** An order to correct runs to its rolled day; the recheck has its own term after it. */
function recheck(order: CorrectionLine): DeskMatter {
  const term = deadline('correction-reinspection', order.dueOn)
  return {
    list: 'todo',
    id: `inspection:correction:${order.correctionOrderId}`,
    module: 'inspection',
    kindName: '责令改正到期复查',
    title: order.entityName,
    detail: order.problem,
    stateName: '待复查',
    clock: clockOf(order),
    link: `/inspections/${order.visitId}`,
    nextAct: '记录复查',
    facts: [
      { label: '改正要求', value: order.requirement },
      { label: '检查事项', value: order.itemName },
      { label: '检查人员', value: order.officerNames.join('、') },
      { label: '复查期限', value: `${term.dueOn}（${term.citation}）` },
    ],
  }
}

async function directingRows(desk: Desk): Promise<DeskMatter[]> {
  if (!desk.may('approve-inspection')) return []
  const asked = await desk.ask('list-inspections', visits, { state: 'requested', limit: SHOWN })
  const applications = (asked?.visits ?? []).map((one): DeskMatter => ({
    ...headOf(one),
    kindName: '行政检查审批',
    list: 'todo',
    clock: planned(one.plannedFromOn, one.plannedFromOn),
    nextAct: '审批检查申请',
  }))
  return [...applications, ...(await overdueVisits(desk)), ...(await overdueCorrections(desk))]
}

async function overdueVisits(desk: Desk): Promise<DeskMatter[]> {
  const late = await desk.ask('list-inspections', visits, { isOverdue: 'true', limit: 2000 })
  const first = late?.visits.toSorted((a, b) => a.plannedToOn.localeCompare(b.plannedToOn))[0]
  if (late === undefined || first === undefined) return []
  return [
    {
      list: 'todo',
      id: 'inspection:overdue-visits',
      module: 'inspection',
      kindName: '检查督办',
      title: `逾期未完成的检查 ${late.total} 次`,
      detail: `最早一次：${first.entityName}`,
      stateName: '已逾期',
      clock: planned(first.plannedFromOn, first.plannedToOn),
      link: '/inspections?overdue=true',
      nextAct: '查看逾期的检查',
    },
  ]
}

async function overdueCorrections(desk: Desk): Promise<DeskMatter[]> {
  const late = await desk.ask('list-corrections', corrections, { isOverdue: 'true', limit: 1 })
  const first = late?.corrections[0]
  if (late === undefined || first === undefined) return []
  return [
    {
      list: 'todo',
      id: 'inspection:overdue-corrections',
      module: 'inspection',
      kindName: '改正督办',
      title: `到期未复查的责令改正 ${late.total} 件`,
      detail: `最早一件：${first.entityName}`,
      stateName: '已到期',
      clock: clockOf(first),
      link: '/corrections?show=overdue',
      nextAct: '查看到期的责令改正',
    },
  ]
}

function clockOf(order: CorrectionLine): Clock {
  const days = dayNumber(order.strictDueOn) - dayNumber(order.orderedOn)
  return {
    startOn: order.orderedOn,
    dueOn: order.dueOn,
    strictOn: order.strictDueOn,
    unit: 'working-day',
    isProvisional: order.isProvisional,
    citation: order.citation,
    rule: { id: 'correction-order-term', startOn: order.orderedOn, days },
  }
}

function headOf(one: VisitLine) {
  return {
    id: `inspection:visit:${one.visitId}`,
    module: 'inspection',
    kindName: one.isRehearsal ? '行政检查（演练）' : '行政检查',
    title: one.entityName,
    detail: one.taskName,
    stateName: one.stateWord,
    link: `/inspections/${one.visitId}`,
    facts: [
      { label: '检查事项', value: one.itemNames.join('、') },
      { label: '检查期间', value: `${one.plannedFromOn} 至 ${one.plannedToOn}` },
      { label: '检查人员', value: one.officerNames.join('、') || '未派定' },
      ...(one.resultLabels.length === 0 ? [] : [{ label: '检查结果', value: one.resultLabels.join('、') }]),
    ],
  }
}
