import type { ReactNode } from 'react'
import './notice.css'

/** An empty list says why it is empty and what would fill it (design.md §3). */
export function EmptyState({ why, fill, action }: { why: ReactNode; fill: ReactNode; action?: ReactNode }) {
  return (
    <div className="hj-empty">
      <svg viewBox="0 0 48 24" width="48" height="24" aria-hidden="true">
        <path d="M6 12H42" stroke="currentColor" strokeWidth="1.5" />
        <circle cx="6" cy="12" r="3" fill="currentColor" />
        <circle cx="42" cy="12" r="3" fill="currentColor" />
      </svg>
      <p className="hj-empty-why">{why}</p>
      <p className="hj-quiet">{fill}</p>
      {action !== undefined && <div className="hj-empty-action">{action}</div>}
    </div>
  )
}
