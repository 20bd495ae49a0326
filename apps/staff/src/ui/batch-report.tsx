import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { ProblemWords } from './problem-notice.tsx'
import './batch-report.css'

/** What became of one row of a batch. */
export interface BatchLine {
  key: string
  name: string
  /** Why it was not done; absent when it was. */
  refused?: ProblemWords | undefined
  /** What came of it, where that differs from row to row. */
  said?: string | undefined
}

interface BatchReportProps {
  lines: BatchLine[]
  done: ReactNode
  unit?: string
  onClose(): void
}

/** A batch act reports row by row: how many were done, and of each that was not, why. */
export function BatchReport({ lines, done, unit = '件', onClose }: BatchReportProps) {
  const refused = lines.filter((line) => line.refused !== undefined)
  return (
    <div className={`hj-batch hj-notice ${refused.length > 0 ? 'hj-notice-problem' : 'hj-notice-done'}`} role="status">
      <div>
        <p className="hj-notice-title">
          {lines.length - refused.length} {unit}
          {done}
          {refused.length > 0 && `，${refused.length} ${unit}没有办成`}
        </p>
        <ol className="hj-batch-lines">
          {lines.map((line) => (
            <li key={line.key}>
              <b>{line.name}</b>
              <span>{line.refused?.title ?? line.said ?? done}</span>
              {line.refused?.citation !== undefined && <span className="hj-quiet">（{line.refused.citation}）</span>}
            </li>
          ))}
        </ol>
        <Button size="small" type="link" onClick={onClose}>
          收起报告
        </Button>
      </div>
    </div>
  )
}
