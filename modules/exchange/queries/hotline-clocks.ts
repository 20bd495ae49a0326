import { deadline, workingDays } from '#law'
import { dayInShanghai, type PlainDate } from '#kernel/plain-date.ts'
import { isOpenLane } from '../domain/hotline-lane.ts'
import type { LaneRow } from './hotline-lanes.ts'

/** One clock of a lane as the screen shows it. @technical */
export interface LaneClock {
  readonly side: 'hotline' | 'own'
  readonly ruleId: string
  readonly what: string
  readonly startOn: PlainDate
  readonly dueOn: PlainDate
  readonly isRunning: boolean
  /** Working days until it is due, negative when past; null once it no longer runs. */
  readonly workingDaysLeft: number | null
  readonly isProvisional: boolean
  readonly status: string
  readonly citation: string
  readonly explanation: readonly string[]
}

/**
 * The clocks of a lane, beside each other: 12345 counts from its transfer, the law from receipt by the competent body
 * (domain.md §6.1). Signing stops the first, the answer the second; our own runs until the answer too.
 */
export function laneClocks(lane: LaneRow, today: PlainDate): LaneClock[] {
  const transferredOn = dayInShanghai(lane.transferredAt)
  const isUnanswered = isOpenLane(lane.state) && lane.answeredAt === null
  const answerRule = lane.extension === 'granted' ? 'hotline-answer-extended' : 'hotline-answer'
  const clocks = [
    clock('hotline', 'hotline-sign', transferredOn, lane.state === 'waiting', today),
    clock('hotline', answerRule, transferredOn, isUnanswered, today),
  ]
  if (lane.ownRule !== null) clocks.push(clock('own', lane.ownRule, lane.receivedOn, isUnanswered, today))
  return clocks
}

function clock(
  side: LaneClock['side'],
  ruleId: string,
  startOn: PlainDate,
  isRunning: boolean,
  today: PlainDate,
): LaneClock {
  const { what, dueOn, provisional, status, citation, explanation } = deadline(ruleId, startOn)
  const workingDaysLeft = isRunning ? workingDays(today, dueOn) : null
  return {
    side,
    ruleId,
    what,
    startOn,
    dueOn,
    isRunning,
    workingDaysLeft,
    isProvisional: provisional,
    status,
    citation,
    explanation,
  }
}
