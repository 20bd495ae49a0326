import type { ReactNode } from 'react'
import { problemWords } from '../api/problem.ts'

/** What went wrong, in ink on amber, with its article. */
export function Problem({ error }: { readonly error: unknown }) {
  const { text, citation } = problemWords(error)
  return (
    <div className="notice notice-amber" role="alert">
      <span aria-hidden="true" className="notice-mark">
        ！
      </span>
      <div>
        <p>{text}</p>
        {citation === '' ? null : <p className="notice-cite">{citation}</p>}
      </div>
    </div>
  )
}

/** A quiet remark. */
export function Remark({
  children,
  tone = 'slate',
}: {
  readonly children: ReactNode
  readonly tone?: 'slate' | 'amber' | 'jade'
}) {
  return <div className={`remark remark-${tone}`}>{children}</div>
}
