import type { ReactNode } from 'react'
import { CopyableCode } from './copyable-code.tsx'
import './notice.css'

export interface ProblemWords {
  title: string
  detail?: string | undefined
  citation?: string | undefined
  fields?: { field: string; reason: string }[] | undefined
  code?: string | undefined
  requestId?: string | undefined
}

/** A refusal or an error: ink with an icon on the amber tint; says why, with the article, and what was kept. */
export function ProblemNotice({
  problem,
  kept,
  retry,
}: {
  problem: ProblemWords
  kept?: ReactNode
  retry?: ReactNode
}) {
  return (
    <div className="hj-notice hj-notice-problem" role="alert">
      <NoticeIcon />
      <div>
        <p className="hj-notice-title">{problem.title}</p>
        {problem.detail !== undefined && problem.detail !== problem.title && <p>{problem.detail}</p>}
        {problem.fields !== undefined && problem.fields.length > 0 && (
          <ul className="hj-notice-fields">
            {problem.fields.map((field) => (
              <li key={`${field.field}${field.reason}`}>{field.reason}</li>
            ))}
          </ul>
        )}
        {problem.citation !== undefined && <p className="hj-notice-cite">依据：{problem.citation}</p>}
        {kept !== undefined && <p>{kept}</p>}
        {retry}
        {problem.requestId !== undefined && (
          <p className="hj-small hj-quiet">
            报修时请提供编号 <CopyableCode value={problem.requestId} shown={problem.requestId.slice(0, 13)} />
            {problem.code !== undefined && <>，类别 {problem.code}</>}
          </p>
        )}
      </div>
    </div>
  )
}

/** What was just done, by whom, what follows and by when; never 操作成功 alone. */
export function DoneNotice({ children }: { children: ReactNode }) {
  return (
    <div className="hj-notice hj-notice-done" role="status">
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path
          d="M3.5 10.5 8 15 16.5 5"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <div>{children}</div>
    </div>
  )
}

/** Something the reader must know before acting: provisional, not submitted, rehearsal. */
export function CautionNotice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="hj-notice hj-notice-problem">
      <NoticeIcon />
      <div>
        <p className="hj-notice-title">{title}</p>
        {children}
      </div>
    </div>
  )
}

function NoticeIcon() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M10 2.5 18.5 17H1.5Z" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
      <path d="M10 8V12.2M10 14.4V14.6" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
