import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** 书面答复: consent or refusal, both with words; it cannot be changed afterwards. */
export function AnswerForm({ proposalId }: { proposalId: string }) {
  const cache = useQueryClient()
  const [words, setWords] = useState('')
  const right = usePermission('draw.approve', '答复联合方案')
  const give = useMutation({
    mutationFn: (answer: 'consent' | 'refuse') =>
      take(
        api.POST('/api/draw/joint-proposals/{proposalId}/answer', {
          params: { path: { proposalId } },
          body: { answer, words },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['plan-matches'] }),
  })
  const blank = words.trim().length < 4 ? { why: '写明意见；不同意的写明理由。' } : undefined
  return (
    <div className="hj-stack" style={{ maxWidth: 640 }}>
      <Input.TextArea
        rows={2}
        value={words}
        aria-label="书面意见"
        placeholder="本机关的书面意见，答复后不能更改"
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="hj-row">
        <ActButton
          type="primary"
          obstacle={right ?? blank}
          loading={give.isPending}
          onClick={() => give.mutate('consent')}
        >
          同意联合抽查
        </ActButton>
        {(right ?? blank) === undefined && (
          <ActButton loading={give.isPending} onClick={() => give.mutate('refuse')}>
            不同意，写明理由
          </ActButton>
        )}
      </div>
      {give.isError && <ProblemNotice problem={problemWords(give.error)} kept="填写的意见还在。" />}
    </div>
  )
}
