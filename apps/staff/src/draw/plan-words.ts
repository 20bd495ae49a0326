import type { Knot } from '../ui/rope-of-knots.tsx'
import type { Tone } from '../ui/state-tag.tsx'

export type PlanState =
  | 'DRAFT'
  | 'APPROVED'
  | 'FROZEN'
  | 'COMMITTED'
  | 'WITNESSED'
  | 'ARMED'
  | 'SEEDED'
  | 'DRAWN'
  | 'RELEASED'
  | 'EXECUTED'
  | 'DISCLOSED'
  | 'CLOSED'
  | 'VOID'
  | 'FAILED'

/** The rope in order, with the name of the act that ties each knot. */
const ROPE: [PlanState, string][] = [
  ['DRAFT', '编制计划'],
  ['APPROVED', '两人批准'],
  ['FROZEN', '冻结名册'],
  ['COMMITTED', '公开承诺'],
  ['WITNESSED', '见证'],
  ['ARMED', '待抽取'],
  ['SEEDED', '种子产生'],
  ['DRAWN', '抽取'],
  ['RELEASED', '放行检查'],
  ['EXECUTED', '检查完毕'],
  ['DISCLOSED', '公示'],
  ['CLOSED', '办结'],
]

const TONES: Partial<Record<PlanState, Tone>> = {
  DRAFT: 'soon',
  RELEASED: 'open',
  DISCLOSED: 'order',
  CLOSED: 'order',
  VOID: 'law',
  FAILED: 'law',
}

export function planTone(state: PlanState): Tone {
  return TONES[state] ?? 'open'
}

export const planStateChoices = [...ROPE, ['VOID', '作废'] as const, ['FAILED', '失败'] as const].map(
  ([value, label]) => ({
    value,
    label,
  }),
)

interface Change {
  state: PlanState
  stateName: string
  wave: number
  at: string
  leafHash: string
  reason: string | null
}

/** The whole rope: tied knots with moment and leaf, the present one, and what lies ahead; a void ends it. */
export function ropeKnots(
  changes: readonly Change[],
  state: PlanState,
  note: (change: Change) => Knot['note'],
): Knot[] {
  const isEnded = state === 'VOID' || state === 'FAILED'
  const tied: Knot[] = changes.map((change, at) => ({
    key: `${change.state}${at}`,
    name: nameOf(change),
    state: isEnding(change.state) ? 'cut' : change.state === state && change.wave === 1 ? 'now' : 'tied',
    at: change.at,
    note: note(change),
  }))
  if (isEnded) return tied
  const done = ROPE.findIndex(([each]) => each === state)
  const ahead: Knot[] = ROPE.slice(done + 1).map(([each, name]) => ({ key: each, name, state: 'ahead' }))
  return [...tied, ...ahead]
}

function isEnding(state: PlanState): boolean {
  return state === 'VOID' || state === 'FAILED'
}

function nameOf(change: Change): string {
  const name = ROPE.find(([state]) => state === change.state)?.[1] ?? change.stateName
  return change.wave === 1 ? name : `第 ${change.wave} 批 ${name}`
}

/** How far a state is along the rope; endings count as the start. */
export function rank(state: PlanState): number {
  return ROPE.findIndex(([each]) => each === state)
}

export const mannerWords = { chance: '随机抽中', certainty: '必查', reserve: '递补' } as const
export const outcomeWords = { inspected: '已检查', substituted: '已替换', 'not-replaced': '不能检查，未替换' } as const
