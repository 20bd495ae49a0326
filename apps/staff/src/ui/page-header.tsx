import type { ReactNode } from 'react'
import './page-header.css'

interface PageHeaderProps {
  title: ReactNode
  /** One sentence: what this page is, or what the reader would do next. */
  lede?: ReactNode
  back?: ReactNode
  marks?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, lede, back, marks, actions }: PageHeaderProps) {
  return (
    <header className="hj-page-header">
      {back !== undefined && <div className="hj-page-back hj-no-print">{back}</div>}
      <div className="hj-page-line">
        <h1>{title}</h1>
        {marks !== undefined && <div className="hj-page-marks">{marks}</div>}
        {actions !== undefined && <div className="hj-page-actions hj-no-print">{actions}</div>}
      </div>
      {lede !== undefined && <p className="hj-page-lede">{lede}</p>}
    </header>
  )
}
