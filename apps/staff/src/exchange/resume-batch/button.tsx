import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** 继续装载: from the first page that is not loaded. */
export function ResumeBatchButton({ batchId }: { batchId: string }) {
  const cache = useQueryClient()
  const right = usePermission('exchange.receive', '继续装载')
  const resume = useMutation({
    mutationFn: () => take(api.POST('/api/exchange/batches/{batchId}/resumption', { params: { path: { batchId } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['feed-batch', batchId] }),
  })
  return (
    <div className="hj-stack">
      <ActButton obstacle={right} loading={resume.isPending} onClick={() => resume.mutate()}>
        继续装载
      </ActButton>
      {resume.isError && <ProblemNotice problem={problemWords(resume.error)} />}
    </div>
  )
}
