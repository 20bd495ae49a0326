import { formatDay } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { DeadlineDates, DeadlineStep, DeadlineTerm } from './deadline-term.ts'

const UNIT: Record<DeadlineTerm['unit'], string> = {
  'working-days': '个工作日',
  'natural-days': '日（自然日）',
  months: '个月',
  hours: '小时',
}

const KIND: Record<DeadlineStep['kind'], string> = {
  counted: '计入',
  'make-up': '调休上班，计入',
  weekend: '周末，不计入',
  holiday: '放假，不计入',
  suspended: '扣除',
  rolled: '届满日休息，顺延',
}

/** The period as an official would count it aloud, one sentence for each run of days. */
export function explainDeadline(term: DeadlineTerm, startOn: PlainDate, dates: DeadlineDates): readonly string[] {
  const back = term.direction === 'before' ? '向前' : ''
  return [
    `${formatDay(startOn)}起算，当日不计，${back}计${term.amount}${UNIT[term.unit]}。`,
    ...dates.steps.map(sentence),
    conclusion(term, dates),
  ]
}

function sentence(step: DeadlineStep): string {
  if (step.kind === 'rolled') {
    return `${formatDay(step.from)}届满，逢${step.note ?? '休息'}，顺延至${formatDay(step.to)}。`
  }
  const span = step.from === step.to ? formatDay(step.from) : `${formatDay(step.from)}至${formatDay(step.to)}`
  const note = step.note === undefined ? '' : `【${step.note}】`
  const through = step.kind === 'counted' || step.kind === 'make-up' ? `，累计${step.countedThrough}` : ''
  return `${span}${note}：${KIND[step.kind]}，${step.days}天${through}。`
}

function conclusion(term: DeadlineTerm, dates: DeadlineDates): string {
  const provisional = dates.isProvisional ? '（日历未公布·暂定）' : ''
  if (dates.strictOn === dates.rolledOn) return `届满日：${formatDay(dates.dueOn)}${provisional}。`
  const binding = term.binding === 'strict' ? '以严格届满日为准，顺延日仅供参考' : '以顺延后届满日为准'
  return `严格届满日：${formatDay(dates.strictOn)}；顺延后：${formatDay(dates.rolledOn)}${provisional}；${binding}。`
}
