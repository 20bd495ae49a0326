import type { PlainDate } from '#kernel/plain-date.ts'

/** 办理状态: 待签收、办理中、已答复、办结、已退单. @technical */
export type LaneState = 'waiting' | 'handling' | 'answered' | 'closed' | 'handed-back'

/** What a lane's acts are judged by. @technical */
export interface LaneStanding {
  readonly state: LaneState
  readonly handBacks: number
  readonly extension: 'none' | 'asked' | 'granted' | 'refused'
  readonly handlerId: string | null
  readonly answerDueOn: PlainDate
}

/** What an office does with its lane. @technical */
export type LaneAct = 'sign' | 'hand-back' | 'ask-extension' | 'answer' | 'close'

/** Why an act may not be done; undefined when it may. @technical */
export type LaneHindrance =
  | 'hotline-not-waiting'
  | 'hotline-handed-back-once'
  | 'hotline-settled'
  | 'hotline-sign-first'
  | 'hotline-extension-once'
  | 'hotline-term-over'
  | 'hotline-answer-first'
  | 'hotline-not-handler'

const OPEN: readonly LaneState[] = ['waiting', 'handling', 'answered']

export function isOpenLane(state: LaneState): boolean {
  return OPEN.includes(state)
}

/** platform.house-rules/62: handed back once and with a reason, extended once and before the term is over, closed when answered. */
export function hindranceOf(
  act: LaneAct,
  lane: LaneStanding,
  who: { readonly accountId: string | null },
  today: PlainDate,
): LaneHindrance | undefined {
  if (!isOpenLane(lane.state)) return 'hotline-settled'
  if (act === 'sign') return lane.state === 'waiting' ? undefined : 'hotline-not-waiting'
  if (act === 'hand-back') return handBackHindrance(lane, who)
  if (lane.state === 'waiting') return 'hotline-sign-first'
  if (lane.handlerId !== who.accountId) return 'hotline-not-handler'
  if (act === 'ask-extension') return extensionHindrance(lane, today)
  return act === 'close' && lane.state !== 'answered' ? 'hotline-answer-first' : undefined
}

function handBackHindrance(lane: LaneStanding, who: { readonly accountId: string | null }): LaneHindrance | undefined {
  if (lane.state === 'answered') return 'hotline-settled'
  if (lane.handBacks > 0) return 'hotline-handed-back-once'
  return lane.state === 'handling' && lane.handlerId !== who.accountId ? 'hotline-not-handler' : undefined
}

function extensionHindrance(lane: LaneStanding, today: PlainDate): LaneHindrance | undefined {
  if (lane.state === 'answered') return 'hotline-settled'
  if (lane.extension !== 'none') return 'hotline-extension-once'
  return today > lane.answerDueOn ? 'hotline-term-over' : undefined
}

/** The agencies of a line as identity knows them. @technical */
export interface AgencyNode {
  readonly id: string
  readonly parentId: string | null
  readonly superiorId: string | null
}

/** 被投诉机关一线: the office complained of, whoever it answers to, and what belongs to it (platform.house-rules/63). */
export function lineOf(complainedId: string, agencies: readonly AgencyNode[]): readonly string[] {
  const byId = new Map(agencies.map((one) => [one.id, one]))
  const line = new Set<string>()
  const climb = (id: string | null): void => {
    const one = id === null ? undefined : byId.get(id)
    if (one === undefined || line.has(one.id)) return
    line.add(one.id)
    climb(one.parentId)
    climb(one.superiorId)
  }
  climb(complainedId)
  const below = new Set([complainedId])
  for (let size = 0; size !== below.size;) {
    size = below.size
    for (const one of agencies) if (one.parentId !== null && below.has(one.parentId)) below.add(one.id)
  }
  return [...new Set([...line, ...below])]
}
