import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { problemWords } from '../api/problem.ts'
import { Logo } from './logo.tsx'
import './fault-page.css'
import { EmptyState } from '../ui/empty-state.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

/** A page that could not be shown says what was kept and offers the one thing to do next. */
export function FaultPage({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <div style={{ padding: 32, maxWidth: 640 }}>
      <ProblemNotice
        problem={problemWords(error)}
        kept="已办的事项都在服务器上，没有丢失。"
        retry={<Button onClick={reset}>再读一次</Button>}
      />
    </div>
  )
}

export function LostPage() {
  return (
    <main className="hj-lost">
      <p className="hj-lost-name">
        <Logo />
        衡鉴
      </p>
      <EmptyState
        why="没有这个页面。"
        fill="地址可能抄错了，或者这一页还没有建。"
        action={<Link to="/">回工作台</Link>}
      />
    </main>
  )
}
