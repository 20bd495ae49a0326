import type { Tone } from '../ui/state-tag.tsx'
import { StateTag } from '../ui/state-tag.tsx'
import type { HotlineClock, HotlineLine, LaneKind } from './list-hotline-orders/orders-query.ts'

export const LANE_WORDS: Readonly<Record<LaneKind, string>> = {
  consumer: '消费投诉',
  economic: '经济违法行为举报',
  efficacy: '行政效能投诉',
  service: '其他诉求',
}

const TONES: Readonly<Record<HotlineLine['state'], Tone>> = {
  waiting: 'open',
  handling: 'plain',
  answered: 'soon',
  closed: 'order',
  'handed-back': 'closed',
}

export function LaneState({ of }: { of: Pick<HotlineLine, 'state' | 'stateLabel'> }) {
  return <StateTag tone={TONES[of.state]}>{of.stateLabel}</StateTag>
}

/** 剩 3 个工作日: the clock in words; overdue stands out by its shape. */
export function ClockWords({ clock }: { clock: HotlineClock }) {
  const left = clock.workingDaysLeft
  if (left === null) return <span className="hj-quiet">已停</span>
  if (left < 0) return <StateTag tone="law">已超 {-left} 个工作日</StateTag>
  if (left <= 1) return <StateTag tone="soon">{left === 0 ? '今天届满' : '剩 1 个工作日'}</StateTag>
  return <span className="hj-nowrap">剩 {left} 个工作日</span>
}
