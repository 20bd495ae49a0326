import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { DoneNotice, ProblemNotice } from '../../ui/problem-notice.tsx'

/** 载入已更正的行: the equation stays true whatever becomes of each row. */
export function ReloadButton({ batchId }: { batchId: string }) {
  const cache = useQueryClient()
  const right = usePermission('entities.correct', '载入更正的行')
  const reload = useMutation({
    mutationFn: () => take(api.POST('/api/entities/imports/{batchId}/reload', { params: { path: { batchId } } })),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['feed-quarantine'] })
      await cache.invalidateQueries({ queryKey: ['import', batchId] })
    },
  })
  return (
    <div className="hj-stack">
      <ActButton type="primary" obstacle={right} loading={reload.isPending} onClick={() => reload.mutate()}>
        载入已更正的行
      </ActButton>
      {reload.isError && <ProblemNotice problem={problemWords(reload.error)} />}
      {reload.data && (
        <DoneNotice>
          载入 {reload.data.loaded} 行，未变 {reload.data.unchanged} 行，仍有问题 {reload.data.sentBack} 行。
          {reload.data.equation}
        </DoneNotice>
      )}
    </div>
  )
}
