import type { CheckAnswer } from './domain/result.ts'
import type { DeviceObstacle } from './domain/off-site.ts'
import type { FollowUp, InspectionKind, NextStep, VisitLeadSource, VisitState } from './domain/visit.ts'

export const visitStateWords: Readonly<Record<VisitState, string>> = {
  requested: '待审批',
  declined: '不予批准',
  withdrawn: '已撤回',
  approved: '待通知',
  notified: '已通知',
  'under-way': '检查中',
  concluded: '待后续处置',
  closed: '已完结',
}

export const answerWords: Readonly<Record<CheckAnswer, string>> = {
  'none-found': '未发现问题',
  found: '发现问题',
  'not-applicable': '不适用',
}

export const followUpWords: Readonly<Record<FollowUp, string>> = {
  none: '无需后续处置',
  'correct-and-track': '责令改正并日常跟踪',
  'copy-to-agency': '抄告相关部门',
  'refer-to-cases': '线索移送办案机构',
  'stop-and-return': '停止检查，反馈日常监管',
  'criminal-referral': '移送司法机关',
}

export const leadSourceWords: Readonly<Record<VisitLeadSource, string>> = {
  assigned: '交办转办',
  complaint: '投诉举报',
  patrol: '日常巡查',
  data: '数据监测',
}

export const inspectionKindWords: Readonly<Record<InspectionKind, string>> = {
  daily: '日常检查',
  case: '个案检查',
  special: '专项检查',
}

export const nextStepWords: Readonly<Record<NextStep, string>> = {
  approval: '等待审批',
  notice: '送达检查通知',
  start: '到场，开始检查',
  certificate: '亮证',
  rights: '告知权利',
  checklist: '逐项检查',
  signatures: '签名',
  conclusion: '录入检查结果',
  'follow-up': '后续处置',
  nothing: '已完结',
}

/** What is told to the counterpart on site (行政检查文书基本格式文本: frequency, 严禁 list, recusal, statement). */
export const rightsText: readonly string[] = [
  '您有权查看我们的行政执法证，并核对姓名、单位和证号。执法人员少于两人或不出示证件的，您有权拒绝检查。',
  '您认为执法人员与您有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避。决定作出之前，不停止检查。',
  '您有权陈述和申辩，您的陈述将如实记入笔录。',
  '检查不收取任何费用，不得要求法定代表人到场，不得借检查接受馈赠、宴请。',
  '您应当如实回答询问、提供材料，配合检查。',
]

/** What a device lacked on the day of a record (行政处罚法第四十一条第一款). */
export const deviceObstacleWords: Readonly<Record<DeviceObstacle, string>> = {
  'legal-missing': '通过的法制审核',
  'technical-missing': '通过的技术审核',
  'location-missing': '设置地点的公布',
}

export const deviceKindWords = { camera: '摄像', sensor: '传感器', meter: '计量表' } as const

export const captureStateWords = {
  received: '待审核',
  unfit: '不得作为证据',
  checked: '待告知当事人',
  told: '待作出结果',
  concluded: '已作出结果',
} as const

/** What the class does to the checklist; the class itself is for internal use (domain.md §3.4). */
export function classWords(letter: 'A' | 'B' | 'C' | 'D' | null, only: 'key' | 'all'): string {
  const depth = only === 'key' ? '只查重点项，以往发现过问题的仍查' : '全部要点都查'
  return letter === null ? `没有下发或者采用的风险分类，${depth}` : `风险分类为 ${letter} 类，${depth}`
}
