// reliability.md R13, domain.md §6.2: what 12345 says of an order afterwards: 延期批复、退单批复、回访.
import { MessageReader, type MessageFault, type RawMessage } from './read-work-order.ts'
import type { ClaimLane } from './work-order.ts'

export const SATISFACTIONS = ['满意', '基本满意', '不满意', '未评价'] as const
const NOTICE_KINDS = ['延期批复', '退单批复', '回访'] as const

/** 回访: was the caller reached, content, and is the matter solved. */
export interface CallerFollowUp {
  readonly wasReached: boolean
  readonly satisfaction: string
  readonly isSolved: boolean
}

/** A notice of 12345 on an order that stands here. @technical */
export type HotlineNotice = {
  readonly orderNumber: string
  readonly noticeNumber: string
  /** Left out where the order has one lane. */
  readonly lane: ClaimLane | undefined
  readonly at: string
  readonly words: string
} & (
  | { readonly kind: 'extension-decided' | 'hand-back-decided'; readonly isGranted: boolean }
  | { readonly kind: 'followed-up'; readonly followUp: CallerFollowUp }
)

export const NOTICE_FIELDS: Readonly<Record<string, string>> = {
  orderNumber: '工单编号',
  noticeNumber: '通知编号',
  lane: '诉求类型',
  kind: '通知类型',
  at: '时间',
  isGranted: '是否同意',
  words: '意见',
  wasReached: '是否接通',
  satisfaction: '满意度',
  isSolved: '是否解决',
}

const NUMBER = /^[0-9A-Za-z][0-9A-Za-z-]{5,39}$/u
const LONG = 1000

/** Reads a notice field by field; every fault is named at once. */
export function readNotice(
  raw: RawMessage,
  now: Date,
): { readonly notice: HotlineNotice; readonly faults: readonly MessageFault[] } {
  const read = new MessageReader(raw, NOTICE_FIELDS)
  const kind = read.oneOf('kind', NOTICE_KINDS)
  const head = {
    orderNumber: read.matching('orderNumber', NUMBER, '应为 6 至 40 位字母、数字或连字符', 'required'),
    noticeNumber: read.matching('noticeNumber', NUMBER, '应为 6 至 40 位字母、数字或连字符', 'required'),
    lane: raw['lane'] === undefined ? undefined : read.laneOf('lane'),
    at: read.moment('at', now),
    words: read.text('words', LONG),
  }
  const notice: HotlineNotice =
    kind === '回访'
      ? { ...head, kind: 'followed-up', followUp: followUpOf(read) }
      : {
          ...head,
          kind: kind === '延期批复' ? 'extension-decided' : 'hand-back-decided',
          isGranted: read.flag('isGranted'),
        }
  return { notice, faults: read.faults() }
}

function followUpOf(read: MessageReader): CallerFollowUp {
  const wasReached = read.flag('wasReached')
  // Whoever was not reached said nothing: 满意度 and 解决 count only of those reached.
  if (!wasReached) return { wasReached, satisfaction: '未评价', isSolved: false }
  return { wasReached, satisfaction: read.oneOf('satisfaction', SATISFACTIONS), isSolved: read.flag('isSolved') }
}
