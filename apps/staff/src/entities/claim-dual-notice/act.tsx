import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { announce } from '../../app/done-board.tsx'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** 认领: the agency that was told takes the entity under its supervision for this matter. */
export function ClaimAct({ noticeId }: { noticeId: string }) {
  const cache = useQueryClient()
  const right = usePermission('entities.claim-notice', '认领')
  const claim = useMutation({
    mutationFn: () => take(api.POST('/api/entities/dual-notices/{noticeId}/claim', { params: { path: { noticeId } } })),
    onSuccess: async (answer) => {
      announce(`已认领「${answer.entityName}」的${answer.matter}，已记入一企一档。`)
      await cache.invalidateQueries({ queryKey: ['dual-notices'] })
    },
  })
  return (
    <>
      <ActButton size="small" type="primary" obstacle={right} loading={claim.isPending} onClick={() => claim.mutate()}>
        认领
      </ActButton>
      {claim.isError && <ProblemNotice problem={problemWords(claim.error)} kept="没有认领。" />}
    </>
  )
}
