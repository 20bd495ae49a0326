import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { announce } from '../../app/done-board.tsx'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** 立即重算: the same work as every night, now. */
export function AskRecomputation() {
  const cache = useQueryClient()
  const right = usePermission('law.edit', '要求重算')
  const ask = useMutation({
    mutationFn: () => take(api.POST('/api/law/recomputations')),
    onSuccess: async () => {
      announce('已排队重算全部决定，算完自动列在下面。')
      await cache.invalidateQueries({ queryKey: ['law-recomputations'] })
    },
  })
  return (
    <>
      <ActButton obstacle={right} loading={ask.isPending} onClick={() => ask.mutate()}>
        立即重算
      </ActButton>
      {ask.isError && <ProblemNotice problem={problemWords(ask.error)} />}
    </>
  )
}
