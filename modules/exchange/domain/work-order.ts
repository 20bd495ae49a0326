/** The words 12345 sorts its orders by (domain.md §6.2). */
export const CHANNELS = ['电话', '网站', 'App', '微信', '信箱', '媒体', '上级交办'] as const
export const CATEGORIES = ['咨询', '求助', '投诉', '举报', '建议', '表扬'] as const
export const URGENCIES = ['一般', '紧急', '特急'] as const
export const COORDINATE_SYSTEMS = ['GCJ-02', 'WGS-84', 'CGCS2000'] as const

/** 诉求分线: consumer complaint, tip-off of an economic offence, efficacy complaint; what is none of them is `service`. */
export type ClaimLane = 'consumer' | 'economic' | 'efficacy' | 'service'
export const LANES: Readonly<Record<ClaimLane, string>> = {
  consumer: '消费投诉',
  economic: '经济违法行为举报',
  efficacy: '行政效能投诉',
  service: '其他诉求',
}

/** 涉事主体 as the order names it; of whom it speaks is the resolver's answer. @technical */
export interface NamedSubject {
  readonly name: string
  readonly code: string
  readonly address: string
}

/** 来电人: travels beside the order, never in it. */
export interface Caller {
  readonly name: string
  readonly phone: string
}

/** 分项诉求: what one call asks, in its lane, with its own office. */
export interface OrderClaim {
  readonly lane: ClaimLane
  readonly title: string
  readonly content: string
  readonly leadUnit: string
  readonly opinion: string
  /** The office complained of; only an efficacy complaint has one. */
  readonly complainedUnit: string
  readonly subject: NamedSubject
}

/** 工单 of 12345 without its caller. */
export interface WorkOrder {
  readonly orderNumber: string
  readonly version: number
  readonly channel: string
  readonly category: string
  readonly title: string
  readonly content: string
  readonly divisionCode: string
  readonly place: string
  readonly longitude: number | null
  readonly latitude: number | null
  readonly coordinateSystem: string
  readonly subject: NamedSubject
  readonly urgency: string
  readonly isConfidential: boolean
  readonly wantsReply: boolean
  readonly leadUnit: string
  readonly assistingUnits: readonly string[]
  readonly transferredAt: string
  readonly transferredBy: string
  readonly transferOpinion: string
  readonly duplicateOf: string
  readonly isUnreasonable: boolean
  readonly claims: readonly OrderClaim[]
}

/** The lane of an order that 12345 did not split: 投诉 and 举报 go their ways, the rest is asked for help or advice. */
export function laneOf(category: string): ClaimLane {
  if (category === '投诉') return 'consumer'
  return category === '举报' ? 'economic' : 'service'
}

/** A text without the caller's name and number: what callers dictate into the content is theirs too. */
export function withoutCaller(text: string, caller: Caller): string {
  const isName = Array.from(caller.name).length > 1
  const unnamed = isName ? text.replaceAll(caller.name, '【来电人】') : text
  return caller.phone === '' ? unnamed : unnamed.replaceAll(caller.phone, '【来电号码】')
}

/** True when a text gives the caller away. */
export function namesCaller(text: string, caller: Caller): boolean {
  return withoutCaller(text, caller) !== text
}
