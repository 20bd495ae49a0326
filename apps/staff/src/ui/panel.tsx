import type { ReactNode } from 'react'
import './panel.css'

interface PanelProps {
  title?: ReactNode
  note?: ReactNode
  actions?: ReactNode
  /** Tables sit flush with the panel's edge. */
  flush?: boolean
  children: ReactNode
}

/** A white sheet with a plain heading; the only container the desk uses. */
export function Panel({ title, note, actions, flush = false, children }: PanelProps) {
  return (
    <section className={flush ? 'hj-panel hj-panel-flush' : 'hj-panel'}>
      {title !== undefined && (
        <header className="hj-panel-head">
          <h2>{title}</h2>
          {note !== undefined && <p className="hj-quiet">{note}</p>}
          {actions !== undefined && <div className="hj-panel-actions hj-no-print">{actions}</div>}
        </header>
      )}
      <div className="hj-panel-body">{children}</div>
    </section>
  )
}
