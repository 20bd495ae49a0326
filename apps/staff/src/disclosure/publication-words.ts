import type { Tone } from '../ui/state-tag.tsx'

export type PublicationState = 'waiting' | 'published' | 'withheld' | 'withdrawn'

export function publicationTones(state: PublicationState, isOverdue: boolean): Tone {
  if (state === 'waiting') return isOverdue ? 'law' : 'open'
  return state === 'published' ? 'order' : 'closed'
}
