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

const SUBJECTS: Record<string, string> = {
  'natural-person': '公民',
  organisation: '法人或者其他组织',
  general: '一般',
  serious: '严重',
  minor: '轻微',
  operator: '经营者',
  provider: '提供条件者',
}

export function subjectWord(subject: string): string {
  return SUBJECTS[subject] ?? subject
}
