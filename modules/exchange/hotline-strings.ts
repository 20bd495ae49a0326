import type { LaneState } from './domain/hotline-lane.ts'
import type { CallerFollowUp } from './domain/hotline-notice.ts'
import type { MessageState } from './store/hotline-messages.ts'

/** Chinese words of the 12345 side of the exchange. */
export const hotlineWords = {
  centre: '12345政务服务便民热线',
  steps: {
    transferred: '转办',
    changed: '热线更新工单',
    signed: '签收',
    'handed-back': '退单',
    'extension-asked': '申请延期',
    answered: '答复',
    closed: '办结',
    'hand-back-decided': '退单批复',
    'extension-decided': '延期批复',
    'followed-up': '回访',
  },
  links: { stated: '热线标明的重复件', 'same-text': '内容相同', 'same-caller': '同一来电人、同一主体' },
  granted: '同意',
  notGranted: '不同意',
  noLane: '这个工单没有这一类诉求',
  severalLanes: '工单有几项诉求，通知没有写明是哪一项',
  notAsked: '这项诉求没有待批复的{what}申请',
  extension: '延期',
  handBack: '退单',
  placed: '经身份归集认定',
  withdrawn: '身份归集的认定已撤销，待重新认定',
} as const satisfies Record<string, string | Readonly<Record<string, string>>>

export const laneStates: Readonly<Record<LaneState, string>> = {
  waiting: '待签收',
  handling: '办理中',
  answered: '已答复，待办结',
  closed: '已办结',
  'handed-back': '已退单',
}

export const messageStates: Readonly<Record<MessageState, string>> = {
  taken: '已接收',
  waiting: '等工单先到',
  quarantined: '隔离待更正',
  superseded: '已被后来的来件代替',
  corrected: '已更正接收',
  discarded: '已退回热线',
}

/** 已接通，满意，已解决: what a follow-up found, in one line. */
export function followUpWords(found: CallerFollowUp): string {
  if (!found.wasReached) return '未接通'
  return `已接通，${found.satisfaction}，${found.isSolved ? '已解决' : '未解决'}`
}

/** The ways an order ends for 12345 (办结方式). */
export const OUTCOMES = ['已解决', '已解释说明', '转入投诉调解', '转入举报核查', '不予受理', '诉求不合理'] as const
