import type { Tone } from '../ui/state-tag.tsx'

export type VisitState =
  | 'requested'
  | 'declined'
  | 'approved'
  | 'notified'
  | 'under-way'
  | 'concluded'
  | 'closed'
  | 'withdrawn'

export const visitTones: Record<VisitState, Tone> = {
  requested: 'soon',
  declined: 'closed',
  approved: 'open',
  notified: 'open',
  'under-way': 'open',
  concluded: 'plain',
  closed: 'order',
  withdrawn: 'closed',
}

export const visitStates: { value: VisitState; label: string }[] = [
  { value: 'requested', label: '待审批' },
  { value: 'approved', label: '已批准' },
  { value: 'notified', label: '已通知' },
  { value: 'under-way', label: '检查中' },
  { value: 'concluded', label: '已录结果' },
  { value: 'closed', label: '已完结' },
  { value: 'declined', label: '未批准' },
  { value: 'withdrawn', label: '已撤回' },
]

/** Answers to a check point; never 合格 (issue 2 point 9). */
export const outcomeWords = { 'none-found': '未发现问题', found: '发现问题', 'not-applicable': '不适用' } as const

/** What follows a result (domain.md §3.1); codes not known here are shown as they came. */
const FOLLOW_UPS: Record<string, string> = {
  none: '无需后续处置',
  'correct-and-track': '责令改正并日常跟踪',
  'copy-to-agency': '抄告相关部门',
  'refer-to-cases': '线索移送办案机构',
  'stop-and-return': '停止检查，反馈日常监管',
  'criminal-referral': '移送司法机关',
}

export function followUpWords(codes: readonly string[]): string {
  return codes.map((code) => FOLLOW_UPS[code] ?? code).join('；')
}

/** What one phone's running numbers and clock show that is not as it should be (verifiable.md §15.4). */
export function deviceFaults(report: {
  readonly missing: readonly number[]
  readonly broken: readonly number[]
  readonly skewMinutes: number | null
}): string[] {
  const { missing, broken, skewMinutes } = report
  const minutes = Math.abs(skewMinutes ?? 0)
  return [
    ...(missing.length === 0 ? [] : [`缺第 ${missing.join('、')} 号：已拍摄，未送达`]),
    ...(broken.length === 0 ? [] : [`第 ${broken.join('、')} 号与上一件不相接：中间有取证被去掉后重新编号`]),
    ...(skewMinutes === null
      ? []
      : [`手机时钟${skewMinutes > 0 ? '慢' : '快'} ${minutes} 分钟，拍摄时间以服务器推算为准`]),
  ]
}
