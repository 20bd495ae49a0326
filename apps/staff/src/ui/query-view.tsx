import type { UseQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { problemWords } from '../api/problem.ts'
import './query-view.css'
import { ProblemNotice } from './problem-notice.tsx'

interface QueryViewProps<T> {
  query: UseQueryResult<T>
  children(value: T): ReactNode
}

/** Shows what a query brought, a quiet bar while it waits, or the refusal with its article. */
export function QueryView<T>({ query, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError) {
    return (
      <ProblemNotice
        problem={problemWords(query.error)}
        kept="没有改动任何记录。"
        retry={
          <Button size="small" onClick={() => void query.refetch()}>
            重新读取
          </Button>
        }
      />
    )
  }
  return <Waiting />
}

export function Waiting({ words = '正在读取…' }: { words?: string }) {
  return (
    <p className="hj-waiting" role="status">
      {words}
    </p>
  )
}
