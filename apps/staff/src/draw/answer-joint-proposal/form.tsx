import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { WrittenAnswer } from '../written-answer.tsx'

/** 书面答复: consent or refusal, both with words; it cannot be changed afterwards. */
export function AnswerForm({ proposalId }: { proposalId: string }) {
  const cache = useQueryClient()
  const right = usePermission('draw.approve', '答复联合方案')
  const give = useMutation({
    mutationFn: (body: { answer: 'consent' | 'refuse'; words: string }) =>
      take(api.POST('/api/draw/joint-proposals/{proposalId}/answer', { params: { path: { proposalId } }, body })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['plan-matches'] }),
  })
  return (
    <WrittenAnswer label="书面意见" error={give.error}>
      {(words) => {
        const blank = words.trim().length < 4 ? { why: '写明意见；不同意的写明理由。' } : undefined
        return (
          <>
            <ActButton
              type="primary"
              obstacle={right ?? blank}
              loading={give.isPending}
              onClick={() => give.mutate({ answer: 'consent', words })}
            >
              同意联合抽查
            </ActButton>
            {(right ?? blank) === undefined && (
              <ActButton loading={give.isPending} onClick={() => give.mutate({ answer: 'refuse', words })}>
                不同意，写明理由
              </ActButton>
            )}
          </>
        )
      }}
    </WrittenAnswer>
  )
}
