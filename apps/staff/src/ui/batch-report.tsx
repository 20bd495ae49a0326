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
}

/** A batch act reports row by row: how many were done, and of each that was not, why. */
export function BatchReport({ lines, done, onClose }: { lines: BatchLine[]; done: ReactNode; onClose(): void }) {
  const refused = lines.filter((line) => line.refused !== undefined)
  return (
    <div className={`hj-batch hj-notice ${refused.length > 0 ? 'hj-notice-problem' : 'hj-notice-done'}`} role="status">
      <div>
        <p className="hj-notice-title">
          {lines.length - refused.length} 件{done}
          {refused.length > 0 && `，${refused.length} 件没有办成`}
        </p>
        <ol className="hj-batch-lines">
          {lines.map((line) => (
            <li key={line.key}>
              <b>{line.name}</b>
              <span>{line.refused?.title ?? done}</span>
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
