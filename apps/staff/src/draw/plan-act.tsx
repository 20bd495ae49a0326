import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemWords } from '../api/problem.ts'
import { announce } from '../app/done-board.tsx'
import { usePermission } from '../app/session.ts'
import { ActButton, type Obstacle } from '../ui/act-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

interface PlanActProps<T> {
  planId: string
  /** The button's words: they name the act. */
  name: string
  permission: string
  obstacle?: Obstacle | undefined
  isQuiet?: boolean
  run(): Promise<T>
  /** What was done, what follows; never 操作成功 alone. */
  done(answer: T): ReactNode
}

/** One act on a plan: button, refusal with its article, and the sentence afterwards. */
export function PlanAct<T>({ planId, name, permission, obstacle, isQuiet = false, run, done }: PlanActProps<T>) {
  const cache = useQueryClient()
  const right = usePermission(permission, name)
  const act = useMutation({
    mutationFn: run,
    onSuccess: async (answer) => {
      announce(done(answer))
      for (const about of ['plan', 'lint', 'rehearsal']) await cache.invalidateQueries({ queryKey: [about, planId] })
      await cache.invalidateQueries({ queryKey: ['plans'] })
    },
  })
  return (
    <div className="hj-stack">
      <ActButton
        type={isQuiet ? 'default' : 'primary'}
        obstacle={right ?? obstacle}
        loading={act.isPending}
        onClick={() => act.mutate()}
      >
        {name}
      </ActButton>
      {act.isError && <ProblemNotice problem={problemWords(act.error)} kept="计划没有改动。" />}
    </div>
  )
}
