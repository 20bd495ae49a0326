import type { Tone } from '../ui/state-tag.tsx'

export const findingKinds = {
  'duplicate-inspection': '疑似重复的检查',
  'same-act': '同一行为两项处罚',
  'conflicting-range': '同一行为幅度不一',
  'superseded-basis': '依据失效或者上位法已有规定',
  'beyond-rank': '超出设定权限',
} as const
export type FindingKind = keyof typeof findingKinds

/** Kinds a proposal may carry besides those found in the catalogue itself. */
export const proposalKinds: Record<string, string> = {
  ...findingKinds,
  'list-removal': '上级清单已移出',
  disturbance: '减少入企测算',
}

export const aspectWords: Record<string, string> = {
  basis: '依据',
  object: '对象',
  evidence: '要点',
  act: '行为',
  amount: '幅度',
  superior: '上位法',
  kind: '种类',
  limit: '限额',
}

export const outcomeWords = { keep: '保留', change: '修改', abolish: '废止' } as const
export type Outcome = keyof typeof outcomeWords

/** Where a proposal stands, in words; a late one by law's colour. */
export function cleanUpState(one: {
  state: 'proposed' | 'decided' | 'closed'
  outcome: Outcome | null
  isLate?: boolean
}): { words: string; tone: Tone } {
  if (one.state === 'proposed') return { words: '待司法局决定', tone: 'soon' }
  const outcome = one.outcome === null ? '' : outcomeWords[one.outcome]
  if (one.state === 'closed') return { words: `已办结：${outcome}`, tone: 'order' }
  return one.isLate === true
    ? { words: `决定${outcome}，逾期未落实`, tone: 'law' }
    : { words: `决定${outcome}，待落实`, tone: 'open' }
}
