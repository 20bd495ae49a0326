import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { announce } from '../../app/done-board.tsx'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** 重新对账: reads the platform's own list now instead of tonight. */
export function ComparePlatformButton() {
  const right = usePermission('exchange.reconcile', '与平台目录对账')
  const cache = useQueryClient()
  const compare = useMutation({
    mutationFn: () => take(api.POST('/api/exchange/platform-lists', { body: { id: newId() } })),
    onSuccess: async ({ alike, differences }) => {
      announce(`已对账：一致 ${alike} 项，差异 ${differences} 项。`)
      await cache.invalidateQueries({ queryKey: ['platform-differences'] })
    },
  })
  return (
    <>
      <ActButton obstacle={right} loading={compare.isPending} onClick={() => compare.mutate()}>
        重新对账
      </ActButton>
      {compare.isError && <ProblemNotice problem={problemWords(compare.error)} kept="没有对账，原有的差异不变。" />}
    </>
  )
}
