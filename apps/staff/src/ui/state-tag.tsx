import type { ReactNode } from 'react'
import './state-tag.css'

export type Tone = 'plain' | 'open' | 'order' | 'soon' | 'law' | 'closed'

/** A state by word and shape first, colour second (design.md §1.4): the shape differs for every tone. */
export function StateTag({ tone, children, title }: { tone: Tone; children: ReactNode; title?: string }) {
  return (
    <span className={`hj-state hj-state-${tone}`} title={title}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        {SHAPES[tone]}
      </svg>
      {children}
    </span>
  )
}

const SHAPES: Record<Tone, ReactNode> = {
  plain: <circle cx="5" cy="5" r="2" fill="currentColor" />,
  open: <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  order: <path d="M1.5 5.4 4 7.8 8.6 2.4" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />,
  soon: <path d="M5 1 9 8.6H1Z" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />,
  law: <rect x="1.4" y="1.4" width="7.2" height="7.2" fill="currentColor" />,
  closed: <path d="M1.5 5H8.5" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
}
