import type { Tone } from '../ui/state-tag.tsx'

export const changeKindWords = { parameter: '数值', rule: '规则', statute: '法规', calendar: '日历' } as const

export const changeStates: Record<'proposed' | 'published' | 'returned', { words: string; tone: Tone }> = {
  proposed: { words: '待另一人批准', tone: 'open' },
  published: { words: '已公布', tone: 'order' },
  returned: { words: '已退回', tone: 'closed' },
}

export function kindWord(kind: string): string {
  return changeKindWords[kind as keyof typeof changeKindWords] ?? kind
}
