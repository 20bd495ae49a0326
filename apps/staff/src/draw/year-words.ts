import type { Tone } from '../ui/state-tag.tsx'

export type YearTaskProgress = 'pending' | 'underway' | 'done'

const TONES: Record<YearTaskProgress, Tone> = { pending: 'plain', underway: 'open', done: 'order' }

/** The shape and colour of a task's progress. */
export function progressTone(progress: YearTaskProgress): Tone {
  return TONES[progress]
}

export const progressChoices: { value: YearTaskProgress; label: string }[] = [
  { value: 'pending', label: '待执行' },
  { value: 'underway', label: '执行中' },
  { value: 'done', label: '已完成' },
]
