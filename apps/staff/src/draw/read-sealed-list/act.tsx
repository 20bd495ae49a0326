import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { hasPermission, useSession } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** 查阅未放行名单: whoever sends the list out may read it; every reading is a leaf with the reader's name. */
export function ReadSealedList({ planId }: { planId: string }) {
  const cache = useQueryClient()
  const permissions = useSession()?.permissions
  const read = useMutation({
    mutationFn: () => take(api.POST('/api/draw/plans/{planId}/sealed-list', { params: { path: { planId } } })),
    onSuccess: (list) => cache.setQueryData(['drawn', planId], list),
  })
  if (!hasPermission(permissions, 'draw.read-list')) return null
  return (
    <span className="hj-row">
      {read.isError && <ProblemNotice problem={problemWords(read.error)} kept="没有显示任何名称。" />}
      <span className="hj-small hj-quiet">{read.isSuccess ? '本次查阅已记入账本' : '查阅记入账本，含您的姓名'}</span>
      <ActButton size="small" loading={read.isPending} onClick={() => read.mutate()}>
        查阅未放行名单
      </ActButton>
    </span>
  )
}
